import GRDB
import SurveyCore

extension Archive {
    /// Rewrites the file so that nothing in it tells in what order responses came, and empties its write-ahead log.
    ///
    /// SQLite lays rows and log frames down in the order in which they come. It takes about 10 ms for a thousand
    /// responses; the file needs its own size once more on the disk meanwhile.
    ///
    /// - Throws: `StoreError`; nothing is lost then, and it can be done again.
    public func compact() throws {
        try mapping {
            guard access != .readOnly else { throw StoreError.readOnly }
            try connection.run { try Self.compact($0) }
        }
    }

    static func compact(_ db: Database) throws {
        try db.execute(sql: "VACUUM")
        if try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" { try db.checkpoint(.truncate) }
    }

    /// Empties the log if nobody is reading just then. What is in it is stored: that this cannot be done is no failure.
    func emptyLog() {
        try? connection.run { db in
            let patience = Int(Connection.patience * 1000)
            defer { try? db.execute(sql: "PRAGMA busy_timeout = \(patience)") }
            try db.execute(sql: "PRAGMA busy_timeout = 50")
            try db.checkpoint(.truncate)
        }
    }
}
