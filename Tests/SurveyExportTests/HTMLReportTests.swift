import SurveyCore
import SurveyExport
import Testing

@testable import SurveyAnalysis

@Suite("The report as a page")
struct HTMLReportTests {
    static let languages: [LanguageTag] = ["nl", "fr", "en"]

    /// Of sixty responses, protected as for the team; made once, since that takes a while.
    private static let sixty = report(60)
    /// Of forty, with every count as it is.
    private static let open = Report(
        table(40), threshold: ReleaseThreshold(), rules: DisclosureRules(.team, threshold: 1, smallestGroup: 0))

    private func tree(_ report: Report, _ language: LanguageTag = "nl") throws -> PageTree.Element {
        try #require(PageTree(HTMLReport(report, language: language).text)).root
    }

    @Test("it is well-formed, in the language of the report, with the caveat", arguments: languages)
    func structure(_ language: LanguageTag) throws {
        let page = try tree(Self.sixty, language)
        #expect(page.all("html").map { $0.attributes["lang"] } == [language.rawValue])
        #expect(page.all("h1").map(\.words) == [survey.title[language]!])
        let words = page.words
        #expect(words.contains(Notices.caveat[language]!))
        #expect(words.contains(Notices.responsesNotPersons[language]!))
        #expect(words.contains(hash) && words.contains(olderHash))
        for marge in ["foutenmarge", "marge d'erreur", "margin of error"] {
            #expect(!words.lowercased().contains(marge))
        }
        // Every place of a sentence was filled.
        #expect(!words.contains("{") && !words.contains("}"))
    }

    @Test("the same report gives the same bytes", arguments: languages)
    func repeats(_ language: LanguageTag) {
        #expect(HTMLReport(Self.sixty, language: language).text == HTMLReport(Self.sixty, language: language).text)
    }

    @Test("it fetches nothing, runs nothing, and refers to what it has")
    func selfContained() throws {
        let text = HTMLReport(Self.sixty).text
        for outside in ["<script", "http:", "https:", "//", "@import", "<img", "<link", "<iframe"] {
            #expect(!text.contains(outside), "\(outside)")
        }
        let page = try tree(Self.sixty)
        let ids = page.all.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for element in page.all {
            if let target = element.attributes["href"] { #expect(ids.contains(String(target.dropFirst()))) }
            if let label = element.attributes["aria-labelledby"] { #expect(ids.contains(label)) }
            if let fill = element.attributes["fill"], fill.hasPrefix("url(") {
                #expect(ids.contains(String(fill.dropFirst(5).dropLast())))
            }
        }
    }

    @Test("every drawing says in words what it shows, or is none to those who do not see it")
    func alternatives() throws {
        let drawings = try tree(Self.sixty).all("svg")
        #expect(drawings.count > 20)
        for drawing in drawings where drawing.attributes["aria-hidden"] != "true" {
            #expect(drawing.attributes["role"] == "img")
            #expect(drawing.children.first?.name == "title")
            #expect(drawing.children.first?.text.isEmpty == false)
        }
        // A drawing of a share stands in a row with its numbers.
        for row in try tree(Self.sixty).all("tr") where !row.all(class: "mark").isEmpty {
            #expect(row.words.contains("%") && row.words.contains(" van "))
        }
    }

    @Test("below n = 10 there is no percentage and no drawing, from 10 to 29 it is called indicative")
    func honesty() throws {
        var few = 0
        var indicative = 0
        for row in try tree(Self.open).all("tr") {
            guard let count = row.all(class: "count").first?.words, let n = Int(count.split(separator: " ").last ?? "")
            else { continue }
            if n < 10 {
                few += 1
                #expect(!row.words.contains("%") && row.all("svg").isEmpty, "\(row.words)")
            } else {
                #expect(row.words.contains("indicatief") == (n < 30), "\(row.words)")
                let isHollow = !row.all(class: "first-hollow").isEmpty
                #expect(isHollow == (n < 30))
                indicative += n < 30 ? 1 : 0
            }
        }
        #expect(few > 3 && indicative > 3)
    }

    @Test("below the threshold it says only that there are fewer")
    func below() throws {
        let page = try tree(report(9))
        #expect(page.all("main").first?.words.contains("minder dan 10") == true)
        #expect(page.all("svg").isEmpty && page.all("table").isEmpty && page.all("dl").isEmpty)
        #expect(!page.all("body").first!.words.contains("9"))
    }

    @Test("what is protected leaves no number, no drawing and no place")
    func protected() throws {
        var report = Self.sixty
        // Numbers that stand nowhere else.
        report.figures!.barriers[1].proportion = Proportion(k: 7771, n: 8882, shown: 9993)
        report.figures!.barriers[1].items = []
        #expect(HTMLReport(report).text.contains("7771 van 8882"))
        report.figures!.barriers[1].proportion.kCount.isProtected = true
        #expect(!HTMLReport(report).text.contains("7771"))
        report.figures!.barriers[1].proportion.nCount.isProtected = true
        for number in ["8882", "1111"] { #expect(!HTMLReport(report).text.contains(number), "\(number)") }
        let sections = try tree(report).all("section").filter { ["barriers", "figures"].contains($0.attributes["id"]) }
        let rows = sections.flatMap { $0.all("tr") }.filter { $0.words.contains("Schaamte") }
        #expect(rows.count == 2)
        for row in rows {
            #expect(row.words.contains("afgeschermd") && !row.words.contains("%") && row.all("svg").isEmpty)
        }
    }

    @Test("a scale with a protected point has no bar, a funnel with a protected stage no bar there")
    func protectedDrawings() throws {
        var report = Self.open
        #expect(try tree(report).all(class: "scale").count == 1)
        let scale = report.figures!.questions.firstIndex { $0.question.id == "gevoel" }!
        report.figures!.questions[scale].options[2].proportion.kCount.isProtected = true
        report.figures!.funnels[0].stages[1].ofStart.kCount.isProtected = true
        report.figures!.funnels[0].stages[1].passedCount.isProtected = true
        let page = try tree(report)
        #expect(page.all(class: "scale").isEmpty)
        let stages = page.all(class: "funnel").flatMap { $0.all("tr") }.dropFirst()
        #expect(stages.map { $0.all("svg").count } == [1, 0, 1, 1])
    }

    @Test("texts of the survey may hold anything")
    func escaping() throws {
        var report = Self.sixty
        report.title = ["nl": "<script>alert(\"1\")</script>&amp; \u{202E}om\u{0}"]
        report.survey = "\"'><b>"
        report.figures!.questions[1].question.text = ["nl": "</title></style><img src=x onerror=1>"]
        let page = try tree(report)
        #expect(page.all("script").isEmpty && page.all("img").isEmpty)
        #expect(page.all("h1").map(\.words) == ["<script>alert(\"1\")</script>&amp; om\u{FFFD}"])
    }

    @Test("a text that is not in the report's language says in which it is")
    func otherLanguage() throws {
        var report = Self.sixty
        report.title = ["nl": "Wat houdt je tegen?"]
        let marked = try tree(report, "fr").all("h1").flatMap { $0.all("span") }
        #expect(marked.map { $0.attributes["lang"] } == ["nl"])
        #expect(try tree(report, "nl").all("h1").flatMap { $0.all("span") }.isEmpty)
    }

    @Test("what is not nobody never prints as 0 %")
    func rounding() throws {
        var report = Self.sixty
        report.figures!.barriers[1].proportion = Proportion(k: 1, n: 1000, shown: 1000)
        report.figures!.barriers[2].proportion = Proportion(k: 999, n: 1000, shown: 1000)
        let rows = try tree(report).all("tr").map(\.words)
        #expect(rows.contains { $0.contains("1 van 1000") && $0.contains("<1\u{A0}%") })
        #expect(rows.contains { $0.contains("999 van 1000") && $0.contains(">99\u{A0}%") })
    }
}
