import Crypto
import Synchronization

/// Makes numbers of addresses, under a random key that lives for an hour: nobody can go back from the number, nor
/// connect those of two hours.
final class ClientHasher: Sendable {
    private struct Key {
        var secret = SymmetricKey(size: .bits128)
        var end: Int64
    }

    private let current: Mutex<Key>
    private let now: MonotonicNow
    private static let life: Int64 = 3600 * 1_000_000_000

    init(now: @escaping MonotonicNow = Monotonic.now) {
        self.now = now
        current = Mutex(Key(end: now() + Self.life))
    }

    func key(of address: IPAddress) -> ClientKey {
        let time = now()
        let secret = current.withLock { key in
            if time >= key.end { key = Key(end: time + Self.life) }
            return key.secret
        }
        var mac = HMAC<SHA256>(key: secret)
        withUnsafeBytes(of: address.subscriber) { mac.update(data: $0) }
        return ClientKey(bytes: mac.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}
