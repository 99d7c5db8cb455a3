/// Texts between quotes, and what people do instead.
extension Lexer {
    private static let quote = UInt8(ascii: "\"")

    /// Reads a text that a straight quote opens at `offset`.
    mutating func readText() -> Token {
        let start = offset
        var token = Token(kind: .text, indent: indent, startsLine: false, start: Int32(start), end: 0)
        var hasControl = false
        offset += 1
        while !isLineEnd(offset) {
            let byte = bytes[offset]
            switch byte {
            case Self.quote:
                offset += 1
                return close(&token, from: start)
            case UInt8(ascii: "\\"):
                readEscape(&token)
            case 0..<0x20, 0x7F, 0xC2, 0xE2:
                if byte == 0xE2, endsHere(from: start) {
                    let place = span(offset, offset + 3)
                    bag.report(.wrongQuotes, place, fix: (place, "\""))
                    offset += 3
                    token.traits.formUnion([.damaged, .unclosed])
                    return finish(&token, from: start)
                }
                hasControl = skipUnseen(hasReported: hasControl, &token)
            case _: offset += 1
            }
        }
        // The line ended first.
        return reportUnclosed(&token, from: start)
    }

    /// Steps over one character, which is reported if it is a control character and none was before.
    private mutating func skipUnseen(hasReported: Bool, _ token: inout Token) -> Bool {
        if bytes[offset] == UInt8(ascii: "\t") {
            if !hasReported { bag.report(.tab, span(offset, offset + 1), fix: (span(offset, offset + 1), " ")) }
            offset += 1
            return true
        }
        // Spaces that do not break are at home in a text: French has one before a question mark.
        guard let found = Invisible(bytes, at: offset), found.kind == .control || found.kind == .direction else {
            offset += 1
            return hasReported
        }
        if !hasReported { report(found) }
        token.traits.insert(.damaged)
        offset += found.length
        return true
    }

    private mutating func readEscape(_ token: inout Token) {
        token.traits.insert(.escaped)
        if offset + 1 < bytes.count, bytes[offset + 1] == Self.quote || bytes[offset + 1] == UInt8(ascii: "\\") {
            offset += 2
            return
        }
        let place = span(offset, offset + 1)
        bag.report(.badEscape, place, fix: (place, "\\\\"))
        token.traits.insert(.damaged)
        offset += 1
    }

    /// After a closing quote: takes it, or finds out that it was the opening one of a later text.
    private mutating func close(_ token: inout Token, from start: Int) -> Token {
        guard !isLineEnd(offset), isWordByte(bytes[offset]), !isPlausibleEnd(offset) else {
            return finish(&token, from: start)
        }
        if let word = languageBefore(offset - 1, from: start) {
            // `nl "Ja   fr "Oui"`: this quote opens the next text.
            var end = word
            while end > start + 1, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
            offset = word
            token.traits.formUnion([.damaged, .unclosed])
            bag.report(.unclosedText, span(start, end), fix: (span(end, end), "\""))
            return finish(&token, from: start, end: end)
        }
        // `"Hij zegt "ja" tegen mij"`.
        let quote = span(offset - 1, offset)
        token.traits.formUnion([.damaged, .escaped])
        let limit = min(bytes.count, offset + Self.longestText)
        var index = offset
        while index < limit, !isLineEnd(index) {
            if bytes[index] == Self.quote, index + 1 >= bytes.count || isPlausibleEnd(index + 1) {
                bag.report(.quoteInText, quote, fix: (span(start, index + 1), escaped(start + 1, index)))
                offset = index + 1
                return finish(&token, from: start)
            }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        bag.report(.quoteInText, quote)
        skipLine()
        return finish(&token, from: start)
    }

    /// The bytes between `start` and `end` as a text, in which quotes that are not escaped become so.
    private func escaped(_ start: Int, _ end: Int) -> String {
        var result: [UInt8] = [Self.quote]
        var isEscaped = false
        for byte in bytes[start..<end] {
            if byte == Self.quote, !isEscaped { result.append(UInt8(ascii: "\\")) }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            result.append(byte)
        }
        return String(decoding: result + [Self.quote], as: UTF8.self)
    }

    private mutating func reportUnclosed(_ token: inout Token, from start: Int) -> Token {
        var end = offset
        while end > start + 1, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        token.traits.formUnion([.damaged, .unclosed])
        let line = offset
        if skipContinuation() {
            let rest = bag.text(span(line, offset)).split { $0 == "\n" || $0 == "\r\n" || $0 == " " }
            bag.report(
                .unclosedText, span(start, end), fix: (span(end, offset), " " + rest.joined(separator: " ")))
        } else {
            bag.report(.unclosedText, span(start, end), fix: (span(end, end), "\""))
        }
        return finish(&token, from: start, end: end)
    }

    /// After a text that goes on over the next lines: skips these lines, up to the quote that was meant to close it.
    private mutating func skipContinuation() -> Bool {
        var index = offset
        let limit = min(bytes.count, offset + Self.longestText)
        for _ in 0..<8 {
            while index < limit, bytes[index] <= 0x20 { index += 1 }
            var last: UInt8 = 0
            var quotes = 0
            while index < limit, !isLineEnd(index) {
                if bytes[index] == Self.quote { quotes += 1 }
                if bytes[index] > 0x20 { last = bytes[index] }
                // An option, or a line of more than one text, is no continuation.
                if bytes[index] == UInt8(ascii: "[") || quotes > 1 { return false }
                index += 1
            }
            guard index < limit || index == bytes.count else { return false }
            if quotes == 1, last == Self.quote {
                offset = index
                return true
            }
            if quotes == 1 || index == bytes.count { return false }
        }
        return false
    }

    private func finish(_ token: inout Token, from start: Int, end: Int? = nil) -> Token {
        token.end = Int32(end ?? offset)
        let length = Int(token.end) - start
        if length > Self.longestText {
            if !token.traits.contains(.damaged) {
                bag.report(.textTooLong, span(start, Int(token.end)), [.number(Self.longestText)])
            }
            token.traits.insert(.damaged)
        } else if length <= 2, !token.traits.contains(.damaged) {
            bag.report(.emptyText, span(start, Int(token.end)))
            token.traits.insert(.damaged)
        }
        return token
    }

    /// Whether a curly quote at `offset` was meant to close the straight-quoted text from `start`: nothing follows on
    /// the line, or the next text with its language does.
    private func endsHere(from start: Int) -> Bool {
        guard offset - start < Self.longestText, offset + 2 < bytes.count, bytes[offset + 1] == 0x80,
            bytes[offset + 2] == 0x9D,
            !bytes[start..<min(offset, start + Self.longestText)].contains(where: { $0 == 0xE2 })
        else { return false }
        return isPlausibleEnd(offset + 3)
    }

    /// Whether what follows at `index` is what may follow a text: the end of the line, a comment, or another part.
    private func isPlausibleEnd(_ index: Int) -> Bool {
        let limit = min(bytes.count, index + 200)
        var index = index
        while index < limit, bytes[index] == UInt8(ascii: " ") { index += 1 }
        if isLineEnd(index) || bytes[index] == UInt8(ascii: "#") { return true }
        let start = index
        while index < limit, isWordByte(bytes[index]) { index += 1 }
        guard index > start, index < limit, bytes[index] == UInt8(ascii: " ") else {
            // `exclusive` may be the last word of a line.
            return index > start && isLineEnd(index) && Keyword.spelled(by: bytes[start..<index]) == .exclusive
        }
        if let keyword = Keyword.spelled(by: bytes[start..<index]) {
            switch keyword {
            case .barrier, .icon, .when, .exclusive, .hint, .sensitive, .background, .shuffled, .unknown: return true
            case _: break
            }
        }
        guard languages.contains(String(decoding: bytes[start..<index], as: UTF8.self)) else { return false }
        while index < limit, bytes[index] == UInt8(ascii: " ") { index += 1 }
        return index < limit && bytes[index] == Self.quote
    }

    /// The offset of the language that stands before the quote at `index`, within the text from `start`.
    private func languageBefore(_ index: Int, from start: Int) -> Int? {
        var end = index
        while end > start + 1, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        guard end < index else { return nil }
        var word = end
        while word > start + 1, isWordByte(bytes[word - 1]), end - word < 12 { word -= 1 }
        guard word > start + 1, bytes[word - 1] == UInt8(ascii: " ") else { return nil }
        return languages.contains(String(decoding: bytes[word..<end], as: UTF8.self)) ? word : nil
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), 0x80...:
            true
        case _: false
        }
    }

    /// Reads a text in quotes of another kind, which is an error that can be mended with certainty.
    mutating func readText(in quote: Quote) -> Token {
        let start = offset
        var token = Token(kind: .text, indent: indent, startsLine: false, start: Int32(start), end: 0)
        token.traits = [.otherQuotes, .damaged]
        offset += quote.length
        let inner = offset
        while !isLineEnd(offset) {
            if let length = quote.closes(bytes, at: offset) {
                let text = span(inner, offset)
                offset += length
                token.end = Int32(offset)
                bag.report(
                    .wrongQuotes, span(start, offset),
                    fix: offset - start > Self.longestText
                        ? nil : (span(start, offset), SurveyPrinter.quoted(bag.text(text))))
                return token
            }
            offset += 1
        }
        return reportUnclosed(&token, from: start)
    }

    /// The value of a text: without its quotes, escapes undone, in NFC.
    func value(of token: Token) -> String {
        guard !token.traits.contains(.unclosed), !token.traits.contains(.otherQuotes) else { return "" }
        let inner = bytes[Int(token.start) + 1..<max(Int(token.start) + 1, Int(token.end) - 1)]
        guard inner.count <= Self.longestText else { return "" }
        guard token.traits.contains(.escaped) else {
            return Normalization.nfc(String(decoding: inner, as: UTF8.self))
        }
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in inner {
            if byte == UInt8(ascii: "\\"), !isEscaped {
                isEscaped = true
            } else {
                plain.append(byte)
                isEscaped = false
            }
        }
        return Normalization.nfc(String(decoding: plain, as: UTF8.self))
    }
}
