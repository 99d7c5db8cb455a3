import Crypto
import SurveyCore

/// What an archive keeps of a ticket: a digest, from which nobody gets an address back to answer with.
///
/// It is the SHA-256 of `drempel ticket 1`, a zero, the session's code and the ticket, both in capitals. The code is in it
/// so that one ticket of two sessions has two digests.
struct TicketDigest: Hashable, Sendable, Comparable {
    /// 32 bytes.
    let bytes: [UInt8]

    init(_ ticket: Ticket, of session: SessionCode) {
        bytes = Array(SHA256.hash(data: Array("drempel ticket 1\0\(session.rawValue)\(ticket.rawValue)".utf8)))
    }

    /// A digest of these bytes; `nil` unless there are 32.
    init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// The digest that `hexadecimal` printed, in small letters; `nil` for anything else.
    init?(hexadecimal: String) {
        guard hexadecimal.utf8.count == 64,
            hexadecimal.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        let nibbles = hexadecimal.utf8.map { $0 < 58 ? $0 - 48 : $0 - 87 }
        bytes = stride(from: 0, to: 64, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
    }

    /// 64 digits in small letters.
    var hexadecimal: String { bytes.hexadecimal }

    static func < (a: Self, b: Self) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}
