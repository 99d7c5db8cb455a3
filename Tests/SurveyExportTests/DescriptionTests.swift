import SurveyAnalysis
import SurveyCore
import TestSupport
import Testing

@testable import SurveyExport

/// Whether other programs read these files is checked by `Tests/Exports/readback.py`.
@Suite("The descriptions of exports")
struct DescriptionTests {
    private func ddi(profile: ExportProfile, report: Report?) throws -> String {
        let data = try #require(
            Microdata(
                table(60), threshold: ReleaseThreshold(), sessions: sessions, profile: profile, fewestAlike: 2))
        var files = MemoryFiles()
        _ = try Export(data, report: report).write([.ddi], to: &files)
        return String(decoding: try #require(files.files["huurtoelage.xml"]), as: UTF8.self)
    }

    private let frequency = "<catStat type=\"freq\">"

    @Test("the team's frequencies are those of the report, hidden ones as such, and none without it")
    func team() throws {
        let report = report(60)
        let text = try ddi(profile: .team, report: report)
        let brief = try #require(report.figures?.questions.first { $0.question.id == "kanaal" }?.options.first)
        let yes = brief.proportion.k.map { "\(frequency)\($0)</catStat>" } ?? "otherType=\"protected\""
        let column = try #require(text.components(between: "name=\"kanaal.brief\"", and: "</var>"))
        #expect(column.contains(yes))
        #expect(try !ddi(profile: .team, report: nil).contains("<catStat"))
    }

    @Test("public frequencies are counted in the rows that are published")
    func everyone() throws {
        let text = try ddi(profile: .everyone, report: nil)
        #expect(text.contains(frequency))
        #expect(!text.contains("otherType=\"protected\""))
    }

    @Test("XML holds texts as they are")
    func escaped() {
        var xml = XMLWriter()
        xml.element("a", [("b", "\"<&>'\"")]) { $0.leaf("c", "<x> & \u{1}'é'") }
        #expect(
            xml.text
                == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&quot;&lt;&amp;&gt;&#39;&quot;\">\n"
                + "  <c>&lt;x&gt; &amp; \u{FFFD}&#39;é&#39;</c>\n</a>\n")
    }

    @Test("an R script is ASCII alone, and names columns as the data do")
    func script() throws {
        let files = try exported([.r], 40, language: "fr").files
        let script = try #require(files["huurtoelage.R"])
        #expect(script.allSatisfy { $0 < 0x80 })
        let text = String(decoding: script, as: UTF8.self)
        #expect(text.contains(#"labels = c("Tr\u00E8s mauvais", "Mauvais", "Moyen", "Bon", "Tr\u00E8s bon")"#))
        #expect(text.contains(#"derived = "zwaarst.derived""#))
        #expect(text.contains(#""kanaal" = c("kanaal.brief", "kanaal.sms", "kanaal.hier")"#))
    }

    @Test("options with one label stay apart in R")
    func sameLabels() throws {
        let twice = Survey(
            id: "dubbel", languages: ["nl"],
            questions: [
                Question(
                    id: "kleur", kind: .chooseOne,
                    options: ["rood", "rose"].map { AnswerOption(id: $0, text: ["nl": "Rood"]) })
            ])
        let responses = (0..<10).map { number in
            var response = response(number)
            response.surveyVersion = hash
            response.outcome = .complete(.init(language: "nl", isAssisted: false, answers: [:]))
            return response
        }
        let table = ResponseTable(responses, versions: SurveyVersions(twice, hash: hash))
        let script = try #require(try exported([.r], table).files["dubbel.R"])
        #expect(String(decoding: script, as: UTF8.self).contains(#"labels = c("Rood [rood]", "Rood [rose]")"#))
    }

    @Test("a data package leaves not knowing a value where it is an answer")
    func dataPackage() throws {
        let files = try exported([.frictionless], 40).files
        let text = String(decoding: try #require(files["datapackage.json"]), as: UTF8.self)
        let knows = try #require(text.components(between: "\"name\": \"kent\"", and: "\"name\": \"gevraagd\""))
        #expect(knows.contains(#""enum": ["ja", "beetje", "nee", "unknown"]"#))
        #expect(knows.contains(#""missingValues": ["", "skipped", "refused"]"#))
    }
}

extension String {
    /// What stands between the first `start` and the next `end`.
    fileprivate func components(between start: String, and end: String) -> String? {
        guard let first = firstRange(of: start) else { return nil }
        let rest = self[first.upperBound...]
        return rest.firstRange(of: end).map { String(rest[..<$0.lowerBound]) }
    }
}
