import SurveyCore
import SurveyExport
import Testing

@testable import SurveyAnalysis

@Suite("Groups in the text")
struct TextGroupsTests {
    private func lines(_ crosstabs: [Crosstab], _ language: LanguageTag = "nl") throws -> [String] {
        var report = report(40)
        report.figures!.crosstabs = crosstabs
        return TextReport(report, language: language).text.split(separator: "\n").map(String.init)
    }

    /// The lines from the first that begins with `start` on.
    private func from(_ start: String, _ lines: [String], _ count: Int) -> [String] {
        Array(lines.drop { !$0.hasPrefix(start) }.prefix(count)).map {
            $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
    }

    @Test("each share stands with its counts, each difference with its range")
    func differences() throws {
        let lines = try lines([crosstab(.assistance, holm: 0.16)])
        #expect(
            from("Met en zonder hulp", lines, 11) == [
                "Met en zonder hulp", "(1) zonder hulp, n = 32", "(2) met hulp, n = 8", "(1) (2)",
                "Schaamte 14/31 45 % 6/24 25 %*", "+20 (\u{2212}5 tot +42): kan toeval zijn",
                "Bewijsstukken 14/31 45 % 5/9", "te weinig om te vergelijken", "Lukt niet online 14/31 45 % ·",
                "Afgeschermd bij elke groep: Voorwaarden.",
                "De rangorde van de kaarten en waar mensen stopten staan in het rapport als html,",
            ])
        #expect(try self.lines([crosstab(.assistance, holm: 0.04)]).contains { $0.hasSuffix(": duidelijk verschil") })
    }

    @Test("of kiosk and online nothing is concluded")
    func modes() throws {
        let text = try lines([crosstab(.mode, holm: 0.01)], "en").joined(separator: "\n")
        #expect(text.contains("Kiosk beside online") && text.contains("another public"))
        #expect(!text.contains("+20") && !text.contains(": clear difference"))
    }

    @Test("many groups stand four by four")
    func wide() throws {
        var wide = crosstab(.site, holm: 1)
        wide.groups = (1...9).map { .site(Site(code: "plaats-\($0)", label: "Plaats \($0)")) }
        wide.rows = [
            .init(
                subject: .barrier("PSY1"), groups: (1...9).map { Proportion(k: 14, n: 30 + $0, shown: 40) }, test: nil,
                differences: [])
        ]
        let lines = try lines([wide], "fr")
        #expect(lines.contains("  (9) Plaats 9"))
        let heads = lines.filter { $0.hasSuffix(")") && $0.hasPrefix("      ") }.map {
            $0.split(separator: " ").joined(separator: " ")
        }
        #expect(heads == ["(1) (2) (3) (4)", "(5) (6) (7) (8)", "(9)"])
        #expect(lines.filter { $0.hasPrefix("  Honte ") }.count == 3)
    }

    @Test("sessions stand in the order of time")
    func sessions() throws {
        var trend = crosstab(.session, holm: 1)
        trend.groups = [("c", "2026-11-03-am"), ("a", "2026-11-01-am")].map { .session($0, HalfDay($1)) }
        trend.rows = [
            .init(
                subject: .barrier("PSY1"),
                groups: [Proportion(k: 14, n: 31, shown: 31), Proportion(k: 4, n: 9, shown: 9)], test: nil,
                differences: [])
        ]
        #expect(
            try from("  (1) Shame", lines([trend], "en"), 4) == [
                "(1) Shame", "(1)", "1/11/2026, morning 4/9", "3/11/2026, morning 14/31 45%",
            ])
    }
}
