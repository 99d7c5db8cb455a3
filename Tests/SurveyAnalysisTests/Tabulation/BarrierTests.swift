import SurveyAnalysis
import SurveyCore
import Testing

@Suite("Barriers")
struct BarrierTests {
    @Test("a code's base are those with a substantive answer to an item that carries it")
    func base() {
        let figures = figures(
            of: [
                response(1, ["kent": .choice("nee")]), response(2, ["kent": .choice("ja")]),
                response(3, ["kent": .nonAnswer(.unknown)]), response(4, ["kent": .nonAnswer(.skipped)]),
                response(5, [:]), brokeOff(6, at: "huurder"),
            ])
        // Not knowing is an answer to this question, and does not report that one never heard of it.
        #expect(figures.barrier("INF1").proportion.words == "1/3 of 4")
    }

    @Test("not knowing reports the barrier it carries, and then belongs to the base")
    func unknown() {
        let figures = figures(
            of: [
                response(1, ["denkt": .nonAnswer(.unknown)]), response(2, ["denkt": .choice(.yes)]),
                response(3, ["denkt": .choice(.no)]), response(4, ["denkt": .nonAnswer(.refused)]),
            ])
        #expect(figures.barrier("INF3").proportion.words == "1/3 of 4")
        #expect(figures.barrier("INF2").proportion.words == "1/2 of 4")
    }

    @Test("two options of one question that carry one code are one item")
    func oneItem() {
        let figures = figures(
            of: [
                response(1, ["foto": .choice("hulp")]), response(2, ["foto": .choice("nee")]),
                response(3, ["foto": .choice("geen")]), response(4, ["foto": .choice("alleen")]),
            ])
        let barrier = figures.barrier("DIG2")
        #expect(barrier.proportion.words == "2/4 of 4")
        #expect(barrier.mentions == 2)
        #expect(barrier.items.map(\.question) == ["foto"])
        #expect(figures.barrier("DIG1").proportion.words == "1/4 of 4")
    }

    @Test("a card reports its code when it was answered yes; who was not dealt it is outside the base")
    func cards() {
        let figures = figures(
            of: [
                response(1, ["tegen": .deck(["papieren": .yes, "schaamte": .no])]),
                response(2, ["tegen": .deck(["papieren": .no, "schaamte": .nonAnswer(.skipped)])]),
                response(3, ["tegen": .deck(["papieren": .nonAnswer(.refused)])]), response(4, [:]),
            ])
        #expect(figures.barrier("ADM1").proportion.words == "1/2 of 3")
        #expect(figures.barrier("PSY1").proportion.words == "0/1 of 2")
        #expect(figures.barrier("REG1").proportion.words == "0/0 of 0")
        #expect(figures.barrier("ADM1").items.map(\.option) == ["papieren"])
    }

    @Test("a code on several items: on at least one of those that were routed; mentions count each")
    func severalItems() {
        var survey = rentSurvey
        survey.questions[4].options[1].barrier = "ADM1"
        survey.questions[6].options[0].barrier = "ADM1"
        let figures = figures(
            of: [
                response(1, ["tegen": .deck(["papieren": .yes, "schaamte": .yes]), "kanaal": .choices(["brief"])]),
                response(2, ["tegen": .deck(["papieren": .no, "schaamte": .yes]), "kanaal": .nonAnswer(.skipped)]),
                response(3, ["kanaal": .choices(["sms"])]), response(4, ["kanaal": .nonAnswer(.refused)]),
                response(5, ["foto": .choice("hulp")]),
            ], versions: SurveyVersions(survey, hash: rentHash))
        let barrier = figures.barrier("ADM1")
        #expect(barrier.proportion.words == "2/3 of 4")
        #expect(barrier.mentions == 4)
        #expect(
            barrier.items.map { "\($0.question).\($0.option!): \($0.proportion.words)" } == [
                "tegen.papieren: 1/2 of 2", "tegen.schaamte: 2/2 of 2", "kanaal.brief: 1/2 of 4",
            ])
    }

    @Test("a choice of one reports nothing, though its options are cards that carry codes")
    func choiceOfOne() {
        let figures = figures(of: [response(1, ["zwaarst": .choice("papieren")])])
        #expect(figures.barrier("ADM1").proportion.words == "0/0 of 0")
        #expect(figures.barriers.allSatisfy { $0.items.allSatisfy { $0.question != "zwaarst" } })
    }

    @Test("not knowing a card reports the code of not knowing")
    func unknownCard() {
        var survey = rentSurvey
        survey.questions[4].unknown = .init(barrier: "INF3")
        let figures = figures(
            of: [
                response(1, ["tegen": .deck(["papieren": .nonAnswer(.unknown), "schaamte": .no])]),
                response(2, ["tegen": .deck(["papieren": .yes, "schaamte": .nonAnswer(.skipped)])]),
                response(3, ["tegen": .deck(["papieren": .nonAnswer(.skipped), "schaamte": .nonAnswer(.skipped)])]),
            ], versions: SurveyVersions(survey, hash: rentHash))
        #expect(figures.barrier("INF3").proportion.words == "1/2 of 3")
        #expect(figures.barrier("ADM1").proportion.words == "1/1 of 3")
    }

    @Test("barriers come in the order of the codebook, also those that nobody could report")
    func order() {
        let figures = figures(of: [response(1, ["huurder": .choice(.no)])])
        #expect(
            figures.barriers.map(\.barrier.code) == ["INF1", "INF2", "INF3", "PSY1", "ADM1", "DIG1", "DIG2", "REG1"])
    }
}
