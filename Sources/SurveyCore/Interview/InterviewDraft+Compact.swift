extension InterviewDraft {
    /// The lines of a whole draft without its version and its session, for those who keep these beside it; `nil` when the
    /// draft is damaged or is of another version or session.
    public func compact(version: String, session: SessionCode) -> String? {
        let fields = fields
        guard fields["version"] == version, fields["session"] == session.rawValue else { return nil }
        let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false)
        let inner = lines.dropFirst().dropLast(2)
        return inner.filter { !$0.hasPrefix("version ") && !$0.hasPrefix("session ") }.joined(separator: "\n")
    }

    /// The draft of which `compact` gave these lines.
    public init(compact: String, version: String, session: SessionCode) {
        var lines: [String] = compact.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines.insert(contentsOf: ["version \(version)", "session \(session)"], at: min(1, lines.count))
        lines.insert(Self.header, at: 0)
        lines += [Self.footer, ""]
        text = lines.joined(separator: "\n")
    }
}

extension Survey {
    /// The length, in bytes of UTF-8, that no compact draft of an interview of this survey exceeds, whatever its route:
    /// drafts that are padded to it do not tell how far a person is or which questions came.
    public var longestCompactDraft: Int {
        var longestName = 0
        var longestPlace = "language".utf8.count
        for question in questions {
            let name = question.id.rawValue.utf8.count
            var card = 0
            if case .deck = question.kind {
                for option in question.options { card = max(card, 1 + option.id.rawValue.utf8.count) }
            }
            longestName = max(longestName, name)
            longestPlace = max(longestPlace, "at ".utf8.count + name + card)
        }
        let modes: [Int] = Mode.allCases.map { $0.rawValue.utf8.count }
        let tags: [Int] = languages.map { $0.rawValue.utf8.count }
        let fields: [(name: String, longest: Int)] = [
            ("id", 32), ("mode", modes.max() ?? 0), ("seed", String(UInt64.max).utf8.count),
            ("language", tags.max() ?? 0), ("assisted", "false".utf8.count), ("reached", longestName),
            ("place", longestPlace), ("answers", longestCanonicalJSON),
        ]
        // "name value", and a line end between two fields.
        var length = fields.count - 1
        for field in fields { length += field.name.utf8.count + 1 + field.longest }
        return length
    }
}
