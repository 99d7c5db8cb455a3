import GRDB
import SurveyCore
import Synchronization

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
        let usesLog = try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
        if usesLog { try db.checkpoint(.truncate) }
        guard try isErasureDue(db) else { return }
        // Said last: until then a program that is killed begins again.
        try db.execute(sql: "UPDATE tombstone SET erased = 1 WHERE erased = 0")
        if usesLog { try db.checkpoint(.truncate) }
    }

    /// Empties the log if nobody is reading just then, and says whether it did. What is in it is stored: that this cannot
    /// be done is no failure.
    ///
    /// - Parameter waiting: how long to wait for readers, in milliseconds.
    @discardableResult
    func emptyLog(waiting milliseconds: Int = 50) -> Bool {
        do {
            try connection.run { db in
                let patience = Int(Connection.patience * 1000)
                defer { try? db.execute(sql: "PRAGMA busy_timeout = \(patience)") }
                try db.execute(sql: "PRAGMA busy_timeout = \(milliseconds)")
                try db.checkpoint(.truncate)
            }
            return true
        } catch {
            return false
        }
    }

    /// Empties the log when it may hold a response beside the ticket that was spent for it. When somebody is reading, that
    /// is done after a later response, or when the archive is closed or opened.
    func unlinkTickets() {
        // Taken back first: what is spent meanwhile sets it again.
        guard
            linksTickets.withLock({ isDue in
                defer { isDue = false }
                return isDue
            })
        else { return }
        if !emptyLog(waiting: 250) { linksTickets.withLock { $0 = true } }
    }
}
