import GRDB
import Glibc
import SurveyCore
import Synchronization

/// One connection to an archive, with the settings that all have in common; closed when it is let go.
final class Connection: Sendable {
    private let queue: DatabaseQueue
    /// The file, as long as it is open.
    private let file: Mutex<FileStatus.Identity?>

    /// How long to wait, in seconds, for another program that holds the file.
    static let patience = 5.0

    private init(_ place: FilePlace, _ configuration: Configuration) throws {
        guard let file = try place.status()?.identity else { throw SystemError("open \(place.path)", code: ENOENT) }
        self.file = Mutex(file)
        OpenFiles.shared.add(file)
        do {
            queue = try DatabaseQueue(path: place.path, configuration: configuration)
        } catch {
            OpenFiles.shared.remove(file)
            throw error
        }
    }

    deinit {
        try? close()
    }

    /// Closes it now. It must not be used any more.
    func close() throws {
        try queue.close()
        file.withLock { file in
            if let open = file { OpenFiles.shared.remove(open) }
            file = nil
        }
    }

    /// Runs `body` alone on this connection, without a transaction.
    func run<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try queue.inDatabase(body)
    }

    /// Runs `body` in one transaction that is on the disk when this returns.
    func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try queue.write(body)
    }

    /// Runs `body` in a transaction that reads one state.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try run { db in
            var result: Result?
            try db.inTransaction(.deferred) {
                result = try body(db)
                return .commit
            }
            return result!
        }
    }

    /// Brings the schema to this program's version.
    func migrate() throws {
        try Schema.migrator.migrate(queue)
    }
}

// MARK: Opening

extension Connection {
    /// A connection that writes, in the way in which the file was written before.
    static func writer(_ place: FilePlace) throws -> Connection {
        var configuration = configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            // In KiB. Ids are random, so each response goes to another page.
            try db.execute(sql: "PRAGMA cache_size = -65536")
        }
        let connection = try Connection(place, configuration)
        try connection.run { try writeDurably($0) }
        return connection
    }

    /// Has the file written with a write-ahead log from now on.
    static func useLog(_ db: Database) throws {
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" else { return }
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") == "wal" else {
            throw StoreError.other("SQLite cannot use a write-ahead log here")
        }
        try writeDurably(db)
    }

    /// A connection that reads, and may hold one state of the file for a while.
    static func reader(_ place: FilePlace) throws -> Connection {
        var configuration = configuration()
        configuration.allowsUnsafeTransactions = true
        // Alone with a file that uses a log, SQLite must be let write beside it, or it leaves that log behind.
        let isAlone = try place.hasNoLog && ArchiveHeader.read(place)?.usesLog == true
        configuration.readonly = !(isAlone && place.isWritable && place.isFolderWritable)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA query_only = ON")
        }
        return try Connection(place, configuration)
    }

    /// A connection to a file that is being made, with nothing in it yet.
    static func maker(_ place: FilePlace) throws -> Connection {
        var configuration = configuration()
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA page_size = \(Schema.pageSize);
                    PRAGMA application_id = \(ArchiveHeader.applicationID);
                    """)
        }
        return try Connection(place, configuration)
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            // What is sorted or vacuumed would else lie readable in a file elsewhere.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Makes each transaction wait for the disk: without it a power cut could take what somebody was told is saved.
    ///
    /// It is set after the connection is open, and read back, because GRDB sets less when it turns a log on.
    private static func writeDurably(_ db: Database) throws {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
            throw StoreError.other("SQLite does not write durably: synchronous is not FULL")
        }
    }
}

extension FilePlace {
    /// Whether nobody has it open with a write-ahead log, and nothing waits in one.
    var hasNoLog: Bool {
        get throws { try logIndex.status() == nil && log.status()?.size ?? 0 == 0 }
    }
}
