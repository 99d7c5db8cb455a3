import SurveyCore

/// Reads tokens into a syntax tree. It goes on after an error with the next thing that it can understand, and reports
/// one cause once.
struct Parser {
    var lexer: Lexer
    let bag: DiagnosticBag
    var current: Token
    /// Tokens that were looked at already.
    private var ahead: [Token] = []
    /// The end of the token before the current one.
    private(set) var lastEnd: Int32 = 0
    private var tags: [String: LanguageTag?] = [:]
    /// The languages that the survey lists, for suggestions.
    var languages: [LanguageTag] = []
    var optionCount = 0
    var blockCount = 0
    var hasReportedTooMany = false

    /// No survey that a person answers comes near these; they bound what an odd file costs.
    static let mostBlocks = 10_000
    static let mostOptions = 50_000
    static let mostInList = 1_000
    static let deepest = 64

    init(_ source: SourceFile, file: Int32, bag: DiagnosticBag) {
        lexer = Lexer(source, file: file, bag: bag)
        self.bag = bag
        current = lexer.next()
        lastEnd = current.start
    }

    // MARK: Tokens

    /// The lines that belong to something: the one that it stands on and, mostly, the deeper ones below.
    struct Scope {
        var indent: Int32
        var includesDeeperLines: Bool
    }

    /// The scope of something that starts with the current token: deeper lines belong to it if it is first on its line.
    var scopeHere: Scope { Scope(indent: current.indent, includesDeeperLines: current.startsLine) }

    /// Whether the current token lies within `scope`.
    func has(_ scope: Scope) -> Bool { contains(scope, current) }

    func contains(_ scope: Scope, _ token: Token) -> Bool {
        guard token.kind != .end else { return false }
        return !token.startsLine || (scope.includesDeeperLines && token.indent > scope.indent)
    }

    /// The token so many places after the current one.
    mutating func peek(_ distance: Int = 1) -> Token {
        while ahead.count < distance { ahead.append(lexer.next()) }
        return ahead[distance - 1]
    }

    mutating func advance() {
        lastEnd = current.end
        current = ahead.isEmpty ? lexer.next() : ahead.removeFirst()
    }

    /// Drops the token after the current one.
    mutating func dropNext() {
        _ = peek()
        ahead.removeFirst()
    }

    /// Drops the current token and the rest of its line.
    mutating func dropLine() {
        lastEnd = current.end
        if let next = ahead.firstIndex(where: \.startsLine) {
            current = ahead[next]
            ahead.removeSubrange(...next)
        } else {
            ahead = []
            lexer.skipLine()
            current = lexer.next()
        }
    }

    /// Drops what is left of `scope`.
    mutating func drop(_ scope: Scope) {
        while has(scope) { dropLine() }
    }

    func span(_ token: Token) -> Span { lexer.span(Int(token.start), Int(token.end)) }
    var here: Span { span(current) }
    /// Just after what was read last.
    var afterLast: Span { lexer.span(Int(lastEnd), Int(lastEnd)) }

    /// From the beginning of `start` to the end of what was read last.
    func since(_ start: Span) -> Span {
        lexer.span(Int(start.start), max(Int(start.end), Int(lastEnd)))
    }

    func text(_ token: Token) -> String {
        String(decoding: lexer.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }

    /// The current word as a name.
    var name: Name { Name(text: text(current), span: here) }

    /// A word as messages show it: never longer than what fits on a line.
    func shown(_ token: Token) -> String {
        let bytes = lexer.bytes[Int(token.start)..<min(Int(token.end), Int(token.start) + 60)]
        return String(decoding: bytes, as: UTF8.self) + (token.end - token.start > 60 ? "…" : "")
    }

    /// Takes the current token if it is `keyword` and lies in `scope`.
    mutating func take(_ keyword: Keyword, in scope: Scope) -> Bool {
        guard has(scope), current.keyword == keyword else { return false }
        advance()
        return true
    }

    /// Takes these words, or reports the first that is missing.
    mutating func take(words: Keyword..., in scope: Scope) -> Bool {
        for word in words where !take(word, in: scope) {
            if has(scope), current.kind == .word {
                bag.report(
                    .missingWord, here, [.name(word.rawValue), .name(shown(current))], fix: (here, word.rawValue))
            } else {
                bag.report(.missingWord, afterLast, [.name(word.rawValue)], fix: (afterLast, " " + word.rawValue))
            }
            return false
        }
        return true
    }

    /// The tag that `word` spells, if it has the form of one.
    mutating func tag(_ word: String) -> LanguageTag? {
        if let known = tags[word] { return known }
        let tag = LanguageTag(word)
        tags[word] = .some(tag)
        return tag
    }
}
