extension Survey {
    /// The length, in bytes of UTF-8, of the longest canonical JSON that answers to this survey can have.
    ///
    /// Every question is taken as asked and given its longest answer. A route that skips some, or a choice that goes
    /// with a shorter deck, only makes the text shorter: so no interview gives a longer one, whatever its route, and a
    /// stored text that is padded to this length does not tell which route it was.
    public var longestCanonicalJSON: Int {
        let members = questions.filter(\.takesAnswer).map { question in
            // "id":
            question.id.rawValue.utf8.count + 3 + longestAnswer(to: question)
        }
        return Self.list(members)
    }

    private func longestAnswer(to question: Question) -> Int {
        // Every question can be skipped or refused; {"state":"unknown"} is of the same length.
        let passedOver = #"{"state":"skipped"}"#.utf8.count
        let names = options(of: question).map { $0.id.rawValue.utf8.count }
        switch question.kind {
        case .yesNo, .chooseOne: return max(passedOver, (names.max() ?? 0) + 2)
        case .choice: return max(passedOver, (names.max() ?? 0) + #"{"derived":""}"#.utf8.count)
        case .chooseMany(let limit):
            let alone = question.options.filter(\.isExclusive).map { $0.id.rawValue.utf8.count + 4 }.max() ?? 0
            let together = question.options.filter { !$0.isExclusive }.map { $0.id.rawValue.utf8.count + 2 }
            return max(passedOver, alone, Self.list(together.sorted(by: >).prefix(limit ?? .max)))
        case .deck(let limit):
            let cards = names.map { $0 + 3 + passedOver }.sorted(by: >)
            return max(passedOver, Self.list(cards.prefix(limit ?? .max)))
        case .scale(let scale):
            return max(passedOver, Self.digits(scale.points))
        case .number(let range): return max(passedOver, Self.digits(range))
        case .note: return 0
        }
    }

    /// The length of a list or object whose members have these lengths.
    private static func list(_ members: some Collection<Int>) -> Int {
        2 + members.reduce(0, +) + max(0, members.count - 1)
    }

    private static func digits(_ range: ClosedRange<Int>) -> Int {
        max(String(range.lowerBound).utf8.count, String(range.upperBound).utf8.count)
    }
}
