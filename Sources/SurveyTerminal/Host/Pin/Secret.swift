import Glibc

/// Digits, or another text, that must not linger: held once, compared and hashed where they lie, and overwritten when
/// nobody needs them any more.
///
/// The text that a person typed cannot be overwritten, since Swift's strings may be copied; the process that took it ends
/// with the host's turn.
public final class Secret: Sendable, Equatable, CustomStringConvertible {
    // Written in `init` and `deinit` alone.
    private nonisolated(unsafe) let bytes: UnsafeMutableBufferPointer<UInt8>

    /// The digits of `text`; whatever else is in it is overlooked.
    public convenience init(digitsOf text: some StringProtocol) {
        self.init(text.utf8.lazy.filter { (0x30...0x39).contains($0) })
    }

    /// All of `text`, in UTF-8.
    public convenience init(textOf text: some StringProtocol) {
        self.init(text.utf8)
    }

    private init(_ digits: some Sequence<UInt8>) {
        let count = digits.reduce(0) { count, _ in count + 1 }
        bytes = .allocate(capacity: count)
        _ = bytes.initialize(from: digits)
    }

    deinit {
        if let address = bytes.baseAddress { explicit_bzero(address, bytes.count) }
        bytes.deallocate()
    }

    /// `count` digits by chance.
    public static func random(count: Int, using generator: inout some RandomNumberGenerator) -> Secret {
        var digits = (0..<count).map { _ in UInt8.random(in: 0x30...0x39, using: &generator) }
        defer { digits.withUnsafeMutableBytes { explicit_bzero($0.baseAddress!, $0.count) } }
        return Secret(digits)
    }

    /// How many digits, or bytes.
    public var count: Int { bytes.count }

    /// Runs `body` on the digits, in ASCII, or on the text.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try body(UnsafeBufferPointer(bytes))
    }

    /// These digits, then those of `other`.
    func appending(_ other: Secret) -> Secret {
        Secret([bytes, other.bytes].joined())
    }

    /// In groups of four, to be read and written down by a person.
    public var inGroups: String {
        var text = ""
        for (index, digit) in bytes.enumerated() {
            if index > 0, index.isMultiple(of: 4) { text += " " }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text
    }

    /// Says nothing but how long it is.
    public var description: String { "Secret(\(count) bytes)" }

    /// Takes as long for a wrong digit at the start as at the end.
    public static func == (a: Secret, b: Secret) -> Bool {
        a.count == b.count && zip(a.bytes, b.bytes).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
