/// A QR code (ISO/IEC 18004): a square of dark and light modules that spells a text.
///
/// A text of capitals, digits and a few signs is written in alphanumeric mode, which takes 5.5 bits a character; every
/// other text as UTF-8. So an address in capitals gives a smaller code:
///
/// ```swift
/// try QRCode("HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQ2").version  // 2, where small letters need 3
/// ```
///
/// The modules do not include the quiet zone; every renderer adds `quietZone` light modules on each side.
public struct QRCode: Sendable, Hashable {
    /// How much of a symbol may be damaged before it can no longer be read.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        /// About 7 %.
        case L
        /// About 15 %.
        case M
        /// About 25 %.
        case Q
        /// About 30 %.
        case H
    }

    /// The number of light modules that must surround a symbol on each side.
    public static let quietZone = 4

    /// The versions there are: version *v* has 17 + 4·*v* modules a side.
    public static let versions = 1...40

    /// The size class, of `versions`.
    public let version: Int

    /// The number of modules on a side, without quiet zone.
    public let size: Int

    /// The modules row by row, dark is `true`.
    private let modules: [Bool]

    /// The smallest code for `text`.
    ///
    /// - Parameters:
    ///   - text: What the code spells; the mode is chosen by `Encoding.init(for:)`.
    ///   - level: How much damage the code must stand.
    ///   - maximumVersion: The largest version that will do, for example because of the space on a screen; `nil` is 40.
    /// - Throws: `QRCodeError.empty`, or `QRCodeError.tooLong`, which says how much would have fitted.
    public init(_ text: String, level: Level = .M, maximumVersion: Int? = nil) throws(QRCodeError) {
        guard !text.isEmpty else { throw .empty }
        let largest = maximumVersion ?? Self.versions.upperBound
        let encoding = Encoding(for: text)
        let bytes = Array(text.utf8)
        guard let symbol = Symbol(bytes, as: encoding, level: level), symbol.version <= largest else {
            throw .tooLong(
                length: bytes.count, limit: Self.capacity(of: encoding, level: level, version: largest),
                encoding: encoding)
        }
        (version, size, modules) = (symbol.version, symbol.size, symbol.modules)
    }

    /// Whether the module in column `x` of row `y` is dark, both counted from 0 at the top left.
    ///
    /// Every module outside the symbol is light, so that a renderer can walk over the quiet zone as well.
    public subscript(x: Int, y: Int) -> Bool {
        (0..<size).contains(x) && (0..<size).contains(y) && modules[y * size + x]
    }
}
