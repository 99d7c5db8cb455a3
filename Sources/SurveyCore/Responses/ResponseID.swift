/// A response's name: 16 random bytes that say nothing about who, where or when.
public struct ResponseID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Exactly 16 bytes.
    public let bytes: [UInt8]

    /// An id of these bytes, or `nil` unless there are 16.
    public init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// An id from `generator`.
    public static func random(using generator: inout some RandomNumberGenerator) -> ResponseID {
        var bytes: [UInt8] = []
        for _ in 0..<2 {
            let word: UInt64 = generator.next()
            for shift in stride(from: 0, to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
            }
        }
        return ResponseID(bytes: bytes)!
    }

    /// An id from the system's generator.
    public static func random() -> ResponseID {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    /// The bytes as 32 lower-case hexadecimal digits.
    public var description: String { bytes.hexadecimal }

    /// The id that `description` printed, or `nil`.
    public init?(_ hexadecimal: String) {
        guard hexadecimal.utf8.count == 32, let bytes = [UInt8](hexadecimal: hexadecimal) else { return nil }
        self.bytes = bytes
    }

    public static func < (a: Self, b: Self) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}
