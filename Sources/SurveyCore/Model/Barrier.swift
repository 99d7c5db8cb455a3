/// An entry of the barrier codebook.
public struct Barrier: Sendable, Hashable {
    public var code: BarrierCode
    public var label: LocalizedText
    public var definition: LocalizedText
    /// Where in the klantreis it is met.
    public var phases: [Phase]
    /// Whose to mend: so that results do not blame citizens.
    public var levels: [Level]
    /// The steps of the trap van oplossingen that answer it; may be empty.
    public var steps: [Step]
    /// Its place in the literature, and where a project met it.
    public var theory: String?
    public var seed: String?

    public init(
        code: BarrierCode, label: LocalizedText, definition: LocalizedText = [:], phases: [Phase] = [],
        levels: [Level] = [], steps: [Step] = [], theory: String? = nil, seed: String? = nil
    ) {
        self.code = code
        self.label = label
        self.definition = definition
        self.phases = phases
        self.levels = levels
        self.steps = steps
        self.theory = theory
        self.seed = seed
    }

    /// A phase of the klantreis: ontdekken, aanvragen, bekomen en behouden.
    public enum Phase: String, Sendable, Hashable, CaseIterable {
        case discover, apply, keep
    }

    /// Persoon, dienst, beleid.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        case person, service, policy
    }

    /// A step of the trap van oplossingen; `T0` is one's own reception and procedures.
    public enum Step: String, Sendable, Hashable, CaseIterable {
        case T0, T1, T2, T3, T4, T5
    }
}
