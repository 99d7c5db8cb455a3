public import SurveyAnalysis
public import SurveyCore

/// The audit of a report in lines: the range of every hidden figure.
public struct AuditText: Sendable {
    public let text: String

    public init(_ report: Report, language: LanguageTag = "nl") {
        let words = AuditWords.in(language)
        let audit = report.audit
        guard report.figures != nil else {
            text = Notices.below(report.threshold.responses).words(in: language) + "\n"
            return
        }
        let width = audit.lines.map(\.name.count).max() ?? 0
        let lines = audit.lines.map { line in
            let high = line.range.high == .max ? words.unbounded : String(line.range.high)
            let mark = line.range.width < audit.threshold ? "  <<<" : ""
            return "  " + line.name.padded(to: width) + "  \(line.range.low) … \(high)" + mark
        }
        let head = [
            "\(report.survey), \(report.rules.audience.rawValue)",
            words.explanation.replacing("{t}", with: String(audit.threshold)),
            audit.lines.isEmpty ? words.nothing : audit.isPassed ? words.passed : words.failed,
        ]
        text = (head + (lines.isEmpty ? [] : [""] + lines)).joined(separator: "\n") + "\n"
    }
}

/// What an audit says in words.
private struct AuditWords {
    var explanation: String
    var nothing: String
    var passed: String
    var failed: String
    var unbounded: String

    static func `in`(_ language: LanguageTag) -> AuditWords {
        switch language.primary {
        case "fr": french
        case "en": english
        case _: dutch
        }
    }

    static let dutch = AuditWords(
        explanation:
            "Per afgeschermd cijfer: het kleinste en het grootste getal dat het kan zijn voor wie al de rest ziet. "
            + "Daartussen moet minstens {t} liggen.",
        nothing: "Er is niets afgeschermd.", passed: "In orde: elk afgeschermd cijfer is beschermd.",
        failed: "Niet in orde: dit rapport wordt niet gemaakt.", unbounded: "onbegrensd")

    static let french = AuditWords(
        explanation:
            "Pour chaque chiffre protégé : le plus petit et le plus grand nombre possibles pour qui voit tout le reste. "
            + "Entre les deux il faut au moins {t}.",
        nothing: "Rien n'est protégé.", passed: "En ordre : chaque chiffre protégé l'est vraiment.",
        failed: "Pas en ordre : ce rapport n'est pas fait.", unbounded: "sans limite")

    static let english = AuditWords(
        explanation:
            "For each protected figure: the smallest and the largest number it can be for someone who sees all the rest. "
            + "They must be at least {t} apart.",
        nothing: "Nothing is protected.", passed: "In order: every protected figure is protected.",
        failed: "Not in order: this report is not made.", unbounded: "unbounded")
}
