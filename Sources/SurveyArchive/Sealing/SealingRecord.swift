import FoundationEssentials
import GRDB
import SurveyCore

/// A row of `sealing_key`: what an archive says of the keys with which its answers are sealed.
struct SealingRecord: Hashable {
    var id: [UInt8]
    var fingerprint: String
    var publicKey: String
    var isInUse: Bool

    init(_ key: SealingKey, isInUse: Bool) {
        (id, fingerprint, publicKey, self.isInUse) = (key.id, key.fingerprint, key.text, isInUse)
    }

    private init(_ row: Row) throws {
        id = Array(try row.get("id") as Data)
        fingerprint = try row.get("fingerprint")
        publicKey = try row.get("public_key")
        isInUse = try row.get("in_use")
    }

    /// All of them, by fingerprint; none in an archive of version 1.
    static func all(_ db: Database) throws -> [SealingRecord] {
        guard try Schema.knowsSeals(db) else { return [] }
        return try Row.fetchAll(db, sql: "SELECT * FROM sealing_key ORDER BY fingerprint").map(SealingRecord.init)
    }

    /// The key that is in use.
    ///
    /// - Throws: `StoreError.damaged` when the row does not hold the key that it names.
    static func inUse(_ db: Database) throws -> SealingKey? {
        guard let record = try all(db).first(where: \.isInUse) else { return nil }
        guard let key = try? SealingKey(text: record.publicKey), SealingRecord(key, isInUse: true) == record else {
            throw StoreError.damaged("the key with which answers are sealed is not the one that it says it is")
        }
        return key
    }

    /// Has answers sealed with `key` from now on; without one, with the key that was in use.
    static func useKey(_ key: SealingKey?, on connection: Connection) throws -> SealingKey? {
        let known = try connection.run { try inUse($0) }
        guard let key, key != known else { return known }
        try connection.write { db in
            try db.execute(sql: "UPDATE sealing_key SET in_use = 0")
            try SealingRecord(key, isInUse: true).insert(db)
        }
        return key
    }

    /// Adds it; of one that is known, only whether it is in use may change.
    func insert(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO sealing_key (id, fingerprint, public_key, in_use) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (id) DO UPDATE SET in_use = 1 WHERE ?4 = 1
                """, arguments: [Data(id), fingerprint, publicKey, isInUse])
    }
}
