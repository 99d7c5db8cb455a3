import SurveyAnalysis
import SurveyCore
import Testing

@Suite("States and shares of questions")
struct StatesTests {
    @Test("every state is counted, and the share is of those who answered")
    func states() {
        let figures = figures(
            of: [
                response(1, ["huurder": .choice(.yes)]), response(2, ["huurder": .choice(.no)]),
                response(3, ["huurder": .choice(.yes)]), response(4, ["huurder": .nonAnswer(.skipped)]),
                response(5, ["huurder": .nonAnswer(.refused)]), response(6, ["huurder": .nonAnswer(.unknown)]),
                response(7, [:]), brokeOff(8, at: "huurder"), brokeOff(9, at: nil), brokeOff(10, at: "welkom"),
            ])
        let question = figures.question("huurder")
        #expect(
            question.states.words == "answered 3, dontKnow 1, preferNotToSay 1, skipped 1, abandoned 1, notRouted 1")
        #expect(question.states.shown == 7)
        #expect(question.option(.yes).proportion.words == "2/3 of 7")
        #expect(question.option(.no).proportion.words == "1/3 of 7")
        #expect(figures.responses == 7)
        #expect(figures.brokeOff == Report.BreakOffs(total: 3, beforeFirst: 1))
    }

    @Test("a broken-off response enters no other item")
    func abandoned() {
        let figures = figures(of: [response(1, ["huurder": .choice(.no)]), brokeOff(2, at: "huurder")])
        #expect(figures.question("kent").states.words == "notRouted 1")
        #expect(figures.question("foto").states.words == "notRouted 1")
    }

    @Test("in a knowledge question not knowing is an answer")
    func knowledge() {
        let figures = figures(
            of: [
                response(1, ["kent": .choice("ja")]), response(2, ["kent": .nonAnswer(.unknown)]),
                response(3, ["kent": .nonAnswer(.unknown)]), response(4, ["kent": .nonAnswer(.skipped)]),
            ])
        let question = figures.question("kent")
        #expect(question.states.words == "answered 1, dontKnow 2, skipped 1")
        #expect(question.option("ja").proportion.words == "1/3 of 4")
        #expect(question.option("nee").proportion.words == "0/3 of 4")
        #expect(question.unknown?.words == "2/3 of 4")
        #expect(figures.question("denkt").unknown == nil)
    }

    @Test("a derived answer is outside every base")
    func derived() {
        let figures = figures(
            of: [
                response(1, ["zwaarst": .choice("papieren")]), response(2, ["zwaarst": .derived("papieren")]),
                response(3, ["zwaarst": .choice("schaamte")]), response(4, ["zwaarst": .nonAnswer(.refused)]),
            ])
        let question = figures.question("zwaarst")
        #expect(question.states.words == "answered 2, preferNotToSay 1, derived 1")
        #expect(question.option("papieren").proportion.words == "1/2 of 3")
    }

    @Test("each card has its own states; the deck is answered once one card is")
    func deck() {
        let figures = figures(
            of: [
                response(
                    1,
                    [
                        "kent": .choice("ja"),
                        "tegen": .deck(["papieren": .yes, "schaamte": .nonAnswer(.skipped), "spaargeld": .no]),
                    ]),
                response(2, ["tegen": .deck(["papieren": .no, "schaamte": .nonAnswer(.refused)])]),
                response(3, ["tegen": .deck(["papieren": .nonAnswer(.skipped), "schaamte": .nonAnswer(.unknown)])]),
                response(4, [:]),
            ])
        let deck = figures.question("tegen")
        #expect(deck.states.words == "answered 2, dontKnow 1, notRouted 1")
        #expect(deck.option("papieren").states?.words == "answered 2, skipped 1, notRouted 1")
        #expect(deck.option("papieren").proportion.words == "1/2 of 3")
        #expect(deck.option("schaamte").states?.words == "dontKnow 1, preferNotToSay 1, skipped 1, notRouted 1")
        #expect(deck.option("schaamte").proportion.words == "0/0 of 3")
        #expect(deck.option("spaargeld").proportion.words == "0/1 of 1")
        #expect(deck.mentions == 1)
    }

    @Test("an option of a set has the base of those who answered the set and to whom it was routed")
    func set() {
        let figures = figures(
            of: [
                response(1, ["huurder": .choice(.yes), "kanaal": .choices(["brief", "woon"])]),
                response(2, ["huurder": .choice(.yes), "kanaal": .choices([])]),
                response(3, ["huurder": .choice(.no), "kanaal": .choices(["brief"])]),
                response(4, ["huurder": .nonAnswer(.skipped), "kanaal": .choices(["niets"])]),
                response(5, ["huurder": .choice(.no), "kanaal": .nonAnswer(.refused)]),
                response(6, ["huurder": .choice(.yes), "kanaal": .nonAnswer(.skipped)]), brokeOff(7, at: "kanaal"),
            ])
        let set = figures.question("kanaal")
        #expect(set.states.words == "answered 4, preferNotToSay 1, skipped 1, abandoned 1")
        #expect(set.option("brief").proportion.words == "2/4 of 7")
        #expect(set.option("niets").proportion.words == "1/4 of 7")
        #expect(set.option("woon").proportion.words == "1/2 of 3")
        #expect(set.mentions == 4)
    }

    @Test("an option that was ticked was routed, whatever its condition says")
    func ticked() {
        let figures = figures(of: [response(1, ["huurder": .choice(.no), "kanaal": .choices(["woon"])])])
        #expect(figures.question("kanaal").option("woon").proportion.words == "1/1 of 1")
    }

    @Test("scales and numbers have their middle")
    func middle() {
        let figures = figures(
            of: [(1, 0), (2, 2), (2, 3), (4, 20), (5, 7)].enumerated().map {
                response($0, ["gevoel": .number($1.0), "kinderen": .number($1.1)])
            })
        let scale = figures.question("gevoel")
        #expect(scale.options.map(\.option.id) == ["1", "2", "3", "4", "5"])
        #expect(scale.options.map(\.proportion.k) == [1, 2, 0, 1, 1])
        #expect(scale.distribution?.median == 2)
        let number = figures.question("kinderen")
        #expect(number.options.isEmpty)
        #expect(number.distribution?.n == 5)
        #expect(
            [number.distribution?.lowerQuartile, number.distribution?.median, number.distribution?.upperQuartile] == [
                2, 3, 7,
            ])
    }

    @Test("the middle of an even number of answers lies between two")
    func evenMiddle() {
        let figures = figures(of: [1, 2, 4, 5].enumerated().map { response($0, ["gevoel": .number($1)]) })
        let middle = figures.question("gevoel").distribution
        #expect([middle?.lowerQuartile, middle?.median, middle?.upperQuartile] == [1.5, 3, 4.5])
    }

    @Test("an option of a single choice that was not routed leaves its own base only")
    func conditionalOption() {
        var survey = rentSurvey
        survey.questions[7].options[3].condition = .question("huurder", .isOneOf([.no]))
        let figures = figures(
            of: [
                response(1, ["huurder": .choice(.no), "foto": .choice("geen")]),
                response(2, ["huurder": .choice(.no), "foto": .choice("hulp")]),
                response(3, ["huurder": .choice(.yes), "foto": .choice("hulp")]),
                response(4, ["huurder": .choice(.yes), "foto": .nonAnswer(.skipped)]),
            ], versions: SurveyVersions(survey, hash: rentHash))
        #expect(figures.question("foto").option("geen").proportion.words == "1/2 of 2")
        #expect(figures.question("foto").option("hulp").proportion.words == "2/3 of 4")
        #expect(figures.question("foto").simultaneous == nil)
        #expect(figures.barrier("DIG1").proportion.words == "1/2 of 2")
        #expect(figures.barrier("DIG2").proportion.words == "2/3 of 4")
    }

    @Test("a single choice between three or more has Goodman's intervals beside Wilson's")
    func simultaneous() {
        let choices: [OptionID] =
            Array(repeating: "alleen", count: 12) + Array(repeating: "hulp", count: 7)
            + Array(repeating: "nee", count: 4) + Array(repeating: "geen", count: 2)
        let figures = figures(
            of: choices.enumerated().map { response($0, ["foto": .choice($1), "huurder": .choice(.yes)]) })
        #expect(figures.question("foto").simultaneous == Goodman.intervals([12, 7, 4, 2]))
        #expect(figures.question("huurder").simultaneous == nil)
    }
}
