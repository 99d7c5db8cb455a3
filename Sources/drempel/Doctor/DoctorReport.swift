/// What the doctor says in the end.
struct DoctorReport {
    var findings: [Finding]

    /// Nothing is wrong; notes do not count.
    var isHealthy: Bool { !findings.contains { $0.verdict == .wrong } }

    /// A line for each finding, and one that sums up.
    func text(in language: DoctorLanguage) -> String {
        (findings.map { $0.line(in: language) } + ["", summary[language]]).joined(separator: "\n")
    }

    private var summary: DoctorText {
        let wrong = findings.filter { $0.verdict == .wrong }.count
        switch wrong {
        case 0:
            return DoctorText(
                nl: "Dit toestel is klaar voor gebruik.", fr: "Cet appareil est prêt.", en: "This device is ready.")
        case 1:
            return DoctorText(
                nl: "Er is 1 ding te doen.", fr: "Il y a 1 chose à faire.", en: "There is 1 thing to do.")
        case _:
            return DoctorText(
                nl: "Er zijn \(wrong) dingen te doen.", fr: "Il y a \(wrong) choses à faire.",
                en: "There are \(wrong) things to do.")
        }
    }

    /// For a program.
    func json(in language: DoctorLanguage) throws -> String {
        try OutputJSON.text(
            Output(
                healthy: isHealthy,
                findings: findings.map {
                    Output.Line(
                        check: $0.check, verdict: $0.verdict.rawValue, text: $0.said[language],
                        advice: $0.advice?[language])
                }))
    }

    private struct Output: Encodable {
        struct Line: Encodable {
            var check: String
            var verdict: String
            var text: String
            var advice: String?
        }

        var healthy: Bool
        var findings: [Line]
    }
}
