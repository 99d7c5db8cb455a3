import SurveyCore
import TestSupport
import Testing

@testable import SurveyWeb

/// One script gives one response, at the kiosk and through the pages of the web.
@Suite struct WebScenarioTests {
    @Test(arguments: ShippedSurveys.names)
    func aShippedSurveyGivesTheSameResponseInEveryLanguage(name: String) async throws {
        let survey = try #require(ShippedSurveys.survey(name))
        let trial = try OnlineTrial([survey])
        var generator = SeededGenerator(seed: 3)
        var languages: [LanguageTag] = []
        for number in 0..<survey.languages.count * 8 {
            let script = Scenario.random(for: survey, number: number, using: &generator)
            languages.append(script.language)
            let person = WebVisitor(
                trial: trial, language: script.language, isAssisted: script.isAssisted, sendsTwice: number % 4 == 3,
                person: script.event)
            try await expectSameResponse(person, "\(name) \(number)")
        }
        #expect(Set(languages) == Set(survey.languages))
    }

    /// Random surveys in 8 parts, one person each; a third of them sends every form twice.
    @Test(arguments: 0..<8) func aRandomSurveyGivesTheSameResponse(part: Int) async throws {
        var complete = 0
        for number in 0..<64 {
            let seed = UInt64(number * 8 + part)
            var random = RandomSurvey(seed: seed)
            random.hasLongNames = seed.isMultiple(of: 2)
            var survey = random.make(routes: 1e5)
            survey.languages = [["nl"], ["nl", "fr"], ["ar", "nl", "uk"]][Int(seed % 3)]
            survey.intro = ["nl": "Welkom."]
            survey.thanks = ["nl": "Dank je wel, <b>&amp; tot ziens</b>."]
            for place in survey.questions.indices { survey.questions[place].nameTexts() }
            let trial = try OnlineTrial([survey])
            let whim = Whim(survey, seed: seed)
            let person = WebVisitor(
                trial: trial, language: whim.language, isAssisted: whim.isAssisted, sendsTwice: number % 3 == 0,
                person: whim.event)
            if try await expectSameResponse(person, "survey \(seed)") { complete += 1 }
        }
        // Most go on to the end, some stop.
        #expect((40..<64).contains(complete))
    }

    /// - Returns: whether the person sent their answers.
    @discardableResult
    private func expectSameResponse(_ visitor: WebVisitor, _ what: String) async throws -> Bool {
        let (trial, survey) = (visitor.trial, visitor.trial.survey)
        trial.store.forget()
        let journey: WebVisitor.Journey
        do {
            journey = try await visitor.run()
        } catch {
            Issue.record("\(what): \(error)")
            return false
        }
        func bare(_ mode: Mode) -> Response? {
            var interview = Interview(
                routing: survey.routing, version: survey.version, session: trial.code, mode: mode, id: journey.id,
                seed: journey.seed)
            return interview.run(visitor.person)
        }
        let expected = try #require(bare(.online))
        #expect(trial.store.responses == [expected], "\(what)")
        if !survey.survey.asksForTheMode {
            #expect(bare(.kiosk)?.outcome == expected.outcome, "\(what)")
        }
        #expect(journey.end.cache == .last)
        guard case .complete = expected.outcome else {
            // Also of a form that was sent twice.
            let stopped = InterfaceWords.in(visitor.language).stopped.firstLine
            #expect(journey.end.status == 200)
            #expect(try journey.end.html().text.contains(stopped))
            return false
        }
        #expect(journey.end.status == 200)
        let thanks = survey.survey.text(survey.survey.thanks, in: visitor.language)
        #expect(try journey.end.html().text.contains(thanks.firstLine))
        return true
    }
}

extension String {
    fileprivate var firstLine: String {
        split(separator: "\n").first.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
    }
}

extension Question {
    /// Texts that can be told apart, with characters that mean something in HTML.
    fileprivate mutating func nameTexts() {
        text = ["nl": "Vraag <\(id)> & \"meer\"?", "fr": "Question '\(id)' & <i>?"]
        for place in options.indices { options[place].text = ["nl": "Keuze \(options[place].id) < & >"] }
    }
}

extension Survey {
    /// Whether some condition asks where the person answers: then kiosk and web may differ.
    fileprivate var asksForTheMode: Bool {
        questions.contains { question in
            question.condition?.asksForTheMode == true
                || question.options.contains { $0.condition?.asksForTheMode == true }
        }
    }
}

extension Condition {
    fileprivate var asksForTheMode: Bool {
        switch self {
        case .mode: true
        case .question: false
        case .not(let inner): inner.asksForTheMode
        case .and(let parts), .or(let parts): parts.contains(where: \.asksForTheMode)
        }
    }
}
