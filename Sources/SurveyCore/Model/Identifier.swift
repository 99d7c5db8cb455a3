/// The name of a `Subject` in a survey file, for ever the same in the data.
///
/// In a source file it is `[a-z][a-z0-9]*(-[a-z0-9]+)*` of at most 32 characters; the compiler checks that. The options
/// of yes-or-no questions are `yes` and `no`, the points of a scale their numbers.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    public var description: String { rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension StringProtocol {
    /// Whether this can be the name of something in a survey file, or the code of a site:
    /// `[a-z][a-z0-9]*(-[a-z0-9]+)*` of at most 32 characters.
    public var isIdentifier: Bool {
        guard utf8.count <= 32, let first = utf8.first, (97...122).contains(first) else { return false }
        var last: UInt8 = 0
        for byte in utf8 {
            switch byte {
            case 97...122, 48...57: break
            case UInt8(ascii: "-"): if last == byte { return false }
            case _: return false
            }
            last = byte
        }
        return last != UInt8(ascii: "-")
    }
}

/// Names a question, a deck of cards or a note.
public typealias QuestionID = Identifier<Question>
/// Names an option of a question, a card of a deck or a point of a scale.
public typealias OptionID = Identifier<AnswerOption>
/// The code of a barrier in the codebook, for example `PSY1`.
public typealias BarrierCode = Identifier<Barrier>

extension OptionID {
    /// The option *yes* of a yes-or-no question.
    public static var yes: OptionID { "yes" }
    /// The option *no* of a yes-or-no question.
    public static var no: OptionID { "no" }
}
