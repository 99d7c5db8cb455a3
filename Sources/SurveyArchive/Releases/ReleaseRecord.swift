import Crypto
import FoundationEssentials
import GRDB
import SurveyCore

/// A row of `release`.
struct ReleaseRecord: Equatable {
    /// As it is stored.
    var id: [UInt8]
    /// How many releases of the survey were known where this one was recorded, as in L. Lamport, *Time, Clocks, and the
    /// Ordering of Events in a Distributed System* (1978): no clock is needed, which may be wrong, and archives that are
    /// put together keep what came after what.
    var sequence: Int
    var release: Release

    init(_ release: Release, sequence: Int) {
        (id, self.sequence, self.release) = (Self.id(of: release), sequence, release)
    }

    /// The first half of the SHA-256 of all that was released, its texts separated by zeros; not of the half-day, so that
    /// printing it again is no other release.
    static func id(of release: Release) -> [UInt8] {
        let texts = [release.survey, release.audience, release.contentHash, release.options, release.tables]
        return Array(SHA256.hash(data: Array("drempel release 1\0\(texts.joined(separator: "\0"))".utf8)).prefix(16))
    }

    private init(_ row: Row) throws {
        id = Array(try row.get("id") as Data)
        // Not in archives of versions 1 to 3.
        sequence = row.hasColumn("sequence") ? try row.get("sequence") : 0
        let halfDay: String = try row.get("half_day")
        guard let day = HalfDay(halfDay) else { throw StoreError.damaged("'\(halfDay)' is no half-day of a release") }
        release = try Release(
            survey: row.get("survey"), audience: row.get("audience"), halfDay: day,
            contentHash: row.get("content_hash"), options: row.hasColumn("options") ? row.get("options") : "",
            tables: row.get("tables"))
    }

    /// All, in the ledger's order.
    static func all(_ db: Database) throws -> [ReleaseRecord] {
        try Row.fetchAll(db, sql: "SELECT * FROM release").map(ReleaseRecord.init).sorted {
            ($0.sequence, $0.release.halfDay, $0.id.hexadecimal) < ($1.sequence, $1.release.halfDay, $1.id.hexadecimal)
        }
    }

    static func find(_ db: Database, _ id: [UInt8]) throws -> ReleaseRecord? {
        try Row.fetchOne(db, sql: "SELECT * FROM release WHERE id = ?", arguments: [Data(id)]).map(ReleaseRecord.init)
    }

    /// Whether the id is that of the content.
    var isWhole: Bool { id == Self.id(of: release) }

    /// Stores it, in place of one that is there.
    func write(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO release (id, survey, audience, half_day, content_hash, options, tables, sequence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Data(id), release.survey, release.audience, release.halfDay.description, release.contentHash,
                release.options, release.tables, sequence,
            ])
    }

    /// What stands of two records of one release: each time the earlier.
    func merged(with other: ReleaseRecord) -> ReleaseRecord {
        var merged = self
        merged.release.halfDay = min(release.halfDay, other.release.halfDay)
        merged.sequence = min(sequence, other.sequence)
        return merged
    }
}
