import Crypto
import SurveyCore

/// The public key of the project team, with which a device seals answers that it cannot read back.
///
/// ```swift
/// let key = try SealingKey(text: "drempel-public-1:9ZK4…")
/// key.fingerprint  // "48213 90317 55620 11874"
/// ```
///
/// It is not secret; but who can put another one in its place can read what is answered afterwards. Hence the
/// fingerprint, which two people compare by telephone.
public struct SealingKey: Sendable, Hashable {
    /// X25519 (RFC 7748), 32 bytes.
    let bytes: [UInt8]

    /// The only public key in `text`: a line that `drempel key new` printed, or the file that it wrote.
    ///
    /// - Throws: `KeyError`.
    public init(text: String) throws {
        try self.init(bytes: KeyText.key(in: text, .public))
    }

    /// - Throws: `KeyError.unusable` for the few keys by which X25519 gives nothing secret.
    init(bytes: [UInt8]) throws {
        self.bytes = bytes
        // The check that RFC 9180, section 7.1.4, asks for, and the library leaves to its users.
        let own = Curve25519.KeyAgreement.PrivateKey()
        guard let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes),
            let secret = try? own.sharedSecretFromKeyAgreement(with: key),
            secret.withUnsafeBytes({ $0.contains { $0 != 0 } })
        else { throw KeyError.unusable }
    }

    /// The key as one line of text.
    public var text: String { KeyText.text(of: bytes, .public) }

    /// Four groups of five digits, to be compared by telephone or on paper.
    public var fingerprint: String {
        let number = digest.prefix(16).reduce(UInt128(0)) { $0 << 8 | UInt128($1) } % 100_000_000_000_000_000_000
        let digits = String(number)
        let padded = String(repeating: "0", count: 20 - digits.utf8.count) + digits
        return stride(from: 0, to: 20, by: 5).map { padded.dropFirst($0).prefix(5) }.joined(separator: " ")
    }

    /// By which sealed answers name their key.
    var id: [UInt8] { Array(digest.prefix(8)) }

    private var digest: [UInt8] { Array(SHA256.hash(data: Array("drempel key".utf8) + bytes)) }
}
