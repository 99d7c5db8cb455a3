extension QRCode {
    /// How the characters of a text are written in a symbol.
    public enum Encoding: String, Sendable, Hashable, CaseIterable {
        /// Digits, capitals `A` to `Z`, space and `$%*+-./:`, two characters in 11 bits.
        case alphanumeric
        /// UTF-8, a byte in 8 bits.
        case utf8

        /// The denser encoding that can hold `text`.
        public init(for text: String) {
            self = text.utf8.allSatisfy(Self.alphanumerics.contains) ? .alphanumeric : .utf8
        }

        /// The characters of alphanumeric mode (ISO/IEC 18004, table 5).
        private static let alphanumerics = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
    }

    /// The number of bytes of a text that fit into a symbol; in alphanumeric encoding a byte is a character.
    ///
    /// ```swift
    /// QRCode.capacity(of: .alphanumeric, level: .M, version: 3)  // 61
    /// ```
    public static func capacity(of encoding: Encoding, level: Level, version: Int) -> Int {
        // The library publishes no table, so it is asked: the largest count whose symbol is no larger than `version`.
        // No symbol holds 8,192 characters of these encodings.
        var (fits, exceeds) = (0, 8192)
        while exceeds - fits > 1 {
            let middle = (fits + exceeds) / 2
            let sample = [UInt8](repeating: UInt8(ascii: "A"), count: middle)
            if let symbol = Symbol(sample, as: encoding, level: level), symbol.version <= version {
                fits = middle
            } else {
                exceeds = middle
            }
        }
        return fits
    }
}
