/// The one JSON text of a set of answers, as stored: keys in the order of their bytes, no white space.
///
/// A choice is a string, a set a sorted array, a number a number, a deck an object of `"yes"`, `"no"` or a state by card
/// in source order, a derived choice `{"derived":"x"}`, a non-answer `{"state":"skipped"}` (or `refused`, `unknown`).
/// A question that was not routed has no key.
///
/// ```json
/// {"huurder":"yes","kent":"ja","tegen":{"papieren":"yes","schaamte":"no"},"zwaarst":{"derived":"papieren"}}
/// ```
extension Survey {
    /// The canonical JSON of `answers`, by which decks follow this survey's source order.
    public func canonicalJSON(of answers: Answers) -> String {
        var json = "{"
        for (id, answer) in answers.sorted(by: { $0.key.rawValue.utf8.lexicographicallyPrecedes($1.key.rawValue.utf8) })
        {
            if json.utf8.count > 1 { json += "," }
            json += "\"\(id)\":"
            switch answer {
            case .choice(let option): json += "\"\(option)\""
            case .derived(let option): json += "{\"derived\":\"\(option)\"}"
            case .choices(let set):
                let names = set.map(\.rawValue).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                json += "[" + names.map { "\"\($0)\"" }.joined(separator: ",") + "]"
            case .number(let value): json += String(value)
            case .nonAnswer(let kind): json += "{\"state\":\"\(kind.rawValue)\"}"
            case .deck(let cards):
                let order = self[id]?.options.map(\.id) ?? cards.keys.sorted()
                let members = order.compactMap { card in
                    cards[card].map { answer in
                        switch answer {
                        case .yes: "\"\(card)\":\"yes\""
                        case .no: "\"\(card)\":\"no\""
                        case .nonAnswer(let kind): "\"\(card)\":{\"state\":\"\(kind.rawValue)\"}"
                        }
                    }
                }
                json += "{" + members.joined(separator: ",") + "}"
            }
        }
        return json + "}"
    }
}
