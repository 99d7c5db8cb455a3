/// Cuts a file into tokens, one at a time, so that memory does not grow with the file.
struct Lexer {
    let bytes: [UInt8]
    let file: Int32
    let bag: DiagnosticBag
    /// The languages that the survey declares, once they are known: they help to find where an unclosed text ends.
    var languages: Set<String> = ["nl", "fr", "en", "de", "ar", "tr", "uk", "pl", "ro", "es"]

    var offset: Int
    /// The next token is the first of its line.
    var isAtLineStart = true
    var indent: Int32 = 0
    /// One message says it for all lines.
    private var hasReportedLineEnds = false

    /// A text is kept up to so many bytes.
    static let longestText = 4_000

    init(_ source: SourceFile, file: Int32, bag: DiagnosticBag) {
        bytes = source.bytes
        self.file = file
        self.bag = bag
        offset = source.startOfText
    }

    func span(_ start: Int, _ end: Int) -> Span { Span(file: file, start: start, end: end) }

    /// The next token; at the end of the file `end`, again and again.
    mutating func next() -> Token {
        while true {
            if isAtLineStart { readIndentation() }
            skipSpaces()
            guard offset < bytes.count else {
                indent = 0
                return Token(kind: .end, indent: 0, startsLine: true, start: Int32(offset), end: Int32(offset))
            }
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\n") {
                offset += 1
                isAtLineStart = true
            } else if byte == UInt8(ascii: "\r") {
                if !isFollowedByLineFeed(offset), let found = Invisible(bytes, at: offset) { report(found) }
                offset += 1
                isAtLineStart = true
            } else if byte == UInt8(ascii: "#") {
                skipComment()
            } else {
                let startsLine = isAtLineStart
                isAtLineStart = false
                var token = readToken(byte)
                token.startsLine = startsLine
                token.indent = indent
                return token
            }
        }
    }

    /// Goes on with the next line.
    mutating func skipLine() {
        while !isLineEnd(offset) { offset += 1 }
    }

    private mutating func readToken(_ byte: UInt8) -> Token {
        switch byte {
        case UInt8(ascii: ":"): return punctuation(.colon)
        case UInt8(ascii: ","): return punctuation(.comma)
        case UInt8(ascii: "["): return punctuation(.openBracket)
        case UInt8(ascii: "]"): return punctuation(.closeBracket)
        case UInt8(ascii: "("): return punctuation(.openParenthesis)
        case UInt8(ascii: ")"): return punctuation(.closeParenthesis)
        case UInt8(ascii: "\""): return readText()
        case _:
            if let quote = Quote(opening: bytes, at: offset) { return readText(in: quote) }
            return readWord()
        }
    }

    private mutating func punctuation(_ kind: Token.Kind) -> Token {
        offset += 1
        return Token(kind: kind, indent: indent, startsLine: false, start: Int32(offset - 1), end: Int32(offset))
    }

    private mutating func readWord() -> Token {
        let start = offset
        scan: while offset < bytes.count {
            switch bytes[offset] {
            case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: ","),
                UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"):
                break scan
            case 0xC2, 0xE2, 0xE3, 0xEF:
                if Quote.closing(bytes, at: offset) || Invisible(bytes, at: offset) != nil { break scan }
                offset += 1
            case _: offset += 1
            }
        }
        // A quote that closes nothing is a word of its own, so that there is always a step forward.
        if offset == start { offset += max(1, UTF8Check.sequenceLength(in: bytes[...], at: offset)) }
        var token = Token(kind: .word, indent: indent, startsLine: false, start: Int32(start), end: Int32(offset))
        token.keyword = Keyword.spelled(by: bytes[start..<offset])
        return token
    }

    // MARK: Spaces

    /// Reads the spaces and tabs at the start of a line. A tab counts as one step of two spaces.
    private mutating func readIndentation() {
        let start = offset
        var width = 0
        var hasTab = false
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: " ") {
                width += 1
            } else if bytes[offset] == UInt8(ascii: "\t") {
                width += 2
                hasTab = true
            } else if !isLineEnd(offset), let found = Invisible(bytes, at: offset) {
                // It hides where the line begins, so it is taken for what it replaces: a space, or nothing.
                report(found)
                if found.kind == .space { width += 1 }
                offset += found.length - 1
            } else {
                break
            }
            offset += 1
        }
        indent = Int32(truncatingIfNeeded: min(width, 1_000_000))
        guard offset < bytes.count, !isLineEnd(offset), bytes[offset] != UInt8(ascii: "#") else { return }
        if hasTab {
            let spaces = String(repeating: " ", count: min(width + width % 2, 200))
            bag.report(.tab, span(start, offset), fix: (span(start, offset), spaces))
        } else if width % 2 == 1 {
            // One space too few under the margin, else one too many: what the line is taken to mean.
            indent = width == 1 ? 2 : Int32(width - 1)
            let spaces = String(repeating: " ", count: min(Int(indent), 200))
            bag.report(
                .oddIndentation, span(start, offset), [.number(width)], fix: (span(start, offset), spaces))
        }
        if hasTab, indent % 2 == 1 { indent += 1 }
    }

    /// Skips white space within a line, and what is invisible but no space.
    private mutating func skipSpaces() {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: " ") {
                offset += 1
            } else if byte > 0x20, byte < 0x7F || byte == 0xC3 || byte == 0xC4 {
                return
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                return
            } else if byte == UInt8(ascii: "\t") {
                let start = offset
                while offset < bytes.count, bytes[offset] == UInt8(ascii: "\t") { offset += 1 }
                if !isLineEnd(offset), offset < bytes.count, bytes[offset] != UInt8(ascii: "#") {
                    bag.report(.tab, span(start, offset), fix: (span(start, offset), "  "))
                }
            } else if let found = Invisible(bytes, at: offset) {
                report(found)
                offset += found.length
            } else {
                return
            }
        }
    }

    /// Whether the line ends at `index`: there is a line feed, a carriage return, or the end of the file.
    func isLineEnd(_ index: Int) -> Bool {
        guard index < bytes.count else { return true }
        return bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r")
    }

    private func isFollowedByLineFeed(_ index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
    }

    private mutating func skipComment() {
        while !isLineEnd(offset) {
            if bytes[offset] == 0xE2, let found = Invisible(bytes, at: offset), found.kind == .direction {
                report(found)
            }
            offset += 1
        }
    }

    /// Reports a character that cannot be seen, at `offset`.
    mutating func report(_ found: Invisible) {
        let place = span(offset, offset + found.length)
        switch found.kind {
        case .control:
            let isLineEnd = bytes[offset] == UInt8(ascii: "\r")
            if isLineEnd, hasReportedLineEnds { return }
            hasReportedLineEnds = hasReportedLineEnds || isLineEnd
            bag.report(.controlCharacter, place, [.name(found.name)], fix: (place, isLineEnd ? "\n" : ""))
        case .direction: bag.report(.directionOverride, place, [.name(found.name)], fix: (place, ""))
        case .space: bag.report(.oddSpace, place, [.name(found.name)], fix: (place, " "))
        case .nothing: bag.report(.oddSpace, place, [.name(found.name)], fix: (place, ""))
        }
    }
}
