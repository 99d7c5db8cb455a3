/// The words that have a meaning of their own in a survey file, and so cannot name a question or an option.
enum Keyword: String, CaseIterable {
    // The blocks.
    case survey, intro, thanks, question, cards, note, use, funnel, test, block, barrier
    // The head of a survey.
    case languages, unreviewed, title, right, responsible, contact, dpo, purpose, basis, retention, days, release, after
    case responses, free, reviewed, by
    // Kinds of question.
    case yes, no, choose, one, many, up, to, of, scale, faces, agree, rank, number, short, text, was
    // Attributes.
    case hint, when, sensitive, background, shuffled, unknown, counts, `as`, an, answer, at, most, icon, exclusive
    // Conditions.
    case `is`, not, and, or, includes, more, less, than, least, answered, skipped, refused, mode, kiosk, online
    // Tests.
    case given, expect, asks, skips, ends
    // The codebook.
    case definition, phase, level, step, theory, seed

    /// Words that are no keywords, but that the data already use.
    static let alsoReserved: Set<String> = ["response", "session", "language", "mode"]

    /// The keyword that `bytes` spell.
    static func spelled(by bytes: ArraySlice<UInt8>) -> Keyword? {
        guard bytes.count < table.count, let first = bytes.first else { return nil }
        for entry in table[bytes.count] where entry.bytes[0] == first && entry.bytes.elementsEqual(bytes) {
            return entry.keyword
        }
        return nil
    }

    /// Keywords by the length of their spelling.
    private static let table: [[(bytes: [UInt8], keyword: Keyword)]] = {
        var table = [[(bytes: [UInt8], keyword: Keyword)]](repeating: [], count: 16)
        for keyword in allCases { table[keyword.rawValue.utf8.count].append((Array(keyword.rawValue.utf8), keyword)) }
        return table
    }()
}
