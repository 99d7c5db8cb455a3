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
        guard let bytes = [UInt8](hexadecimal: hexadecimal) else { return nil }
        self.init(bytes: bytes)
    }

    /// 64 digits in small letters.
    var hexadecimal: String { bytes.hexadecimal }

    static func < (a: Self, b: Self) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}
