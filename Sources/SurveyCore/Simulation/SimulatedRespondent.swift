/// A person made of chance who walks the real interview, event by event, as the kiosk sends them.
public struct SimulatedRespondent {
    private let plan: SimulationPlan
    private var generator: SeededGenerator
    private let traits: Set<BarrierCode>
    /// After so many screens the person walks away; `nil` stays to the end.
    private let patience: Int?
    private let isAssisted: Bool
    private let language: LanguageTag
    private let id: ResponseID
    private let order: UInt64

    /// The respondent of that number: the same for the same plan.
    public init(_ plan: SimulationPlan, number: Int) {
        self.plan = plan
        var mixer = SeededGenerator(seed: plan.respondentSeed)
        generator = SeededGenerator(seed: mixer.next() ^ UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15)
        id = .random(using: &generator)
        order = generator.next()
        traits = plan.traits(using: &generator)
        // Drawn before the route is known: who has a long one breaks off no more often, so that breaking off tells
        // nothing about barriers.
        let leaves = Double.random(in: 0..<1, using: &generator) < plan.rates.brokeOff
        let screens = Int.random(in: 0..<16, using: &generator)
        patience = leaves ? screens : nil
        isAssisted = Double.random(in: 0..<1, using: &generator) < plan.rates.assisted
        let survey = plan.routing.survey
        // As at a kiosk, which does not offer the others unless its configuration says so.
        let languages = survey.languages.filter { !survey.unreviewedLanguages.contains($0) }
        let isFirst = Double.random(in: 0..<1, using: &generator) < 0.7
        language = isFirst ? languages[0] : languages.randomElement(using: &generator)!
    }

    /// The response that this person's interview gives.
    public mutating func respond(version: String, session: SessionCode, mode: Mode) -> Response {
        var interview = Interview(
            routing: plan.routing, version: version, session: session, mode: mode, id: id, seed: order,
            settings: InterviewSettings(startLanguage: language))
        if isAssisted { _ = interview.handle(.toggleAssistance) }
        _ = interview.handle(.proceed)
        var screens = 0
        while let stop = interview.currentStop {
            if screens == patience { return left(interview) }
            screens += 1
            for event in events(at: stop, interview) { _ = interview.handle(event) }
            precondition(interview.currentStop != stop, "the interview does not move on at \(stop)")
        }
        if patience != nil { return left(interview) }
        for case .store(let response) in interview.handle(.proceed) { return response }
        preconditionFailure("a finished interview gave no response")
    }

    private func left(_ interview: Interview) -> Response {
        var interview = interview
        for case .count(let response) in interview.handle(.stop) { return response }
        preconditionFailure("a stopped interview was not counted")
    }

    // MARK: One answer

    private mutating func events(at stop: Routing.Stop, _ interview: Interview) -> [InterviewEvent] {
        let question = plan.routing.question(at: stop)
        guard question.takesAnswer else { return [.proceed] }
        if let decline = nonResponse(question) { return [decline] }
        if let barrier = question.unknown?.barrier, traits.contains(barrier) { return [.dontKnow] }
        if let card = stop.card {
            return [.choose(says(yesTo: question.option(card)) ? .yes : .no)]
        }
        switch question.kind {
        case .number(let range): return [.enter(Int.random(in: range, using: &generator))]
        case .chooseMany(let limit): return several(interview.currentOptions, atMost: limit) + [.proceed]
        case .yesNo, .chooseOne, .choice, .scale:
            return one(of: interview.currentOptions, question).map { [.choose($0)] } ?? [.dontKnow]
        case .deck, .note: return [.skip]
        }
    }

    /// Item non-response, which depends on nothing.
    private mutating func nonResponse(_ question: Question) -> InterviewEvent? {
        let draw = Double.random(in: 0..<1, using: &generator)
        let rates = plan.rates
        if draw < rates.skipped { return .skip }
        if draw < rates.skipped + rates.refused { return .refuse }
        // Where not knowing reports a barrier or is an answer, it is chosen like one.
        guard let unknown = question.unknown, unknown.barrier == nil, !unknown.countsAsAnswer else { return nil }
        return draw < rates.skipped + rates.refused + rates.unknown ? .dontKnow : nil
    }

    private mutating func says(yesTo card: AnswerOption?) -> Bool {
        if let barrier = card?.barrier { return traits.contains(barrier) }
        return Double.random(in: 0..<1, using: &generator) < 0.3
    }

    /// An option of a barrier the person has, else one without a barrier; `nil` is *I don't know*.
    private mutating func one(of options: [AnswerOption], _ question: Question) -> OptionID? {
        if case .choice = question.kind { return options.randomElement(using: &generator)?.id }
        let own = options.filter { $0.barrier.map(traits.contains) ?? false }
        if let option = own.randomElement(using: &generator) { return option.id }
        let knows = question.unknown?.countsAsAnswer == true && question.unknown?.barrier == nil
        if knows, Double.random(in: 0..<1, using: &generator) < plan.rates.unknown { return nil }
        let neutral = options.filter { $0.barrier == nil }
        return (neutral.isEmpty ? options : neutral).randomElement(using: &generator)?.id
    }

    private mutating func several(_ options: [AnswerOption], atMost limit: Int?) -> [InterviewEvent] {
        let own = options.filter { $0.barrier.map(traits.contains) ?? false }
        var chosen = own
        for option in options where option.barrier == nil && !option.isExclusive {
            if Double.random(in: 0..<1, using: &generator) < 0.3 { chosen.append(option) }
        }
        if let alone = own.first(where: \.isExclusive) { chosen = [alone] }
        if chosen.isEmpty, let none = options.first(where: { $0.isExclusive && $0.barrier == nil }) { chosen = [none] }
        return chosen.prefix(limit ?? .max).map { .choose($0.id) }
    }
}
