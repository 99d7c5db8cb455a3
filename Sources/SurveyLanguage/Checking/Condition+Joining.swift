import SurveyCore

extension Condition {
    /// All of `parts`; nested conjunctions become one.
    static func all(_ parts: [Condition]) -> Condition {
        if parts.count == 1 { return parts[0] }
        return .and(
            parts.flatMap { part in
                if case .and(let inner) = part { inner } else { [part] }
            })
    }

    /// Any of `parts`; nested disjunctions become one.
    static func any(_ parts: [Condition]) -> Condition {
        if parts.count == 1 { return parts[0] }
        return .or(
            parts.flatMap { part in
                if case .or(let inner) = part { inner } else { [part] }
            })
    }

    /// Whether its printed form is one that the parser reads.
    var isWithinLimits: Bool {
        let (depth, parts) = extent
        return depth < Parser.deepest && parts <= Parser.mostInList
    }

    private var extent: (depth: Int, parts: Int) {
        switch self {
        case .question, .mode: return (0, 1)
        case .not(let inner):
            let extent = inner.extent
            return (extent.depth + 2, extent.parts + 1)
        case .and(let parts), .or(let parts):
            let extents = parts.map(\.extent)
            return ((extents.map(\.depth).max() ?? 0) + 1, extents.reduce(1) { $0 + $1.parts })
        }
    }
}
