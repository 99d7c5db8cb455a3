import SurveyCore
import Testing

@testable import SurveyAnalysis

@Suite("People who were shown the same cards")
struct CardGroupTests {
    /// The deck of `rentSurvey`: papieren, schaamte, and spaargeld to some.
    private static let deck = rentVersions.reference.questions.filter(\.takesAnswer).firstIndex { $0.id == "tegen" }!

    private func answers(_ papers: CardAnswer?, _ shame: CardAnswer?, _ savings: CardAnswer?) -> Answers {
        var cards: [OptionID: CardAnswer] = [:]
        cards["papieren"] = papers
        cards["schaamte"] = shame
        cards["spaargeld"] = savings
        return ["tegen": .deck(cards)]
    }

    private func groups(_ responses: [Response]) -> [CardGroup] {
        ResponseTable(responses, versions: rentVersions).cardGroups(of: Self.deck)
    }

    /// 12 were shown three cards and 14 two; 3 declined the deck, and 2 were shown one card.
    private var responses: [Response] {
        (0..<31).map { number in
            let answers: Answers =
                switch number {
                case 0..<12: answers(number < 9 ? .yes : .no, .nonAnswer(.skipped), number < 2 ? .yes : .no)
                case 12..<26: answers(.no, number < 20 ? .yes : .nonAnswer(.refused), nil)
                case 26..<29: ["tegen": .nonAnswer(.refused)]
                default: answers(.yes, nil, nil)
                }
            return response(number, answers, session: session(number % 9))
        }
    }

    @Test("are a group, and those who declined the deck or saw one card are in none")
    func counts() {
        let groups = groups(responses)
        #expect(groups.map(\.cards) == [[0, 1], [0, 1, 2]])
        #expect(groups.map(\.people) == [14, 12])
        #expect(groups[0].samples == [Sample(k: 0, n: 14), Sample(k: 8, n: 8)])
        #expect(groups[1].samples == [Sample(k: 9, n: 12), Sample(k: 0, n: 0), Sample(k: 2, n: 12)])
        #expect(groups.allSatisfy { $0.question == Self.deck && $0.sessions.count == 9 })
        #expect(ResponseTable(responses, versions: rentVersions).cardGroups(of: 0).isEmpty)
    }

    @Test("rank only the cards that may be told and that ten people answered")
    func told() throws {
        let groups = groups(responses)
        // Eight answers are too few.
        #expect(groups[0].ranking(of: [0, 1, 2], seed: 1) == nil)
        let ranking = try #require(groups[1].ranking(of: [0, 1, 2], seed: 1))
        #expect(ranking.places.map(\.card) == [0, 2])
        #expect(ranking.places.map(\.sample) == [Sample(k: 9, n: 12), Sample(k: 2, n: 12)])
        #expect(groups[1].ranking(of: [2], seed: 1) == nil)
        #expect(groups[1].ranking(of: [], seed: 1) == nil)
    }

    @Test("are drawn by session from eight sessions on, else one by one", arguments: [7, 8])
    func unit(_ sessions: Int) throws {
        let responses = (0..<40).map {
            response(
                $0, answers($0 % 3 == 0 ? .yes : .no, $0 % 2 == 0 ? .yes : .no, nil), session: session($0 % sessions))
        }
        let ranking = try #require(groups(responses)[0].ranking(of: [0, 1], seed: 1))
        #expect(ranking.unit == (sessions == 8 ? .sessions : .respondents))
        #expect(ranking.units == (sessions == 8 ? 8 : 40))
        #expect(ranking.places.map(\.card) == [1, 0])
    }

    @Test("not knowing a card is no yes where the survey takes it for an answer, else no answer")
    func unknown() {
        let responses = (0..<10).map { response($0, answers(.nonAnswer(.unknown), .yes, nil)) }
        #expect(groups(responses)[0].samples == [Sample(k: 0, n: 0), Sample(k: 10, n: 10)])
        var survey = rentSurvey
        survey.questions[4].unknown = .init(countsAsAnswer: true)
        let table = ResponseTable(responses, versions: SurveyVersions(survey, hash: rentHash))
        #expect(table.cardGroups(of: Self.deck)[0].samples == [Sample(k: 0, n: 10), Sample(k: 10, n: 10)])
    }

    @Test("are the same people in whatever order and parts they come, and those that a plain count finds")
    func plain() throws {
        var generator = SeededGenerator(seed: 12)
        let choices: [CardAnswer?] = [.yes, .yes, .no, .nonAnswer(.skipped), nil]
        var responses = (0..<400).map { number in
            response(
                number,
                answers(
                    choices.randomElement(using: &generator)!, choices.randomElement(using: &generator)!,
                    choices.randomElement(using: &generator)!),
                session: session(Int.random(in: 0..<12, using: &generator)))
        }
        let found = groups(responses)
        #expect(Set(found.map(\.cards)) == [[0, 1], [0, 2], [1, 2], [0, 1, 2]])
        let names: [OptionID] = ["papieren", "schaamte", "spaargeld"]
        for group in found {
            let own = responses.compactMap { response -> (session: SessionCode, cards: [CardAnswer])? in
                guard case .complete(let completed) = response.outcome,
                    case .deck(let cards)? = completed.answers["tegen"],
                    Set(cards.keys) == Set(group.cards.map { names[$0] })
                else { return nil }
                return (response.session, group.cards.map { cards[names[$0]]! })
            }
            #expect(group.people == own.count)
            func samples(_ people: [[CardAnswer]]) -> [Sample] {
                group.cards.indices.map { card in
                    let said = people.map { $0[card] }
                    let yes = said.filter { $0 == .yes }.count
                    return Sample(k: yes, n: yes + said.filter { $0 == .no }.count)
                }
            }
            #expect(group.samples == samples(own.map(\.cards)))
            let codes = Set(own.map(\.session)).sorted { $0.rawValue < $1.rawValue }
            #expect(group.sessions == codes.map { code in samples(own.filter { $0.session == code }.map(\.cards)) })
        }
        responses.shuffle(using: &generator)
        var parts = ResponseTable(responses[..<150], versions: rentVersions)
        parts.append(ResponseTable(responses[150...], versions: rentVersions))
        #expect(parts.cardGroups(of: Self.deck) == found)
    }
}
