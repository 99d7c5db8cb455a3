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
    /// What is not yet hashed of the current range.
    private var rows = RowBytes()

    /// How many ranges there are.
    static let ranges = 256

    /// - Parameter parts: A divisor of 256.
    init(part: Int, of parts: Int) {
        precondition(Self.ranges % parts == 0, "256 ranges cannot be shared by \(parts)")
        (self.part, self.parts) = (part, parts)
        range = Self.ranges / parts * part
    }

    /// Takes in a row; ids must ascend.
    ///
    /// - Parameter version: The place of its version among those of the survey, in the order of their hashes.
    @inline(__always)
    mutating func add(_ row: StoredRow, version: Int) {
        let range = Int(row.id.first ?? 0)
        while self.range < range { endRange() }
        if !rows.hasRoom(for: row) { hashRows() }
        rows.append(row, version: version)
    }

    /// No more rows come.
    mutating func finish() {
        let end = Self.ranges / parts * (part + 1)
        while range < end { endRange() }
    }

    private mutating func endRange() {
        hashRows()
        digests += hash.finalize()
        hash = SHA256()
        range += 1
    }

    private mutating func hashRows() {
        rows.withUnsafeBytes { hash.update(bufferPointer: $0) }
        rows.removeAll()
    }
}
