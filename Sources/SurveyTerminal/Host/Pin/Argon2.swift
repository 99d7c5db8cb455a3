import CArgon2

/// Hashes of secrets that are slow to guess: Argon2id, in the library's encoded form, which names its costs.
public struct Argon2: Sendable {
    /// KiB of memory.
    var memory: UInt32
    var passes: UInt32

    /// 19 MiB and more passes than OWASP asks for (*Password Storage Cheat Sheet*: m = 19 MiB, t = 2, p = 1).
    public static let standard = Argon2(memory: 19_456, passes: 3)

    private static let saltLength = 16
    private static let hashLength = 32

    /// The hash of `secret` with a salt of its own.
    ///
    /// - Throws: `PinError.hashing`, when there is not memory enough for instance.
    public func hash(_ secret: Secret) throws(PinError) -> String {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<Self.saltLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let length = argon2_encodedlen(
            passes, memory, 1, UInt32(Self.saltLength), UInt32(Self.hashLength), Argon2_id)
        var encoded = [CChar](repeating: 0, count: length)
        let status = secret.withBytes { bytes in
            argon2id_hash_encoded(
                passes, memory, 1, bytes.baseAddress, bytes.count, salt, salt.count, Self.hashLength, &encoded,
                encoded.count)
        }
        guard status == ARGON2_OK.rawValue else { throw Self.error(status) }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether `encoded` is the hash of `secret`.
    ///
    /// - Throws: `PinError.hashing`, also when `encoded` is no such hash.
    public static func verify(_ encoded: String, _ secret: Secret) throws(PinError) -> Bool {
        let status = secret.withBytes { argon2id_verify(encoded, $0.baseAddress, $0.count) }
        switch status {
        case ARGON2_OK.rawValue: return true
        case ARGON2_VERIFY_MISMATCH.rawValue: return false
        case _: throw error(status)
        }
    }

    private static func error(_ status: Int32) -> PinError {
        .hashing(words: argon2_error_message(status).map { String(cString: $0) } ?? "error \(status)")
    }
}
