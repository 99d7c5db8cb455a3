/// A piece of a line.
struct Token {
    var kind: Kind
    /// Spaces before the first token of its line.
    var indent: Int32
    /// It is the first token of its line.
    var startsLine: Bool
    /// Of a text: what must be done to its bytes to have its value.
    var traits: Traits = []
    /// Of a word: the keyword that it spells.
    var keyword: Keyword?
    /// Byte offsets, the quotes of a text included.
    var start: Int32
    var end: Int32

    enum Kind {
        case word, text, colon, comma, openBracket, closeBracket, openParenthesis, closeParenthesis
        /// The end of the file; it starts a line at the margin.
        case end
    }

    struct Traits: OptionSet {
        let rawValue: UInt8
        static let escaped = Traits(rawValue: 1)
        /// Something was wrong with it and has been reported.
        static let damaged = Traits(rawValue: 2)
        /// Its quotes are of some other kind, each of several bytes.
        static let otherQuotes = Traits(rawValue: 4)
        /// It was never closed.
        static let unclosed = Traits(rawValue: 8)
    }
}
