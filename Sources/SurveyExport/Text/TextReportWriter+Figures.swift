import SurveyAnalysis
import SurveyCore

extension TextReportWriter {
    /// The heads of a table of shares.
    var heads: [String] { ["k", "n", words.share, words.interval, words.bounds] }

    /// Adds a share with all that stands beside it.
    func add(_ label: String, indent: Int = 0, _ proportion: Proportion, to table: inout TextTable) {
        let figures =
            [count(proportion.k), count(proportion.n)]
            + [
                proportion.share.map(numbers.percent), proportion.interval.map(numbers.range),
                // Who was shown it can be hidden though the share is told.
                proportion.bounds.map(numbers.range) ?? proportion.share.map { _ in ReportWords.protectedMark },
            ].map {
                $0 ?? "–"
            }
        let remark =
            switch proportion.reliability {
            case .countsOnly: words.belowTen
            case .indicative: words.indicative
            case .full, nil: ""
            }
        table.add(label, indent: indent, figures, remark: proportion.isShareProtected ? words.protected : remark)
    }

    /// A count, or the mark of a protected one.
    func count(_ value: Int?) -> String {
        value.map(String.init) ?? ReportWords.protectedMark
    }

    func aspect(_ aspect: QuestionChange.Aspect) -> String {
        switch aspect {
        case .added: words.added
        case .removed: words.removed
        case .kind: words.kind
        case .wording: words.wording
        case .condition: words.condition
        case .options: words.options
        case .barriers: words.barriersChanged
        }
    }

    /// A text of the survey in the report's language, else in the survey's source language, else `name`.
    func text(_ text: LocalizedText, else name: String = "") -> String {
        let found = text.text(in: language, fallbacks: Array(report.languages.prefix(1)))
        return found.isEmpty ? name : found
    }

    func fill(_ pattern: String, _ number: Int?) -> String { pattern.replacing("{n}", with: count(number)) }

    /// Lines of a text: set in by `margin`, all but the first by `hanging` more.
    func paragraph(_ text: String, margin: Int = 0, hanging: Int = 0) -> [String] {
        text.wrapped(to: TextReport.width - margin - hanging).enumerated().map { place, line in
            String(repeating: " ", count: margin + (place > 0 ? hanging : 0)) + line
        }
    }
}
