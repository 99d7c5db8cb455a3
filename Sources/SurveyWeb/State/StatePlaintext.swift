import SurveyCore

/// The content of a sealed state: when it was issued (8 bytes), the ticket (12, zeros without one), the draft's length
/// (4), the draft, zeros up to the survey's size.
struct StatePlaintext: Sendable, Hashable {
    /// `InterviewDraft.compact`.
    var draft: String
    /// In seconds since 1970.
    var issued: Int
    var ticket: Ticket?

    /// The bytes besides the draft.
    static let overhead = 8 + Ticket.length + 4

    init(draft: String, issued: Int, ticket: Ticket?) {
        self.draft = draft
        self.issued = issued
        self.ticket = ticket
    }

    /// - Throws: `StateSealingError.tooLong`.
    func bytes(padded size: Int) throws(StateSealingError) -> [UInt8] {
        let draft = Array(draft.utf8)
        guard Self.overhead + draft.count <= size else { throw .tooLong }
        var bytes = UInt64(bitPattern: Int64(issued)).bigEndianBytes
        bytes += ticket.map { Array($0.rawValue.utf8) } ?? Array(repeating: 0, count: Ticket.length)
        bytes += UInt32(draft.count).bigEndianBytes + draft
        return bytes + Array(repeating: 0, count: size - bytes.count)
    }

    /// What `bytes` holds; `nil` unless it is exactly what `bytes(padded:)` made.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.overhead else { return nil }
        issued = Int(Int64(bitPattern: UInt64(bigEndianBytes: bytes[..<8])))
        let code = bytes[8..<8 + Ticket.length]
        if code.allSatisfy({ $0 == 0 }) {
            ticket = nil
        } else {
            guard let named = Ticket(String(decoding: code, as: UTF8.self)) else { return nil }
            ticket = named
        }
        let length = UInt32(bigEndianBytes: bytes[Self.overhead - 4..<Self.overhead])
        let rest = bytes[Self.overhead...]
        guard length <= rest.count, rest.dropFirst(Int(length)).allSatisfy({ $0 == 0 }),
            let text = String(validating: rest.prefix(Int(length)), as: UTF8.self)
        else { return nil }
        draft = text
    }
}

extension FixedWidthInteger where Self: UnsignedInteger {
    /// The bytes, the most significant first.
    var bigEndianBytes: [UInt8] {
        stride(from: Self.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> Self($0)) }
    }

    init(bigEndianBytes bytes: some Sequence<UInt8>) {
        self = bytes.reduce(0) { $0 << 8 | Self($1) }
    }
}
