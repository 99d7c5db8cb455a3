/// The file with the settings.
struct ConfigurationCheck: DeviceCheck {
    /// The file; `nil` when there is none, which is fine too.
    var file: String?
    /// What is wrong in it, one sentence each.
    var problems: [String]

    var findings: [Finding] {
        guard problems.isEmpty else {
            return problems.map { problem in
                .wrong(
                    "configuration",
                    DoctorText(nl: "Instellingen: \(problem)", fr: "Réglages : \(problem)", en: "Settings: \(problem)"),
                    DoctorText(
                        nl: "verbeter het bestand en start de controle opnieuw",
                        fr: "corrigez le fichier et relancez le contrôle", en: "mend the file and run the check again"))
            }
        }
        guard let file else {
            return [
                .fine(
                    "configuration",
                    DoctorText(
                        nl: "Er is geen bestand met instellingen: wat ingebouwd is, geldt",
                        fr: "Il n'y a pas de fichier de réglages : les valeurs intégrées s'appliquent",
                        en: "There is no file with settings: what is built in holds"))
            ]
        }
        return [
            .fine(
                "configuration",
                DoctorText(
                    nl: "De instellingen in '\(file)' kloppen", fr: "Les réglages de « \(file) » sont bons",
                    en: "The settings in '\(file)' are right"))
        ]
    }
}
