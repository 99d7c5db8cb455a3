import Glibc
import NIOCore

/// An IPv4 or IPv6 address as 16 bytes, IPv4 as `::ffff:a.b.c.d`.
struct IPAddress: Hashable, Sendable {
    /// The first eight bytes, as a number.
    let high: UInt64
    /// The last eight bytes.
    let low: UInt64

    private static let mappedPrefix: UInt64 = 0xFFFF << 32

    private init(v4: UInt32) { (high, low) = (0, Self.mappedPrefix | UInt64(v4)) }

    private init(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        high = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes[8...].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The address that `text` spells, or `nil`.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count < 64 else { return nil }
        let text = String(text)
        var v4 = in_addr()
        var v6 = in6_addr()
        if inet_pton(AF_INET, text, &v4) == 1 {
            self.init(v4: UInt32(bigEndian: v4.s_addr))
        } else if inet_pton(AF_INET6, text, &v6) == 1 {
            self.init(bytes: withUnsafeBytes(of: v6) { Array($0) })
        } else {
            return nil
        }
    }

    /// The address of a peer; `nil` for a socket that has none.
    init?(_ peer: SocketAddress?) {
        guard let peer else { return nil }
        let isV6: Bool
        switch peer {
        case .v4: isV6 = false
        case .v6: isV6 = true
        case .unixDomainSocket: return nil
        }
        // The address stands behind family and port, in version 6 behind the flow too (ip(7), ipv6(7)).
        let bytes = peer.withSockAddr { address, _ in
            Array(UnsafeRawBufferPointer(start: address, count: isV6 ? 24 : 8)[(isV6 ? 8 : 4)...])
        }
        if isV6 { self.init(bytes: bytes) } else { self.init(v4: bytes.reduce(0) { $0 << 8 | UInt32($1) }) }
    }

    var isV4: Bool { high == 0 && low >> 32 == 0xFFFF }

    /// This machine itself.
    var isLoopback: Bool { isV4 ? (low >> 24) & 0xFF == 127 : high == 0 && low == 1 }

    /// Any address of this machine, as a server listens on.
    var isUnspecified: Bool { isV4 ? low == Self.mappedPrefix : high == 0 && low == 0 }

    /// What stands for one subscriber: an IPv4 address, or the first 64 bits of an IPv6 one.
    var subscriber: (UInt64, UInt64) { isV4 ? (high, low) : (high, 0) }
}

/// A range of addresses: `10.0.0.0/8`, or one address.
struct AddressRange: Hashable, Sendable {
    private let base: IPAddress
    /// How many of the 128 bits are fixed.
    private let bits: Int

    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = parts.first.flatMap({ IPAddress($0) }) else { return nil }
        base = address
        guard parts.count == 2 else {
            bits = 128
            return
        }
        let width = address.isV4 ? 32 : 128
        guard parts[1].utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(parts[1]), count <= width
        else { return nil }
        bits = count + 128 - width
    }

    func contains(_ address: IPAddress) -> Bool {
        func same(_ a: UInt64, _ b: UInt64, _ bits: Int) -> Bool { bits <= 0 || (a ^ b) >> (64 - min(bits, 64)) == 0 }
        return same(base.high, address.high, bits) && same(base.low, address.low, bits - 64)
    }
}
