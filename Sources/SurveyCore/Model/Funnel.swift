/// A reported funnel of one right: nested stages, of which the first is the base.
public struct Funnel: Sendable, Hashable {
    /// The right's name as written after `funnel`.
    public var id: String
    public var stages: [Stage]

    public init(id: String, stages: [Stage]) {
        self.id = id
        self.stages = stages
    }

    public struct Stage: Sendable, Hashable {
        /// `base`, a built-in name such as `aware`, or a name of the survey's own.
        public var id: String
        public var label: LocalizedText
        public var condition: Condition

        public init(id: String, label: LocalizedText = [:], condition: Condition) {
            self.id = id
            self.label = label
            self.condition = condition
        }
    }
}
