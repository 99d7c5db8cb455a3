public import SurveyAnalysis
public import SurveyCore

/// A report as one HTML file that needs nothing else: no script, no network, no file beside it.
///
/// It is well-formed XML too. WeasyPrint makes a PDF of the same file. Below the release threshold it says only that.
public struct HTMLReport: Sendable {
    /// The text, in UTF-8, the same for the same report.
    public let text: String

    /// - Parameters:
    ///   - language: Dutch when the report speaks no other of its words.
    ///   - note: A sentence of the project team's own, on the first page.
    public init(_ report: Report, language: LanguageTag = "nl", note: String? = nil) {
        text = "<!DOCTYPE html>\n" + Page(report, language: language, note: note).document.source
    }
}
