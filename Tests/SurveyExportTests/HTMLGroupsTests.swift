import SurveyCore
import SurveyExport
import Testing

@testable import SurveyAnalysis

@Suite("Groups, ranks and break-off on the page")
struct HTMLGroupsTests {
    private static let open = Report(
        table(40), threshold: ReleaseThreshold(), rules: DisclosureRules(.team, threshold: 1, smallestGroup: 0))

    private func section(_ id: String, _ crosstab: Crosstab) throws -> PageTree.Element {
        var report = Self.open
        report.figures!.crosstabs = [crosstab]
        return try section(id, of: report)
    }

    private func section(_ id: String, of report: Report) throws -> PageTree.Element {
        let page = try #require(PageTree(HTMLReport(report).text)).root
        return try #require(page.all("section").first { $0.attributes["id"] == id })
    }

    @Test("a difference stands with its range, and is clear only after Holm")
    func differences() throws {
        let section = try section("groups", crosstab(.assistance, holm: 0.16))
        let rows = section.all("tbody").flatMap { $0.all("tr") }
        #expect(rows.map { $0.all("svg").count } == [2, 1, 1])
        // Newcombe's interval of 14/31 against 6/24 runs from -.0537 to .4162.
        #expect(rows[0].words.contains("+20 (\u{2212}5 tot +42)") && rows[0].words.contains("kan toeval zijn"))
        #expect(rows[1].words.contains("5 van 9") && rows[1].words.contains("te weinig om te vergelijken"))
        #expect(rows[2].words.contains("afgeschermd") && !rows[2].words.contains("verschil"))
        // A row of which nothing may be told is named only.
        #expect(
            section.all(class: "soft").contains {
                $0.words.contains("bij elke groep") && $0.words.contains("Voorwaarden")
            })
        let clear = try self.section("groups", crosstab(.assistance, holm: 0.04))
        #expect(clear.all("tr")[1].words.contains("duidelijk verschil"))
    }

    @Test("a clear difference is among what was heard, one that may be chance is not")
    func heard() throws {
        let clear = try section("heard", crosstab(.assistance, holm: 0.04)).words
        #expect(
            clear.contains("Schaamte : vaker bij ‘zonder hulp’") || clear.contains("Schaamte: vaker bij ‘zonder hulp’"))
        #expect(clear.contains("14 van de 31 antwoorden (45\u{A0}%, tussen 29\u{A0}% en 62\u{A0}%)."))
        #expect(clear.contains("6 van de 24 antwoorden"))
        #expect(try !section("heard", crosstab(.assistance, holm: 0.16)).words.contains("vaker"))
        #expect(try !section("heard", crosstab(.mode, holm: 0.01)).words.contains("vaker"))
    }

    @Test("kiosk and online stand side by side without a verdict")
    func modes() throws {
        let words = try section("modes", crosstab(.mode, holm: 0.01)).words
        #expect(words.contains("Kiosk") && words.contains("Online") && words.contains("een ander publiek"))
        #expect(!words.contains("duidelijk verschil") && !words.contains("kan toeval zijn") && !words.contains("+20"))
    }

    @Test("many groups are laid out in tables of four")
    func wide() throws {
        var wide = crosstab(.site, holm: 1)
        wide.groups = (1...9).map { .site(Site(code: "plaats-\($0)", label: "Plaats \($0)")) }
        wide.rows = [
            .init(
                subject: .barrier("PSY1"), groups: wide.groups.map { _ in Proportion(k: 14, n: 31, shown: 31) },
                test: nil, differences: [])
        ]
        let tables = try section("groups", wide).all("table")
        #expect(tables.map { $0.all("thead")[0].all("th").count - 1 } == [4, 4, 1])
    }

    @Test("sessions are points in the order of time, and one with fewer than ten is a gap")
    func sessions() throws {
        var trend = crosstab(.session, holm: 1)
        trend.groups = [("c", "2026-11-03-am"), ("a", "2026-11-01-am"), ("b", "2026-11-02-pm")].map {
            .session($0, HalfDay($1))
        }
        trend.rows = [
            .init(
                subject: .barrier("PSY1"),
                groups: [
                    Proportion(k: 14, n: 31, shown: 31), Proportion(k: 20, n: 40, shown: 40),
                    Proportion(k: 4, n: 9, shown: 9),
                ], test: nil, differences: [])
        ]
        let section = try section("trend", trend)
        #expect(
            section.all("tbody").flatMap { $0.all("th") }.map(\.words) == [
                "1. 1/11/2026, voormiddag", "2. 2/11/2026, namiddag", "3. 3/11/2026, voormiddag",
            ])
        #expect(section.all("tbody").flatMap { $0.all("tr") }.map { $0.words.contains("%") } == [true, false, true])
        #expect(section.all("circle").count == 2 && section.all(class: "first-line").isEmpty)
    }

    @Test("cards are ranked by places, those that are not are named")
    func ranking() throws {
        var report = Report(
            table(300), threshold: ReleaseThreshold(), rules: DisclosureRules(.team, threshold: 1, smallestGroup: 0))
        let real = report.figures!.rankings.first
        var ranking = try #require(real)
        ranking.places = [
            .init(
                option: "papieren", rank: 1, first: 0.8, topThree: 1, interval: 1...2, sharesPlaceWith: ["online"]),
            .init(
                option: "online", rank: 2, first: 0.2, topThree: 0.97, interval: 1...2, sharesPlaceWith: ["papieren"]),
        ]
        ranking.unranked = ["schaamte"]
        report.figures!.rankings = [ranking]
        let section = try section("ranking", of: report)
        let rows = section.all("tbody").flatMap { $0.all("tr") }
        #expect(rows.count == 2)
        #expect(rows[0].words.contains("Plaats 1, tussen 1 en 2") && rows[0].words.contains(">99\u{A0}%"))
        #expect(rows[1].words.contains("97\u{A0}%"))
        #expect(section.words.contains("Ik \"schaam\" me, soms."))
    }

    @Test("the line of those who stopped ends with those who sent their answers")
    func stopping() throws {
        let rows = try section("stopping", of: Self.open).all("tbody").flatMap { $0.all("tr") }.map(\.words)
        #expect(rows.last?.contains("40 van 42") == true)
        #expect(rows.first?.contains("41 van 42") == true)
    }

    @Test("what it was made of stands in the colophon")
    func provenance() throws {
        var report = Self.open
        report.provenance = Provenance(contentHash: "c0ffee", program: "9.8.7")
        report.rules = DisclosureRules(.everyone)
        let page = try #require(PageTree(HTMLReport(report, language: "en").text)).root
        let colophon = try #require(page.all(class: "colophon").first).words
        #expect(colophon.contains("c0ffee") && colophon.contains("Drempel 9.8.7"))
        #expect(colophon.contains("counts from 1 to 9 are protected"))
        #expect(!page.words.contains("internal, do not distribute"))
    }
}
