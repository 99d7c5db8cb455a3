import Crypto
import FoundationEssentials
import SurveyCore

/// The private key of the project team, with which it opens sealed answers. Without it nobody can.
public struct OpeningKey: Sendable {
    let key: Curve25519.KeyAgreement.PrivateKey
    /// The key to give to the devices.
    public let sealingKey: SealingKey

    /// A new one, from the system's generator.
    public init() {
        let key = Curve25519.KeyAgreement.PrivateKey()
        self.key = key
        // A key made of its private one can always be used.
        sealingKey = try! SealingKey(bytes: Array(key.publicKey.rawRepresentation))
    }

    /// The only private key in `text`.
    ///
    /// - Throws: `KeyError`.
    public init(text: String) throws {
        let bytes = try KeyText.key(in: text, .private)
        guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) else {
            throw KeyError.unusable
        }
        self.key = key
        sealingKey = try SealingKey(bytes: Array(key.publicKey.rawRepresentation))
    }

    /// The key as one line of text, for a file that only its owner can read.
    public var text: String { KeyText.text(of: Array(key.rawRepresentation), .private) }
}
