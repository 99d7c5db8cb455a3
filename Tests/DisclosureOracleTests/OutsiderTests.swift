import SurveyCore
import Testing

@testable import SurveyAnalysis

/// What an outsider reasons from figures that he was told, as far as the program knows.
@Suite("An outsider works out")
struct OutsiderTests {
    @Test("who knew none of the cards, from those who knew one or knew that they did not")
    func deck() throws {
        let cards = Question(
            id: "kaart", kind: .deck(atMost: nil), options: [AnswerOption(id: "p"), AnswerOption(id: "q")],
            unknown: .init(barrier: "PSY1"))
        let reader = try Reader(survey([cards], barriers: ["PSY1"])) { number in
            [
                "kaart": .deck([
                    "p": number < 4 ? .yes : .no, "q": number < 9 ? .nonAnswer(.unknown) : .yes,
                ])
            ]
        }
        #expect(reader.range(of: "kaart: dontKnow", from: ["kaart: answered", "PSY1: n"]) == 0...0)
    }

    @Test("that all who chose a card are among those to whom it was the only one, where nobody is asked to choose")
    func choice() throws {
        let cards = Question(
            id: "kaart", kind: .deck(atMost: nil), options: [AnswerOption(id: "p"), AnswerOption(id: "q")])
        let heaviest = Question(id: "zwaarst", kind: .choice(of: "kaart"))
        let reader = try Reader(survey([cards, heaviest])) { number in
            [
                "kaart": .deck(["p": .no, "q": number < 15 ? .yes : .no]),
                "zwaarst": number < 15 ? .derived("q") : nil,
            ].compactMapValues(\.self)
        }
        let told = [
            "kaart: q: k", "zwaarst: notRouted", "zwaarst: derived", "zwaarst: answered", "zwaarst: skipped",
            "zwaarst: preferNotToSay",
        ]
        #expect(reader.range(of: "kaart: p: k", from: told) == 0...0)
    }

    @Test("who said it of a question that only those are asked who said it of another")
    func reports() throws {
        let first = Question(
            id: "a", kind: .chooseMany(atMost: nil),
            options: [AnswerOption(id: "p", barrier: "INF1"), AnswerOption(id: "q")], unknown: .init())
        let second = Question(
            id: "b", kind: .yesNo, condition: .question("a", .includes(["p"])),
            options: [AnswerOption(id: .yes, barrier: "INF1"), AnswerOption(id: .no)])
        let reader = try Reader(survey([first, second], barriers: ["INF1"])) { number in
            number < 8
                ? ["a": .choices(["p"]), "b": .choice(number < 3 ? .yes : .no)]
                : ["a": number < 14 ? .choices(["q"]) : .nonAnswer(.unknown)]
        }
        #expect(reader.range(of: "INF1 at a.p: k", from: ["INF1: k"]) == 8...8)
    }

    private func survey(_ questions: [Question], barriers: [BarrierCode] = []) -> Survey {
        Survey(
            id: "proef", languages: ["nl"], title: ["nl": "proef"], questions: questions,
            barriers: barriers.map { Barrier(code: $0, label: ["nl": $0.rawValue]) })
    }
}

/// Somebody who reads some figures of a report about 20 people.
private struct Reader {
    private let outsider: Outsider
    private let figures: [Outsider.Figure]

    init(_ survey: Survey, answers: (Int) -> Answers) throws {
        let hash = String(repeating: "a", count: 64)
        let versions = SurveyVersions(survey, hash: hash)
        var chance = SeededGenerator(seed: 1)
        let session = SessionCode.random(using: &chance)
        let responses = (0..<20).map { number in
            Response(
                id: .random(using: &chance), surveyVersion: hash, session: session, mode: .kiosk,
                outcome: .complete(.init(language: "nl", isAssisted: false, answers: answers(number))))
        }
        let report = Report(
            ResponseTable(responses, versions: versions), threshold: ReleaseThreshold(configured: 1),
            rules: DisclosureRules(.team, threshold: 1, smallestGroup: 0))
        let all = try #require(report.figures)
        outsider = Outsider(all, versions: versions)
        figures = outsider.figures(of: all)
    }

    /// The values that a figure can have for who was told of others.
    func range(of name: String, from told: [String]) -> ClosedRange<Int>? {
        let known = figures.filter { told.contains($0.name) }
        guard let sum = figures.first(where: { $0.name == name })?.sum, known.count == told.count else { return nil }
        let program = WarmProgram(outsider, told: known.map { ($0.sum, $0.value...$0.value) })
        let ends = [-1, 1].compactMap { sign in
            if case .solution(let values) = program.largest(sum, sign: sign) { sum.value(values) } else { nil }
        }
        return ends.count == 2 ? ends[0]...ends[1] : nil
    }
}
