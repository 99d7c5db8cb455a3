import SurveyCore
import SurveyLanguage
import Testing

@Suite("Longest route")
struct LongestRouteTests {
    @Test("cards are screens, hidden ones only when routed; a derived answer and a note are none")
    func example() {
        // huurder, kent, gevraagd, three cards, zwaarst.
        #expect(RouteAnalysis(.huurtoelage).longestRoute() == 7...7)
        var survey = Survey.huurtoelage
        survey.questions.append(Question(id: "n", kind: .note))
        survey.questions[3].options[2].condition = .question("kent", is: "nee")
        #expect(RouteAnalysis(survey).longestRoute() == 6...6)
    }

    @Test("a deck counts the cards that a person is dealt")
    func dealt() {
        let cards = (0..<8).map { AnswerOption(id: OptionID("c\($0)"), condition: $0 < 6 ? .mode(.kiosk) : nil) }
        let survey = Survey.of(Question(id: "d", kind: .deck(atMost: 5), options: cards))
        #expect(RouteAnalysis(survey).longestRoute() == 5...5)
        let online = Survey.of(Question(id: "d", kind: .deck(atMost: 5), condition: .mode(.online), options: cards))
        #expect(RouteAnalysis(online).longestRoute() == 2...2)
    }

    @Test("the longest route is in one mode")
    func modes() {
        let survey = Survey.of(
            .yesNo("a", when: .mode(.kiosk)), .yesNo("b", when: .mode(.kiosk)), .yesNo("c", when: .mode(.online)))
        #expect(RouteAnalysis(survey).longestRoute() == 2...2)
    }

    @Test("branches of which only one can be taken")
    func branches() {
        let options: [OptionID] = ["a", "b", "c"]
        var survey = Survey.of(.chooseOne("q", "a", "b", "c"))
        for (place, option) in options.enumerated() {
            for number in 0...place {
                survey.questions.append(.yesNo(QuestionID("\(option)\(number)"), when: .question("q", is: option)))
            }
        }
        #expect(RouteAnalysis(survey).longestRoute() == 4...4)
    }

    @Test("a survey without questions has no screens")
    func empty() {
        #expect(RouteAnalysis(.of()).longestRoute() == 0...0)
    }

    @Test("within a small limit the bounds stay apart and hold")
    func bounds() {
        let bounds = RouteAnalysis(.pigeons(12, holes: 11), limit: 300).longestRoute()
        #expect(bounds == 12...13)
    }
}
