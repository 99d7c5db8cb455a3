import SurveyCore

@testable import SurveyLanguage

/// One possible route through a survey, found by trying all answers one after another.
struct EnumeratedRoute {
    var mode: Mode
    var answers: Answers = [:]
    /// Questions asked and notes shown, in order.
    var shown: [QuestionID] = []
    var screens = 0
    /// What was so on the way.
    var facts: Set<RouteFact> = []
}

/// All routes through a small survey, by the three-valued rule of `Condition.value(for:mode:)` and nothing else of what
/// is tested: the reference for the analysis.
struct RouteEnumeration {
    let survey: Survey
    /// Facts that may be so in spite of the survey: both are tried.
    var relieved: Set<RouteFact> = []
    private(set) var routes: [EnumeratedRoute] = []
    /// What is so on at least one route.
    private(set) var facts: Set<RouteFact> = []

    init(_ survey: Survey, relieving: Set<RouteFact> = []) {
        self.survey = survey
        relieved = relieving
        for mode in Mode.allCases { walk(0, EnumeratedRoute(mode: mode)) }
    }

    private mutating func walk(_ index: Int, _ route: EnumeratedRoute) {
        guard index < survey.questions.count else {
            routes.append(finished(route))
            facts.formUnion(routes[routes.count - 1].facts)
            return
        }
        let question = survey.questions[index]
        var route = route
        for holds in truths(question.condition, .condition(index), .avoided(index), in: &route) {
            guard holds else {
                walk(index + 1, route)
                continue
            }
            if case .choice(let source) = question.kind {
                choose(from: source, question, index, route)
            } else {
                offer(question, index, [], route)
            }
        }
    }

    /// The values a condition has here: one, or when it is relieved both.
    private func truths(
        _ condition: Condition?, _ fact: RouteFact, _ opposite: RouteFact, in route: inout EnumeratedRoute
    ) -> [Bool] {
        guard let condition else { return [true] }
        let value = condition.value(for: route.answers, mode: route.mode) == .yes
        route.facts.insert(value ? fact : opposite)
        return relieved.contains(fact) && !value ? [false, true] : [value]
    }

    /// Decides for each option whether it is routed, then gives every answer there is among those that are.
    private mutating func offer(_ question: Question, _ index: Int, _ routed: [Bool], _ route: EnumeratedRoute) {
        var route = route
        guard question.hasOptionsOfItsOwn, routed.count < question.options.count else {
            let options = zip(question.options, routed).filter(\.1).map(\.0)
            if question.hasOptionsOfItsOwn && options.isEmpty {
                walk(index + 1, route)
                return
            }
            if case .deck(let atMost) = question.kind {
                let count = min(atMost ?? options.count, options.count)
                guard count > 0 else {
                    walk(index + 1, route)
                    return
                }
                route.facts.insert(.asked(index))
                route.shown.append(question.id)
                route.screens += count
                for hand in subsets(of: options, count: count) { play(hand[...], [:], question, index, route) }
                return
            }
            route.facts.insert(.asked(index))
            answer(question, index, options, route)
            return
        }
        let option = routed.count
        for truth in truths(
            question.options[option].condition, .option(index, option), .hidden(index, option), in: &route)
        {
            offer(question, index, routed + [truth], route)
        }
    }

    private mutating func choose(
        from source: QuestionID, _ question: Question, _ index: Int, _ route: EnumeratedRoute
    ) {
        let affirmed = route.answers[source]?.affirmed ?? []
        var route = route
        switch affirmed.count {
        case 0: walk(index + 1, route)
        case 1:
            route.answers[question.id] = affirmed.first.map { .derived($0) }
            walk(index + 1, route)
        default:
            route.facts.insert(.asked(index))
            answer(question, index, survey.options(of: question).filter { affirmed.contains($0.id) }, route)
        }
    }

    private mutating func answer(
        _ question: Question, _ index: Int, _ options: [AnswerOption], _ route: EnumeratedRoute
    ) {
        var route = route
        route.shown.append(question.id)
        guard question.takesAnswer else {
            walk(index + 1, route)
            return
        }
        route.screens += 1
        let substantive: [Answer]
        switch question.kind {
        case .yesNo, .chooseOne, .choice: substantive = options.map { .choice($0.id) }
        case .scale(let scale): substantive = scale.points.map { .number($0) }
        case .number(let range): substantive = range.map { .number($0) }
        case .chooseMany(let atMost):
            let most = min(atMost ?? options.count, options.count)
            let sets = (0...most).flatMap { subsets(of: options, count: $0) }
            let allowed = sets.filter { set in set.count <= 1 || !set.contains(where: \.isExclusive) }
            substantive = allowed.map { set in .choices(Set(set.map(\.id))) }
        case .deck, .note: substantive = []
        }
        for answer in substantive + question.nonAnswers.map({ .nonAnswer($0) }) {
            route.answers[question.id] = answer
            walk(index + 1, route)
        }
    }

    private mutating func play(
        _ hand: ArraySlice<AnswerOption>, _ cards: [OptionID: CardAnswer], _ question: Question, _ index: Int,
        _ route: EnumeratedRoute
    ) {
        guard let card = hand.first else {
            var route = route
            route.answers[question.id] = .deck(cards)
            walk(index + 1, route)
            return
        }
        for answer in [.yes, .no] + question.nonAnswers.map({ CardAnswer.nonAnswer($0) }) {
            play(hand.dropFirst(), cards.merging([card.id: answer]) { $1 }, question, index, route)
        }
    }

    private func finished(_ route: EnumeratedRoute) -> EnumeratedRoute {
        var route = route
        for (place, funnel) in survey.funnels.enumerated() {
            var isPassed = true
            for (step, stage) in funnel.stages.enumerated() {
                let isTrue = stage.condition.value(for: route.answers, mode: route.mode) == .yes
                isPassed = isPassed && isTrue
                if isTrue { route.facts.insert(.stage(place, step)) }
                if isPassed { route.facts.insert(.nested(place, step)) }
            }
        }
        return route
    }
}

/// All ways to take `count` of the elements, in their order.
private func subsets<Element>(of elements: [Element], count: Int) -> [[Element]] {
    if count == 0 { return [[]] }
    guard let first = elements.first, elements.count >= count else { return [] }
    let rest = Array(elements.dropFirst())
    return subsets(of: rest, count: count - 1).map { [first] + $0 } + subsets(of: rest, count: count)
}

extension Question {
    fileprivate var nonAnswers: [NonAnswer] { unknown == nil ? [.skipped, .refused] : [.skipped, .refused, .unknown] }

    fileprivate var hasOptionsOfItsOwn: Bool {
        switch kind {
        case .yesNo, .chooseOne, .chooseMany, .deck: true
        case .scale, .number, .note, .choice: false
        }
    }

    /// The barriers that an answer reports.
    func barriers(of answer: Answer) -> Set<BarrierCode> {
        if case .choice = kind { return [] }
        var codes = Set(options.filter { answer.affirmed.contains($0.id) }.compactMap(\.barrier))
        let isUnknown =
            if case .deck(let cards) = answer {
                cards.values.contains(.nonAnswer(.unknown))
            } else {
                answer == .nonAnswer(.unknown)
            }
        if isUnknown, let code = unknown?.barrier { codes.insert(code) }
        return codes
    }
}
