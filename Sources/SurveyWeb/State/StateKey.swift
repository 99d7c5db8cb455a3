import Crypto
import FoundationEssentials

/// A key of the ring, with the day on which it was made.
///
/// The day, not the moment: the first page after a rotation must not leave its time behind.
struct StateKey: Sendable, Equatable {
    /// Four random bytes that name it in what it sealed.
    let id: [UInt8]
    /// Days since 1970-01-01 UTC.
    let day: Int
    /// 32 random bytes.
    let secret: [UInt8]
    /// Made of the secret for states alone, once: deriving takes longer than sealing.
    let sealing: SymmetricKey

    static let idLength = 4
    static let secretLength = 32

    init(id: [UInt8], day: Int, secret: [UInt8]) {
        self.id = id
        self.day = day
        self.secret = secret
        sealing = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Array("drempel online state 1".utf8),
            outputByteCount: 32)
    }

    /// A new key, with an id that none of `others` has.
    static func random(day: Int, besides others: [StateKey]) -> StateKey {
        var generator = SystemRandomNumberGenerator()
        func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } }
        var id = bytes(idLength)
        while others.contains(where: { $0.id == id }) { id = bytes(idLength) }
        return StateKey(id: id, day: day, secret: bytes(secretLength))
    }
}
