/// The code of a session: six characters of which the last checks the others.
///
/// The alphabet has 32 characters, capitals and digits without `0`, `O`, `1` and `I`. The check character makes the sum
/// of a·x over GF(32), with weights that are successive powers of a generator, zero: every single wrong character and
/// every swap of two neighbours is found (W. W. Peterson, E. J. Weldon, *Error-Correcting Codes*, 1972, ch. 8).
public struct SessionCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The six characters, in capitals.
    public let rawValue: String

    /// The characters codes are made of.
    public static let alphabet: [Character] = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

    /// The code that `text` spells, in capitals or not, with spaces and hyphens overlooked; `nil` when it is mistyped.
    public init?(_ text: String) {
        let letters = text.filter { $0 != " " && $0 != "-" }.uppercased()
        let values = letters.compactMap { Self.alphabet.firstIndex(of: $0) }
        guard letters.count == 6, values.count == 6, Self.syndrome(values) == 0 else { return nil }
        rawValue = letters
    }

    /// A code from `generator`.
    public static func random(using generator: inout some RandomNumberGenerator) -> SessionCode {
        var values = (0..<5).map { _ in Int.random(in: 0..<32, using: &generator) }
        // The last weight is 1, so the check character is the sum of the others.
        values.append(syndrome(values + [0]))
        return SessionCode(String(values.map { alphabet[$0] }))!
    }

    /// The weighted sum over GF(32) of six values.
    private static func syndrome(_ values: [Int]) -> Int {
        // Horner's rule with the generator 2 of GF(32) = GF(2)[x] / (x⁵ + x² + 1).
        values.reduce(0) { sum, value in
            let doubled = sum << 1
            return (doubled & 32 == 0 ? doubled : doubled ^ 0b100101) ^ value
        }
    }

    public var description: String { rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
