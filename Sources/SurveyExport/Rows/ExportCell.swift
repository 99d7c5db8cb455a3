/// What stands in a cell, as one small number, so that rows can be held and compared by the million.
public struct ExportCell: Sendable, Hashable, Comparable {
    private let raw: Int32

    /// A number that was answered, or the place of a value in `ExportColumn.values`.
    init(_ number: Int) { raw = Int32(truncatingIfNeeded: number) }

    /// No value.
    init(_ kind: MissingKind) { raw = Self.firstMissing + Int32(kind.rawValue + 99) }

    /// Why there is no value.
    public var missing: MissingKind? {
        raw < Self.firstMissing + 16 ? MissingKind(rawValue: Int(raw - Self.firstMissing) - 99) : nil
    }

    /// The number, or the place of the value, where there is one.
    public var number: Int { Int(raw) }

    public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }

    /// Below every number that a table holds.
    private static let firstMissing = Int32.min
}
