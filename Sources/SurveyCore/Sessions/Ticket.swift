/// A one-time ticket: an invited person answers once with it, and nobody knows who that was.
///
/// Twelve characters of the alphabet of session codes, 60 random bits. A store knows only a digest of it.
public struct Ticket: Hashable, Sendable, CustomStringConvertible {
    /// The twelve characters, in capitals.
    public let rawValue: String

    /// How many characters a ticket has.
    public static let length = 12

    /// The ticket that `text` spells, in capitals or not, with spaces and hyphens overlooked; `nil` when it spells none.
    public init?(_ text: String) {
        let letters = text.filter { $0 != " " && $0 != "-" }.uppercased()
        guard letters.count == Self.length, letters.allSatisfy(SessionCode.alphabet.contains) else { return nil }
        rawValue = letters
    }

    /// A ticket from `generator`.
    public static func random(using generator: inout some RandomNumberGenerator) -> Ticket {
        Ticket(
            String(
                (0..<length).map { _ in
                    SessionCode.alphabet[Int.random(in: 0..<SessionCode.alphabet.count, using: &generator)]
                }))!
    }

    public var description: String { rawValue }
}
