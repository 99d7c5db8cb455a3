/// How well the hidden figures of a report are protected: of each the smallest and the largest whole value that it can
/// have, for an outsider who knows all that is told.
public struct DisclosureAudit: Sendable, Hashable {
    /// How far apart both values must be.
    public var threshold: Int
    public var lines: [Line] = []
    /// Whether the ranges are the whole ones; else they are as wide as they must be, and may be wider.
    public var isMeasured = false
    /// Whether every range is wide enough; else the report is not given out.
    public var isPassed = true

    public struct Line: Sendable, Hashable {
        /// The figure's name, as in the ledger of releases.
        public var name: String
        /// Its range; `high` is `Int.max` where nothing bounds it.
        public var range: AuditedRange
    }

    mutating func add(_ name: String, _ range: AuditedRange) {
        lines.append(Line(name: name, range: range))
        if range.width < threshold { isPassed = false }
    }
}
