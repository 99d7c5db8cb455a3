/// A language by its BCP 47 tag, for example `nl`, `fr` or `ar`.
///
/// Tags compare without regard to case; `rawValue` keeps the primary subtag in lower case as it is written by custom.
public struct LanguageTag: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The tag in its usual spelling: `nl`, `nl-BE`, `zh-Hant`.
    public let rawValue: String

    /// A tag, or `nil` when `text` is not of the form of a BCP 47 language tag (letters, then subtags of 1 to 8
    /// letters or digits).
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let primary = parts.first, (2...3).contains(primary.utf8.count),
            primary.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }),
            parts.dropFirst().allSatisfy({ part in
                (1...8).contains(part.utf8.count)
                    && part.utf8.allSatisfy {
                        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20
                            || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
                    }
            })
        else { return nil }
        let spelled = parts.enumerated().map { index, part -> String in
            switch (index, part.utf8.count) {
            case (0, _): part.lowercased()
            case (_, 2): part.uppercased()
            case (_, 4): part.prefix(1).uppercased() + part.dropFirst().lowercased()
            case (_, _): part.lowercased()
            }
        }
        rawValue = spelled.joined(separator: "-")
    }

    public init(stringLiteral value: String) {
        guard let tag = LanguageTag(value) else { preconditionFailure("'\(value)' is not a language tag") }
        self = tag
    }

    /// The primary subtag: `nl` of `nl-BE`.
    public var primary: String { String(rawValue.prefix { $0 != "-" }) }

    /// The direction in which the language's script is written.
    public var direction: TextDirection {
        ["ar", "fa", "he", "ur", "ps", "ckb", "dv", "yi"].contains(primary) ? .rightToLeft : .leftToRight
    }

    public var description: String { rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The direction of a script.
public enum TextDirection: String, Sendable, Hashable, CaseIterable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}
