public import SurveyAnalysis
public import SurveyCore

/// A report as text for people, in Dutch, French or English, for a terminal of 80 columns.
///
/// Every figure stands with its n. There is no percentage below n = 10, and from 10 to 29 it is called indicative.
public struct TextReport: Sendable {
    /// The text, in UTF-8, the same for the same report.
    public let text: String

    static let width = 80

    /// - Parameter language: Dutch when the report speaks no other of its words.
    public init(_ report: Report, language: LanguageTag = "nl") {
        guard let figures = report.figures else {
            text = Notices.below(report.threshold.responses).words(in: language) + "\n"
            return
        }
        let writer = TextReportWriter(report: report, figures: figures, language: language)
        // Spaces that do not break have done their work once the lines are made: nobody types one to search for it.
        text = writer.lines().joined(separator: "\n").replacing("\u{A0}", with: " ") + "\n"
    }
}

extension LocalizedText {
    /// The text in `language`, else in Dutch.
    func words(in language: LanguageTag) -> String { text(in: language, fallbacks: ["nl"]) }
}
