public import SurveyCore

/// How many complete responses each group of a grouping has.
public struct GroupSizes: Sendable, Hashable {
    public var grouping: Grouping
    public var groups: [Group]

    public struct Group: Sendable, Hashable {
        public var key: GroupAxis.Group.Key
        /// Of a session, the place of its site among the groups of the sites.
        public var site: Int?
        var count: Count

        /// Complete responses; `nil` when protected.
        public var n: Int? { count.value }
    }
}

extension Grouping {
    /// The name in the ledger of how many responses a group has.
    func sizeName(_ group: GroupAxis.Group.Key) -> String { "\(name) \(group.id)" }
}
