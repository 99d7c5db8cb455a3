import Crypto

/// The digests of the responses whose ids lie in one part of all, from which an archive's content hash is made.
///
/// The responses fall into 256 ranges by the first byte of their ids. Each range is hashed by itself, so that threads
/// which read different parts of the archive can share the work: as in R. C. Merkle's trees, the hash over the digests
/// stands for all that these stand for.
public struct ContentDigest: Sendable {
    /// Which part of how many it is of.
    let part: Int
    let parts: Int
    /// Of the ranges that are complete, one behind the other.
    private(set) var digests: [UInt8] = []
    private var range: Int
    private var hash = SHA256()
    /// Of the current range, what is not yet hashed.
    private var bytes: [UInt8] = []

    /// How many ranges there are.
    static let ranges = 256
    private static let piece = 1 << 14

    /// - Parameter parts: A divisor of 256.
    init(part: Int, of parts: Int) {
        precondition(Self.ranges % parts == 0, "256 ranges cannot be shared by \(parts)")
        (self.part, self.parts) = (part, parts)
        range = Self.ranges / parts * part
        bytes.reserveCapacity(2 * Self.piece)
    }

    /// Takes in the statement's current row, which begins with `CanonicalRow.columns`; ids must ascend.
    mutating func add(_ row: RawStatement) {
        let range = Int(row.firstByte(0))
        while self.range < range { endRange() }
        CanonicalRow.append(row, to: &bytes)
        if bytes.count > Self.piece { hashBytes() }
    }

    /// No more rows come.
    mutating func finish() {
        let end = Self.ranges / parts * (part + 1)
        while range < end { endRange() }
    }

    private mutating func endRange() {
        hashBytes()
        digests += hash.finalize()
        hash = SHA256()
        range += 1
    }

    private mutating func hashBytes() {
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        bytes.removeAll(keepingCapacity: true)
    }
}
