/// A quote that is not the straight double one, and what may close a text that it opens.
struct Quote {
    var length: Int
    private let closers: [[UInt8]]
    /// Of a single quote: it closes only where a word ends, since it is an apostrophe too.
    private let isSingle: Bool

    private static let low: [UInt8] = [0xE2, 0x80, 0x9E]
    private static let left: [UInt8] = [0xE2, 0x80, 0x9C]
    private static let right: [UInt8] = [0xE2, 0x80, 0x9D]
    private static let reversed: [UInt8] = [0xE2, 0x80, 0x9F]
    private static let guillemets: [[UInt8]] = [[0xC2, 0xAB], [0xC2, 0xBB]]
    private static let singles: [[UInt8]] = [[0xE2, 0x80, 0x98], [0xE2, 0x80, 0x99], [0xE2, 0x80, 0x9A], [0x27]]

    /// The quote that opens a text at `index`.
    init?(opening bytes: [UInt8], at index: Int) {
        let byte = bytes[index]
        guard byte == 0xE2 || byte == 0xC2 || byte == 0x27 else { return nil }
        let here = bytes[index..<min(index + 3, bytes.count)]
        if [Self.low, Self.left, Self.right, Self.reversed].contains(where: { here.starts(with: $0) }) {
            (length, isSingle, closers) = (3, false, [Self.right, Self.left, Self.reversed, [0x22]])
        } else if let quote = Self.guillemets.first(where: { here.starts(with: $0) }) {
            (length, isSingle, closers) = (2, false, Self.guillemets.filter { $0 != quote } + [[0x22]])
        } else if let quote = Self.singles.first(where: { here.starts(with: $0) }) {
            (length, isSingle, closers) = (quote.count, true, Self.singles + [[0x22]])
        } else {
            return nil
        }
    }

    /// Whether a word ends at `index` because a curly double quote or a guillemet stands there.
    static func closing(_ bytes: [UInt8], at index: Int) -> Bool {
        let here = bytes[index..<min(index + 3, bytes.count)]
        return ([low, left, right, reversed] + guillemets).contains { here.starts(with: $0) }
    }

    /// The length of the quote at `index` if it closes a text that this one opened, else `nil`.
    func closes(_ bytes: [UInt8], at index: Int) -> Int? {
        let byte = bytes[index]
        guard byte == 0xE2 || byte == 0xC2 || byte == 0x27 || byte == 0x22 else { return nil }
        let here = bytes[index..<min(index + 3, bytes.count)]
        guard let closer = closers.first(where: { here.starts(with: $0) }) else { return nil }
        if isSingle, index + closer.count < bytes.count, bytes[index + closer.count] > 0x20 { return nil }
        return closer.count
    }
}
