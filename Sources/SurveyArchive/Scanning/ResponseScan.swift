import GRDB
import Glibc
import SurveyCore

/// Reads responses in the order of their ids, as bytes.
enum ResponseScan {
    /// Hands each response to one of `versions` whose id lies in part `part` of `parts` to `body`.
    ///
    /// The ids are random, so equal ranges of them hold about equally many responses.
    static func run(
        _ db: Database, versions: [String], part: Int, of parts: Int, _ body: (ResponseRow) throws -> Void
    ) throws {
        var none: ContentDigest?
        try run(db, versions: versions, part: part, of: parts, digest: &none, body)
    }

    /// The same, and hashes what it reads.
    ///
    /// - Parameter parts: A divisor of 256.
    static func digest(
        _ db: Database, versions: [String], part: Int, of parts: Int, _ body: (ResponseRow) throws -> Void
    ) throws -> ContentDigest {
        var digest: ContentDigest? = ContentDigest(part: part, of: parts)
        try run(db, versions: versions, part: part, of: parts, digest: &digest, body)
        return digest!
    }

    private static func run(
        _ db: Database, versions: [String], part: Int, of parts: Int, digest: inout ContentDigest?,
        _ body: (ResponseRow) throws -> Void
    ) throws {
        precondition(parts > 0 && (0..<parts).contains(part), "there is no part \(part) of \(parts)")
        defer { digest?.finish() }
        if versions.isEmpty { return }
        let isLast = part + 1 == parts
        let statement = try RawStatement(
            db, "SELECT \(StoredRow.columns) FROM response WHERE id >= ?1 \(isLast ? "" : "AND id < ?2") ORDER BY id")
        defer { statement.reset() }
        try statement.bind(1, blob: start(of: part, of: parts))
        if !isLast { try statement.bind(2, blob: start(of: part + 1, of: parts)) }
        let hashes = versions.sorted().map { Array($0.utf8) }
        while try statement.step() {
            let row = StoredRow(statement)
            guard let version = hashes.firstIndex(where: { row.version.equals($0) }) else { continue }
            digest?.add(row, version: version)
            try body(row.response)
        }
    }

    /// The smallest id of a part: its first eight bytes are the first number whose product with `parts` reaches
    /// `part` · 2⁶⁴.
    static func start(of part: Int, of parts: Int) -> [UInt8] {
        let (quotient, remainder) = UInt64(parts).dividingFullWidth((UInt64(part), 0))
        let word = remainder == 0 ? quotient : quotient + 1
        return stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
            + [UInt8](repeating: 0, count: 8)
    }
}

extension UnsafeRawBufferPointer {
    @inline(__always)
    func equals(_ other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        guard let start = baseAddress, let otherStart = other.baseAddress else { return count == 0 }
        return memcmp(start, otherStart, count) == 0
    }

    @inline(__always)
    func equals(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { equals($0) }
    }
}
