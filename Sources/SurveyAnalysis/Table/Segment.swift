import SurveyCore

/// A few thousand responses to one version, column by column.
struct Segment: Sendable {
    /// The place of the version in the schema.
    let version: Int
    let count: Int
    /// The narrow columns, one behind the other.
    fileprivate(set) var bytes: [UInt8]
    /// The wide columns, one behind the other.
    let words: [Int32]
    /// Places in the table's lists of sessions and languages.
    var sessions: [Int32]
    var languages: [UInt16]
    /// Mode and assistance.
    let flags: [UInt8]

    init(
        version: Int, count: Int, bytes: [UInt8], words: [Int32], sessions: [Int32], languages: [UInt16], flags: [UInt8]
    ) {
        self.version = version
        self.count = count
        self.bytes = bytes
        self.words = words
        self.sessions = sessions
        self.languages = languages
        self.flags = flags
    }

    static func flags(mode: Mode, isAssisted: Bool) -> UInt8 {
        (mode == .online ? 1 : 0) | (isAssisted ? 2 : 0)
    }

    /// How many values the flags of a response can take.
    static let flagValues = 4

    static func mode(of flags: UInt8) -> Mode { flags & 1 == 0 ? .kiosk : .online }
    static func isAssisted(_ flags: UInt8) -> Bool { flags & 2 != 0 }

    func withCodes<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { try body(.init(rebasing: $0[column * count..<(column + 1) * count])) }
    }

    func withWideCodes<Result>(_ column: Int, _ body: (UnsafeBufferPointer<Int32>) throws -> Result) rethrows -> Result
    {
        try words.withUnsafeBufferPointer { try body(.init(rebasing: $0[column * count..<(column + 1) * count])) }
    }

    func code(_ column: ColumnReference, row: Int) -> Int {
        switch column {
        case .narrow(let column): Int(bytes[column * count + row])
        case .wide(let column): Int(words[column * count + row])
        }
    }

    /// Marks the options of sets that were not routed: what was not ticked then says nothing.
    mutating func applyRouting(_ routing: [(column: Int, condition: TruthPlan)]) {
        for (column, condition) in routing {
            let truth = condition.values(in: self)
            let start = column * count
            for row in 0..<count where truth[row] != TruthPlan.yes && bytes[start + row] != UInt8(Code.yes) {
                bytes[start + row] = UInt8(Code.notRouted)
            }
        }
    }
}
