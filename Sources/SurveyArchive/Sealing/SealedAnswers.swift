import Crypto
import FoundationEssentials
import SurveyCore

/// The answers of one response, sealed for the project team: HPKE (RFC 9180) in its base mode, with X25519,
/// HKDF-SHA-256 and AES-256-GCM.
///
/// | bytes | what |
/// |---|---|
/// | 1 | 1, the form's number; JSON never begins with it |
/// | 8 | the id of the key |
/// | 32 | the encapsulated key, another one for each response |
/// | the rest | the canonical JSON, filled up with zeros to one size for its survey version, sealed; 16 bytes longer |
///
/// The survey version, the response's id and its session are sealed in as associated data: no sealed answers can be put
/// under another response.
enum SealedAnswers {
    static let form: UInt8 = 1
    private static let keyEnd = 9
    private static let capsuleEnd = 41
    /// By how much the stored bytes are longer than what is in them.
    static let overhead = capsuleEnd + 16

    private static let suite = HPKE.Ciphersuite(
        kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)
    private static let purpose = Data("drempel answers 1".utf8)

    /// Whose answers they are, as the row says beside them.
    struct Label {
        /// The survey version's hash.
        var version: String
        var response: [UInt8]
        var session: String

        /// Hash and id have fixed lengths, so no two labels are the same bytes.
        fileprivate var bytes: [UInt8] { Array(version.utf8) + response + Array(session.utf8) }
    }

    static func sender(to key: SealingKey) throws -> HPKE.Sender {
        try HPKE.Sender(
            recipientKey: Curve25519.KeyAgreement.PublicKey(rawRepresentation: key.bytes), ciphersuite: suite,
            info: purpose)
    }

    /// Seals `json`, filled up to `size` bytes.
    ///
    /// One that is longer, which no interview gives, is filled up to a multiple of that: an answer is never lost.
    static func seal(_ json: String, size: Int, for key: SealingKey, _ label: Label) throws -> [UInt8] {
        var content = Array(json.utf8)
        let sizes = max(1, (content.count + size - 1) / size)
        content += [UInt8](repeating: 0, count: sizes * size - content.count)
        do {
            var sender = try sender(to: key)
            let sealed = try sender.seal(content, authenticating: label.bytes)
            return [form] + key.id + Array(sender.encapsulatedKey) + Array(sealed)
        } catch {
            // Never stored in plain instead.
            throw StoreError.other("the answers could not be sealed")
        }
    }

    /// The id of the key with which these stored answers were sealed; `nil` when they are not sealed answers.
    static func keyID(of stored: some Collection<UInt8>) -> [UInt8]? {
        guard stored.count > overhead, stored.first == form else { return nil }
        return Array(stored.dropFirst().prefix(8))
    }

    /// The canonical JSON that was sealed.
    ///
    /// - Throws: `OpeningFault.notAuthentic` or `.filling`.
    static func open(_ stored: [UInt8], with key: OpeningKey, _ label: Label) throws -> String {
        let content: [UInt8]
        do {
            guard keyID(of: stored) == key.sealingKey.id else { throw OpeningFault.notAuthentic }
            var recipient = try HPKE.Recipient(
                privateKey: key.key, ciphersuite: suite, info: purpose,
                encapsulatedKey: Data(stored[keyEnd..<capsuleEnd]))
            content = Array(try recipient.open(stored[capsuleEnd...], authenticating: label.bytes))
        } catch {
            throw OpeningFault.notAuthentic
        }
        let json = content.prefix { $0 != 0 }
        guard content[json.endIndex...].allSatisfy({ $0 == 0 }), let text = String(validating: json, as: UTF8.self)
        else { throw OpeningFault.filling }
        return text
    }
}

/// Why sealed answers stay sealed although their key is there.
public enum OpeningFault: Error, Sendable, Hashable {
    /// They were changed, or belong to another response: the seal does not hold.
    case notAuthentic
    /// What was sealed is not JSON filled up with zeros.
    case filling
    /// The answers do not fit their survey's version.
    case answers(AnswersFault)
}
