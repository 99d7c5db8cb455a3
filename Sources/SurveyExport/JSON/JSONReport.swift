public import SurveyAnalysis
public import SurveyCore

/// A report as JSON, for programs. `docs/report-json.md` says what each member means; none is renamed or taken away.
public struct JSONReport: Sendable {
    /// The text, in UTF-8, the same for the same report.
    public let text: String

    /// - Parameter language: That of the notice and the caveat; texts of the survey come in all its languages.
    public init(_ report: Report, language: LanguageTag = "nl") {
        guard let figures = report.figures else {
            let threshold = report.threshold.responses
            text =
                JSONValue.object([
                    ("survey", .string(report.survey)), ("responses", .null), ("below", .int(threshold)),
                    ("notice", .string(Notices.below(threshold).words(in: language))), ("barriers", .array([])),
                    ("questions", .array([])),
                ]).text
            return
        }
        let members = JSONMembers(languages: report.languages)
        let caveat = [Notices.caveat, Notices.responsesNotPersons].map { $0.words(in: language) }.joined(separator: " ")
        text =
            JSONValue.object([
                ("survey", .string(report.survey)), ("title", members.text(report.title)),
                ("notice", .string(Notices.audience(report.rules.audience).words(in: language))),
                ("disclosure", members.disclosure(report.rules)),
                ("provenance", report.provenance.map(members.provenance) ?? .null),
                ("threshold", .int(report.threshold.responses)), ("responses", .int(figures.responses)),
                (
                    "brokeOff",
                    .object([
                        ("total", .int(figures.brokeOff.total)), ("beforeFirst", .int(figures.brokeOff.beforeFirst)),
                    ])
                ),
                (
                    "unreadable",
                    .object([
                        ("unknownVersion", .int(figures.unreadable.unknownVersion)),
                        ("malformed", .int(figures.unreadable.malformed)),
                        ("sealed", .int(figures.unreadable.sealed)),
                    ])
                ),
                ("versions", .array(figures.versions.map(members.version))),
                ("barriers", .array(figures.barriers.map(members.barrier))),
                ("questions", .array(figures.questions.map(members.question))),
                ("funnels", .array(figures.funnels.map(members.funnel))),
                ("groups", .array(figures.groups.map(members.groups))),
                ("crosstabs", .array(figures.crosstabs.map(members.crosstab))),
                ("rankings", .array(figures.rankings.map(members.ranking))),
                ("breakOffs", members.breakOffs(figures.breakOffs)), ("caveat", .string(caveat)),
            ]).text
    }
}
