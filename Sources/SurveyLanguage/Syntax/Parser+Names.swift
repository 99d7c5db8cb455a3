import SurveyCore

extension Parser {
    /// Reads the name of something that is defined here, and checks that it is an identifier.
    mutating func parseDefinedName(_ scope: Scope, mayBeYesOrNo: Bool = false) -> Name? {
        guard has(scope), !current.startsLine, current.kind == .word else {
            bag.report(.missingName, current.startsLine || current.kind == .end ? afterLast : here)
            if has(scope), !current.startsLine, current.kind == .text { advance() }
            return nil
        }
        var name = name
        let isKeyword = current.keyword.map { !(mayBeYesOrNo && ($0 == .yes || $0 == .no)) } ?? false
        advance()
        // A name with a space in it.
        var isJoined = false
        while current.kind == .word, !current.startsLine, name.text.utf8.count < 80, nameGoesOn() {
            // Or with something invisible in it, which was reported there.
            let gap = lexer.bytes[Int(lastEnd)..<Int(current.start)]
            let hasSpace = gap.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            name = Name(text: name.text + (hasSpace ? " " : "") + text(current), span: name.span.through(here))
            isJoined = isJoined || hasSpace
            advance()
        }
        if isJoined || !name.text.isIdentifier {
            let proposed = Self.identifier(from: name.text)
            bag.report(
                .badIdentifier, name.span, [.name(String(name.text.prefix(60)))],
                suggestion: proposed.isEmpty || proposed == name.text ? nil : proposed)
            if isJoined, !proposed.isEmpty { name.text = proposed }
        } else if isKeyword || Keyword.alsoReserved.contains(name.text) {
            bag.report(.reservedWord, name.span, [.name(name.text)], fix: (name.span, name.text + "-1"))
        }
        return name
    }

    /// Whether the words up to a colon or bracket on this line are one name that was written with spaces.
    private mutating func nameGoesOn() -> Bool {
        for distance in 1...3 {
            let token = peek(distance)
            if token.startsLine { return false }
            if token.kind == .colon || token.kind == .closeBracket { return true }
            if token.kind != .word { return false }
        }
        return false
    }

    /// Reads the name of something that is defined elsewhere.
    mutating func parseReference(_ scope: Scope) -> Name? {
        if let name = takeQuotedName(scope) { return name }
        guard has(scope), current.kind == .word else {
            bag.report(.missingName, has(scope) ? here : afterLast)
            return nil
        }
        defer { advance() }
        return name
    }

    /// Takes a name that was put between quotes as if it were a text, and says that it needs none.
    mutating func takeQuotedName(_ scope: Scope) -> Name? {
        guard has(scope), current.kind == .text, !current.startsLine else { return nil }
        if current.traits.contains(.otherQuotes) || current.traits.contains(.unclosed) {
            // Its quotes were reported already.
            let letters = shown(current).utf8.filter {
                $0 == 45 || (48...57).contains($0) || (97...122).contains($0 | 32)
            }
            guard !letters.isEmpty else { return nil }
            defer { advance() }
            return Name(text: String(decoding: letters, as: UTF8.self), span: here)
        }
        let value = lexer.value(of: current)
        // Capitals are for codes of barriers.
        guard value.lowercased().isIdentifier || Self.number(value) != nil else { return nil }
        bag.report(.unexpected, here, [.name(shown(current))], suggestion: value)
        defer { advance() }
        return Name(text: value, span: here)
    }

    /// Skips a colon that stands where none belongs, and says so.
    mutating func skipColon(_ scope: Scope) {
        guard has(scope), current.kind == .colon, !current.startsLine else { return }
        bag.report(.unexpected, here, [.name(":")], fix: (here, ""))
        advance()
    }

    /// Reads names with commas between them.
    mutating func parseReferences(_ scope: Scope) -> [Name] {
        var names: [Name] = []
        while let name = parseReference(scope) {
            if names.count < Self.mostInList { names.append(name) } else { reportTooMany(Self.mostInList) }
            guard has(scope), current.kind == .comma || current.keyword == .and else { break }
            advance()
        }
        return names
    }

    /// Reads a whole number between `range`.
    mutating func parseNumber(_ range: ClosedRange<Int>, _ scope: Scope) -> Int? {
        guard has(scope), current.kind == .word, let value = Self.number(text(current)) else {
            if has(scope), current.kind == .word, Self.isLongNumber(text(current)) {
                bag.report(
                    .numberOutOfRange, here,
                    [.name(shown(current)), .number(range.lowerBound), .number(range.upperBound)])
                advance()
                return nil
            }
            bag.report(.missingNumber, has(scope) && current.kind == .word ? here : afterLast)
            if has(scope), current.kind == .word, current.keyword == nil { advance() }
            return nil
        }
        defer { advance() }
        guard range.contains(value) else {
            bag.report(
                .numberOutOfRange, here, [.number(value), .number(range.lowerBound), .number(range.upperBound)])
            return nil
        }
        return value
    }

    /// A whole number of at most nine digits.
    static func number(_ text: String) -> Int? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    /// Whether `text` is a whole number of more digits than any question needs.
    static func isLongNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        return digits.utf8.count > 9 && digits.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// The identifier that is closest to what was written: `Één ding` becomes `een-ding`.
    static func identifier(from text: String) -> String {
        var bytes: [UInt8] = []
        for scalar in text.lowercased().prefix(80).unicodeScalars {
            let letter = Self.plain(scalar)
            if let letter {
                bytes.append(letter)
            } else if !bytes.isEmpty, bytes.last != UInt8(ascii: "-"), scalar.value < 0x300 {
                bytes.append(UInt8(ascii: "-"))
            }
        }
        while bytes.count > 32 || bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        if let first = bytes.first, !(97...122).contains(first) { bytes = Array("x".utf8) + bytes.prefix(31) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The plain letter or digit under a Latin letter with a mark.
    private static func plain(_ scalar: UnicodeScalar) -> UInt8? {
        switch scalar {
        case "a"..."z", "0"..."9": UInt8(scalar.value)
        case "à"..."å": UInt8(ascii: "a")
        case "ç": UInt8(ascii: "c")
        case "è"..."ë": UInt8(ascii: "e")
        case "ì"..."ï": UInt8(ascii: "i")
        case "ñ": UInt8(ascii: "n")
        case "ò"..."ö": UInt8(ascii: "o")
        case "ù"..."ü": UInt8(ascii: "u")
        case _: nil
        }
    }
}
