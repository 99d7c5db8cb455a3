import SurveyAnalysis
import SurveyCore
import SurveyExport
import TestSupport
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The members that the format promises, as a reader of it would declare them.
private struct Promised: Decodable {
    struct Share: Decodable {
        var k: Int
        var n: Int
        var share: Double?
        var low: Double?
        var high: Double?
    }
    struct Barrier: Decodable {
        var code: String
        var k: Int
        var n: Int
        var share: Double?
        var low: Double?
        var high: Double?
        var label: [String: String]
    }
    struct Option: Decodable {
        var id: String
        var k: Int
        var n: Int
        var share: Double?
        var low: Double?
        var high: Double?
        var percentages: Bool
        var indicative: Bool
    }
    struct States: Decodable {
        var answered: Int
        var dontKnow: Int
        var preferNotToSay: Int
        var skipped: Int
        var abandoned: Int
        var notRouted: Int
        var derived: Int
    }
    struct Question: Decodable {
        var id: String
        var states: States
        var options: [Option]
        var unknown: Share?
    }
    var survey: String
    var responses: Int?
    var notice: String
    var below: Int?
    var barriers: [Barrier]
    var questions: [Question]
    var caveat: String?
}

@Suite("The report as JSON")
struct JSONReportTests {
    private func read(_ report: Report) throws -> Promised {
        try JSONDecoder().decode(Promised.self, from: Data(JSONReport(report).text.utf8))
    }

    @Test("it is what was recorded")
    func golden() {
        expectGolden(JSONReport(report(60)).text, "report.json")
    }

    @Test("numbers read back to the last bit")
    func numbers() throws {
        let report = report(60)
        let json = try read(report)
        let figures = try #require(report.figures)
        #expect(json.responses == 60)
        #expect(json.barriers.map(\.code) == figures.barriers.map(\.barrier.code.rawValue))
        for (barrier, tally) in zip(json.barriers, figures.barriers) {
            #expect(barrier.k == tally.proportion.k && barrier.n == tally.proportion.n)
            #expect(barrier.share == tally.proportion.share)
            let interval = barrier.n < 10 ? nil : Wilson.interval(barrier.k, of: barrier.n)
            #expect(barrier.low == interval?.low && barrier.high == interval?.high)
        }
        for (question, tally) in zip(json.questions, figures.questions) {
            #expect(question.id == tally.question.id.rawValue)
            let states = question.states
            let all =
                states.answered + states.dontKnow + states.preferNotToSay + states.skipped + states.notRouted
                + states.derived
            #expect(all == 60)
            #expect(question.options.map(\.id) == tally.options.map(\.option.id.rawValue))
            for (option, optionTally) in zip(question.options, tally.options) {
                #expect(option.share == optionTally.proportion.share)
                #expect(option.percentages == (option.n >= 10))
                #expect(option.indicative == (10..<30).contains(option.n))
            }
        }
    }

    @Test("an empty base has null for share and interval")
    func emptyBase() throws {
        let responses = (0..<12).map { number in
            var response = response(number)
            response.outcome = .complete(.init(language: "nl", isAssisted: false, answers: ["huurder": .choice(.no)]))
            return response
        }
        let json = try read(
            Report(
                ResponseTable(responses, versions: versions), threshold: ReleaseThreshold(), rules: .unprotected))
        let barrier = try #require(json.barriers.first)
        #expect(barrier.n == 0 && barrier.share == nil && barrier.low == nil && barrier.high == nil)
    }

    @Test("below the threshold only that is said, and the members stay")
    func below() throws {
        let json = try read(report(9))
        #expect(json.survey == "huurtoelage" && json.responses == nil && json.below == 10)
        #expect(json.notice == "minder dan 10")
        #expect(json.barriers.isEmpty && json.questions.isEmpty)
        #expect(
            JSONReport(report(9)).text
                == """
                {"survey": "huurtoelage", "responses": null, "below": 10, "notice": "minder dan 10", "barriers": [], \
                "questions": []}

                """)
    }

    @Test("texts with quotes, control and other characters read back")
    func texts() throws {
        var odd = survey
        odd.barriers[0].label = ["nl": "\"a\\b\"\n\t\u{1}\u{2028}é😀"]
        let table = ResponseTable(
            (0..<12).map { number in
                var response = response(number)
                response.surveyVersion = hash
                return response
            }, versions: SurveyVersions(odd, hash: hash))
        let json = try read(Report(table, threshold: ReleaseThreshold(), rules: .unprotected))
        #expect(json.barriers[0].label == ["nl": "\"a\\b\"\n\t\u{1}\u{2028}é😀"])
    }
}
