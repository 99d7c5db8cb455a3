import FoundationEssentials
import SurveyCore
import TestSupport
import Testing

@testable import SurveyLanguage

/// Random small surveys, analysed and also walked answer by answer: both must say the same. `DREMPEL_SOAK=1` takes
/// more and larger ones.
@Suite("Route analysis says what walking all routes says")
struct RouteAnalysisAgainstEnumerationTests {
    static let isSoak = ProcessInfo.processInfo.environment["DREMPEL_SOAK"] != nil
    static let surveys = isSoak ? 3_000 : 250
    static let routes = isSoak ? 120.0 : 30.0

    @Test("facts, findings, longest route and verdicts", arguments: 0..<8)
    func agree(part: Int) {
        for number in 0..<Self.surveys {
            let seed = UInt64(number * 8 + part)
            var random = RandomSurvey(seed: seed)
            let survey = random.make(routes: Self.routes)
            let analysis = RouteAnalysis(survey)
            let enumeration = RouteEnumeration(survey)
            checkFacts(analysis, enumeration, seed)
            checkFindings(analysis, enumeration, seed)
            let longest = enumeration.routes.reduce(0) { max($0, $1.screens) }
            #expect(analysis.longestRoute() == longest...longest, "seed \(seed)")
            for _ in 0..<3 {
                let test = random.test(of: survey, like: enumeration.routes)
                checkVerdict(on: test, analysis, enumeration, seed)
            }
        }
    }

    private func checkFacts(_ analysis: RouteAnalysis, _ enumeration: RouteEnumeration, _ seed: UInt64) {
        var budget = SearchBudget(conflicts: 10_000)
        for (fact, possibility) in analysis.possibilities(within: &budget) {
            #expect(
                possibility == (enumeration.facts.contains(fact) ? .possible : .impossible), "seed \(seed), \(fact)")
        }
    }

    /// What is impossible is reported exactly where it stays so when all that is impossible before it is lifted.
    private func checkFindings(_ analysis: RouteAnalysis, _ enumeration: RouteEnumeration, _ seed: UInt64) {
        let survey = enumeration.survey
        var gates = SurveyCircuit(survey)
        let facts = FactTable(of: &gates).facts
        let impossible = facts.filter { !enumeration.facts.contains($0) }
        // What a choice of one that can never be asked would offer is not said by the language.
        let isPlain = !impossible.contains {
            if case .asked(let index) = $0 { survey.questions[index].kind.isChoice } else { false }
        }
        guard isPlain, !impossible.isEmpty, !facts.contains(where: \.isOfStage) else { return }
        var lifted: Set<RouteFact> = []
        var roots: Set<RouteFact> = []
        var possible = enumeration.facts
        for fact in impossible {
            if !possible.contains(fact) { roots.insert(fact) }
            guard fact.canBeRelieved, fact != impossible.last else { continue }
            lifted.insert(fact)
            possible = RouteEnumeration(survey, relieving: lifted).facts
        }
        var expected: Set<RouteFinding> = []
        for fact in roots {
            switch fact {
            case .condition(let index), .asked(let index):
                expected.insert(.unreachableQuestion(survey.questions[index].id))
            case .option(let index, let place):
                expected.insert(
                    .unreachableOption(survey.questions[index].id, survey.questions[index].options[place].id))
            case .avoided(let index): expected.insert(.alwaysTrue(.question(survey.questions[index].id)))
            case .hidden(let index, let place):
                let question = survey.questions[index]
                guard !impossible.contains(.condition(index)), !roots.contains(.option(index, place)) else { continue }
                expected.insert(.alwaysTrue(.option(question.id, question.options[place].id)))
            case .stage, .nested: break
            }
        }
        #expect(Set(analysis.findings()) == expected, "seed \(seed)")
    }

    private func checkVerdict(
        on test: RouteTest, _ analysis: RouteAnalysis, _ enumeration: RouteEnumeration, _ seed: UInt64
    ) {
        let survey = enumeration.survey
        let given = Set(test.given.keys)
        let matching = enumeration.routes.filter { $0.has(test.given) }
        let failing = test.expectations.firstIndex { expectation in
            matching.contains { !$0.fulfils(expectation, given: given, in: survey) }
        }
        switch analysis.verdict(on: test) {
        case .undecided: Issue.record("undecided, seed \(seed)")
        case .holds: #expect(!matching.isEmpty && failing == nil, "seed \(seed), \(test)")
        case .contradictory(let id):
            #expect(matching.isEmpty, "seed \(seed), \(test)")
            // The culprit is the first in the order of the form that cannot be given after those before it.
            let order = survey.questions.map(\.id).filter(given.contains)
            let culprit = order.indices.first { last in
                let part = test.given.filter { order[...last].contains($0.key) }
                return !enumeration.routes.contains { $0.has(part) }
            }
            #expect(culprit.map { order[$0] } == id, "seed \(seed), \(test)")
        case .fails(let expectation, let example):
            #expect(!matching.isEmpty && failing == expectation, "seed \(seed), \(test)")
            let replayed = matching.first { $0.answers == example.route && $0.mode == example.routeMode }
            #expect(replayed?.shows(example.breach, in: survey) == true, "seed \(seed), \(test), \(example)")
            #expect(replayed?.has(example.answers, mode: example.mode) == true, "seed \(seed), \(test), \(example)")
            if let replayed {
                #expect(!replayed.fulfils(test.expectations[expectation], given: given, in: survey))
            }
            let like = matching.filter { $0.has(example.answers, mode: example.mode) }
            #expect(like.allSatisfy { $0.shows(example.breach, in: survey) }, "seed \(seed), \(test), \(example)")
            for fewer in example.answers.withOneLess {
                let others = matching.filter { $0.has(fewer, mode: example.mode) }
                #expect(
                    others.contains { !$0.shows(example.breach, in: survey) },
                    "too much is named, seed \(seed), \(test), \(example)")
            }
        }
    }
}

extension RandomSurvey {
    /// A test whose given answers mostly are those of some route.
    mutating func test(of survey: Survey, like routes: [EnumeratedRoute]) -> RouteTest {
        var test = RouteTest(title: "")
        let route = pick(routes)
        let ids = survey.questions.map(\.id)
        for id in ids where chance(35) {
            let answer = chance(90) ? route.answers[id] : pick(routes).answers[id]
            guard let answer else { continue }
            switch answer {
            case .choice(let option), .derived(let option): test.given[id] = .option(option)
            case .choices(let set): test.given[id] = chance(80) ? .options(set) : .cards(yes: set)
            case .number(let value): test.given[id] = .number(value)
            case .nonAnswer(let kind): test.given[id] = .nonAnswer(kind)
            case .deck(let cards):
                let kind = NonAnswer.allCases.first { kind in cards.values.allSatisfy { $0 == .nonAnswer(kind) } }
                test.given[id] = kind.map { .nonAnswer($0) } ?? .cards(yes: answer.affirmed)
            }
        }
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let some = ids.filter { _ in chance(25) }
            let named = some.isEmpty && !ids.isEmpty ? [pick(ids)] : some
            // Expectations that hold on one route have a chance to hold on all.
            let expectation: RouteTest.Expectation =
                switch Int.random(in: 0..<10, using: &random) {
                case 0..<3: .asks(chance(70) ? named.filter(route.shown.contains) : named)
                case 3..<6: .skips(chance(70) ? named.filter { !route.shown.contains($0) } : named)
                case 6: .ends
                case 7..<8:
                    .barrier(chance(70) ? Self.codes.filter(route.barriers(in: survey).contains) : [pick(Self.codes)])
                default: .noBarrier(chance(50) ? [] : [pick(Self.codes)])
                }
            test.expectations.append(expectation)
        }
        return test
    }
}

extension RouteFact {
    fileprivate var isOfStage: Bool {
        switch self {
        case .stage, .nested: true
        case .condition, .option, .asked, .avoided, .hidden: false
        }
    }
}

extension Question.Kind {
    fileprivate var isChoice: Bool { if case .choice = self { true } else { false } }
}

extension [RouteCounterexample.NamedAnswer] {
    /// The same without one of the answers or cards.
    fileprivate var withOneLess: [Self] {
        indices.flatMap { place -> [Self] in
            var rest = self
            rest.remove(at: place)
            guard case .deck(let cards) = self[place].answer, cards.count > 1 else { return [rest] }
            return cards.keys.map { card in
                var fewer = self
                fewer[place].answer = .deck(cards.filter { $0.key != card })
                return fewer
            }
        }
    }
}
