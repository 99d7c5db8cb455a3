/// The surveys that the kiosk asks.
struct SurveyCheck: DeviceCheck {
    /// The file of each, with its identifier when it compiles, else the number of its errors.
    var files: [(path: String, result: Result)]

    enum Result: Equatable {
        case compiles(id: String)
        case unreadable(String)
        case hasErrors
    }

    var findings: [Finding] {
        guard !files.isEmpty else {
            return [
                .wrong(
                    "surveys",
                    DoctorText(
                        nl: "Er is geen vragenlijst gegeven", fr: "Aucun questionnaire n'est donné",
                        en: "No survey is given"),
                    DoctorText("drempel kiosk --doctor surveys/huurtoelage-ravels.survey"))
            ]
        }
        let problems = files.compactMap { path, result -> Finding? in
            switch result {
            case .compiles: nil
            case .unreadable(let why): .wrong("surveys", DoctorText(why), DoctorText("ls -l '\(path)'"))
            case .hasErrors:
                .wrong(
                    "surveys",
                    DoctorText(
                        nl: "De vragenlijst '\(path)' heeft fouten",
                        fr: "Le questionnaire « \(path) » contient des erreurs",
                        en: "The survey '\(path)' has errors"), DoctorText("drempel check '\(path)'"))
            }
        }
        guard problems.isEmpty else { return problems }
        let names = files.compactMap { _, result in
            if case .compiles(let id) = result { id } else { nil }
        }.joined(separator: ", ")
        return [
            .fine(
                "surveys",
                DoctorText(
                    nl: "De vragenlijsten kloppen: \(names)", fr: "Les questionnaires sont bons : \(names)",
                    en: "The surveys are right: \(names)"))
        ]
    }
}
