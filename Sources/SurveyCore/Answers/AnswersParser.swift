extension Answers {
    /// The answers that `json` holds: any JSON text of the form that `Survey.canonicalJSON(of:)` writes, in any order
    /// of keys and with any white space; `nil` for anything else.
    public init?(json: String) {
        var parser = AnswersParser(bytes: Array(json.utf8))
        guard let answers = parser.answers() else { return nil }
        self = answers
    }
}

/// Reads the few forms of JSON that answers take. Names and values of ours never hold an escape, so none is read.
private struct AnswersParser {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func answers() -> Answers? {
        var answers: Answers = [:]
        let isWhole = members { parser, key in
            guard let answer = parser.answer() else { return false }
            return answers.updateValue(answer, forKey: QuestionID(key)) == nil
        }
        return isWhole && peek() == nil ? answers : nil
    }

    private mutating func answer() -> Answer? {
        switch peek() {
        case UInt8(ascii: "\"")?: return string().map { .choice(OptionID($0)) }
        case UInt8(ascii: "[")?: return set().map { .choices($0) }
        case UInt8(ascii: "{")?: return object()
        case _: return number().map { .number($0) }
        }
    }

    private mutating func object() -> Answer? {
        var cards: [OptionID: CardAnswer] = [:]
        var special: Answer?
        let isWhole = members { parser, key in
            if parser.peek() == UInt8(ascii: "{") {
                guard let kind = parser.state() else { return false }
                return cards.updateValue(.nonAnswer(kind), forKey: OptionID(key)) == nil
            }
            switch (key, parser.string()) {
            case (_, "yes"?): return cards.updateValue(.yes, forKey: OptionID(key)) == nil
            case (_, "no"?): return cards.updateValue(.no, forKey: OptionID(key)) == nil
            case ("derived", let option?): special = .derived(OptionID(option))
            case ("state", let name?): special = NonAnswer(rawValue: name).map { .nonAnswer($0) }
            case (_, _): return false
            }
            return special != nil
        }
        guard isWhole else { return nil }
        if let special { return cards.isEmpty ? special : nil }
        return .deck(cards)
    }

    private mutating func state() -> NonAnswer? {
        var kind: NonAnswer?
        let isWhole = members { parser, key in
            kind = key == "state" ? parser.string().flatMap(NonAnswer.init) : nil
            return kind != nil
        }
        return isWhole ? kind : nil
    }

    private mutating func members(_ member: (inout AnswersParser, String) -> Bool) -> Bool {
        list(from: UInt8(ascii: "{"), to: UInt8(ascii: "}")) { parser in
            guard let key = parser.string(), parser.take(UInt8(ascii: ":")) else { return false }
            return member(&parser, key)
        }
    }

    private mutating func set() -> Set<OptionID>? {
        var set: Set<OptionID> = []
        let isWhole = list(from: UInt8(ascii: "["), to: UInt8(ascii: "]")) { parser in
            parser.string().map { set.insert(OptionID($0)).inserted } ?? false
        }
        return isWhole ? set : nil
    }

    private mutating func list(from: UInt8, to: UInt8, _ item: (inout AnswersParser) -> Bool) -> Bool {
        guard take(from) else { return false }
        if take(to) { return true }
        repeat {
            guard item(&self) else { return false }
        } while take(UInt8(ascii: ","))
        return take(to)
    }

    private mutating func string() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            guard bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\\") else { return nil }
            position += 1
        }
        guard position < bytes.count else { return nil }
        position += 1
        return String(validating: bytes[start..<position - 1], as: UTF8.self)
    }

    private mutating func number() -> Int? {
        guard peek() != nil else { return nil }
        let start = position
        while position < bytes.count, bytes[position] == UInt8(ascii: "-") || (48...57).contains(bytes[position]) {
            position += 1
        }
        let digits = String(decoding: bytes[start..<position], as: UTF8.self)
        return Int(digits).flatMap { String($0) == digits ? $0 : nil }
    }

    /// The next byte that is not white space, without taking it.
    private mutating func peek() -> UInt8? {
        while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
        return position < bytes.count ? bytes[position] : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        position += 1
        return true
    }
}
