/// What a simulation plants: how common each barrier is, and how often people skip, refuse, do not know or break off.
///
/// Whether a respondent has a barrier is drawn once and answered alike wherever it is asked, and skipping and breaking
/// off depend on nothing. So the prevalence among those who are asked is the planted one, and an analysis can be checked
/// against it. Barriers that exclude one another, since one question takes only one of them, are drawn together.
public struct SimulationPlan: Sendable {
    public let routing: Routing
    public let seed: UInt64
    /// The planted prevalence of each barrier among those who are asked, from 0 to 1.
    public let prevalences: [BarrierCode: Double]
    /// The probabilities of item non-response per question or card, and of breaking off per person.
    public let rates: Rates
    /// Decides everything about respondents, their ids too: another one for another survey.
    let respondentSeed: UInt64
    /// The barriers in sets of which a person has at most one; each barrier is in exactly one set.
    let groups: [[BarrierCode]]

    public struct Rates: Sendable, Hashable {
        public var skipped: Double
        public var refused: Double
        public var unknown: Double
        public var brokeOff: Double
        public var assisted: Double

        public init(
            skipped: Double = 0.04, refused: Double = 0.02, unknown: Double = 0.03, brokeOff: Double = 0.08,
            assisted: Double = 0.2
        ) {
            self.skipped = skipped
            self.refused = refused
            self.unknown = unknown
            self.brokeOff = brokeOff
            self.assisted = assisted
        }
    }

    /// A plan whose prevalences, between 0.05 and 0.6, follow from `seed`.
    public init(_ survey: Survey, seed: UInt64, rates: Rates = Rates()) {
        routing = Routing(survey)
        self.seed = seed
        self.rates = rates
        respondentSeed = survey.id.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        let exclusions = survey.questions.map(Exclusion.init).filter { !$0.codes.isEmpty }
        groups = Exclusion.groups(exclusions)
        var generator = SeededGenerator(seed: seed ^ 0x5052_4556)
        var prevalences: [BarrierCode: Double] = [:]
        for group in groups {
            var drawn = group.map { _ in Double.random(in: 0.05...0.6, using: &generator) }
            let sum = drawn.reduce(0, +)
            // Where no answer is free of a barrier, somebody who is asked has one of them.
            let isCertain = exclusions.contains { !$0.hasNeutral && Set($0.codes) == Set(group) }
            let limit = isCertain ? 1 : min(sum, 0.8)
            drawn = drawn.map { $0 * limit / sum }
            for (code, value) in zip(group, drawn) { prevalences[code] = value }
        }
        self.prevalences = prevalences
    }

    /// The barriers that one respondent has.
    func traits(using generator: inout SeededGenerator) -> Set<BarrierCode> {
        var traits: Set<BarrierCode> = []
        for group in groups {
            var rest = Double.random(in: 0..<1, using: &generator)
            for code in group {
                rest -= prevalences[code] ?? 0
                if rest < 0 {
                    traits.insert(code)
                    break
                }
            }
        }
        return traits
    }
}

/// The barriers of one question, and whether they exclude one another there.
private struct Exclusion {
    let codes: [BarrierCode]
    let isExclusive: Bool
    /// Some answer reports no barrier.
    let hasNeutral: Bool

    init(_ question: Question) {
        let onOptions = question.options.compactMap(\.barrier)
        var seen: Set<BarrierCode> = []
        codes = (onOptions + [question.unknown?.barrier].compactMap(\.self)).filter { seen.insert($0).inserted }
        switch question.kind {
        case .yesNo, .chooseOne, .scale, .choice:
            isExclusive = true
            hasNeutral = question.options.contains { $0.barrier == nil }
        case .chooseMany(let limit):
            isExclusive =
                onOptions.count > limit ?? .max || question.options.contains { $0.isExclusive && $0.barrier != nil }
                || question.unknown?.barrier != nil
            hasNeutral = true
        case .deck, .number, .note:
            isExclusive = question.unknown?.barrier != nil
            hasNeutral = true
        }
    }

    /// The codes of all questions, joined where they exclude one another, in the order of their first place.
    static func groups(_ questions: [Exclusion]) -> [[BarrierCode]] {
        var groups: [[BarrierCode]] = []
        for question in questions {
            for part in question.isExclusive ? [question.codes] : question.codes.map({ [$0] }) {
                let touching = groups.indices.filter { !Set(groups[$0]).isDisjoint(with: part) }
                guard let first = touching.first else {
                    groups.append(part)
                    continue
                }
                var joined = groups[first]
                for other in touching.dropFirst().map({ groups[$0] }) + [part] {
                    joined += other.filter { !joined.contains($0) }
                }
                groups[first] = joined
                for index in touching.dropFirst().reversed() { groups.remove(at: index) }
            }
        }
        return groups
    }
}
