import GRDB
public import SurveyCore
import Synchronization

/// One SQLite file with all that a location holds: surveys as published, sites, sessions and responses.
///
/// ```swift
/// let archive = try Archive(path: "ravels.sqlite", access: .readWrite(create: true))
/// try archive.publish(version, survey: survey, during: halfDay)
/// try archive.store(response)  // .stored: it survives a power cut from here on
/// ```
///
/// It may be used from several threads at once, and by several programs.
public final class Archive: ResponseStore, SessionStore, Sendable {
    /// What the file is opened for.
    public enum Access: Sendable, Hashable {
        /// To read and write; with `create`, a file that is not there, or is empty, is made.
        case readWrite(create: Bool)
        /// To read only: neither the file nor what lies beside it changes.
        case readOnly
    }

    /// The path as it was given.
    public let path: String
    let place: FilePlace
    let access: Access
    let connection: Connection
    /// A copy that is read instead, where the file itself cannot be opened without writing beside it.
    private let copy: PrivateCopy?
    let checkpointsEachSave: Bool
    /// The key with which answers are sealed when they are stored; without one they are stored as they are.
    public let sealingKey: SealingKey?
    /// Which file was opened: its name may come to mean another one.
    private let identity: FileStatus.Identity?
    /// The decks of versions that responses were stored for, by the version's hash.
    let decks = Mutex([String: Survey]())
    /// Whether the write-ahead log may hold, side by side, a response and the ticket that was spent for it.
    let linksTickets = Mutex(false)

    /// Opens the archive at `path`.
    ///
    /// The file is looked over first: its header, which version wrote it, and the structure of its pages. One that is
    /// not an archive of ours, or not of this version, stays untouched byte for byte. A new one can be read by its owner
    /// only.
    ///
    /// - Parameters:
    ///   - checkpointsEachSave: for a kiosk: the write-ahead log, which tells in what order people answered, is emptied
    ///     after each response.
    ///   - sealingKey: the project team's public key: from now on complete answers are stored sealed, and the file says
    ///     so. An archive that was once opened to write with a key goes on with it: opening it without one, by a slip
    ///     in a configuration, never stores answers in plain. What is stored already stays as it is.
    ///   - checksPages: whether every page is looked at. It takes about a second per gigabyte; a reader of large files
    ///     may do without, since a damaged page is noticed when it is read.
    /// - Throws: `StoreError`: `notAnArchive`, `newer`, `damaged`, `readOnly`, `full`, `busy` or `other`.
    public init(
        path: String, access: Access, checkpointsEachSave: Bool = false, checksPages: Bool = true,
        sealingKey: SealingKey? = nil
    ) throws {
        self.path = path
        self.access = access
        self.checkpointsEachSave = checkpointsEachSave
        let original = FilePlace(path)
        (connection, copy, self.sealingKey) = try StoreError.mapping(original) {
            switch access {
            case .readWrite(let create):
                let connection = try Self.openWriter(original, create: create, checksPages: checksPages)
                return (connection, nil, try SealingRecord.useKey(sealingKey, on: connection))
            case .readOnly:
                let (connection, copy) = try Self.openReader(original, checksPages: checksPages)
                return (connection, copy, try connection.run { try SealingRecord.inUse($0) })
            }
        }
        place = copy?.place ?? original
        identity = try? original.status()?.identity
        // A program that was killed may have left it so, also in the middle of its first transaction.
        if access != .readOnly, try mapping({ try connection.run(Self.hasTickets) }) {
            linksTickets.withLock { $0 = true }
            unlinkTickets()
        }
    }

    /// Closes the file. The archive must not be used any more.
    public func close() throws {
        unlinkTickets()
        try mapping { try connection.close() }
    }

    /// Runs `body` with errors in the store's words.
    func mapping<Result>(_ body: () throws -> Result) throws -> Result {
        try StoreError.mapping(place, body)
    }

    /// Runs `body` in one transaction that is on the disk when this returns.
    func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try mapping {
            guard access != .readOnly else { throw StoreError.readOnly }
            guard try place.status()?.identity == identity else {
                throw StoreError.other("the file was moved or removed while it was open")
            }
            return try connection.write(body)
        }
    }

    /// Runs `body` on one state of the file.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try mapping { try connection.read(body) }
    }

    // MARK: Opening

    private static func openWriter(_ place: FilePlace, create: Bool, checksPages: Bool) throws -> Connection {
        if try ArchiveHeader.read(place) == nil {
            guard create else { throw try absence(of: place) }
            try NewArchive.create(at: place)
            _ = try ArchiveHeader.read(place)
        }
        guard place.isWritable, place.isFolderWritable else { throw StoreError.readOnly }
        let connection = try Connection.writer(place)
        try connection.run { db in
            try inspect(db, checksPages: checksPages)
            try Connection.useLog(db)
        }
        try connection.migrate()
        return connection
    }

    private static func openReader(_ place: FilePlace, checksPages: Bool) throws -> (Connection, PrivateCopy?) {
        guard let header = try ArchiveHeader.read(place) else { throw try absence(of: place) }
        let copy =
            place.isWritable && place.isFolderWritable
            ? nil : try PrivateCopy.ofLogged(place, header: header, under: FilePlace.temporaryFolder)
        let connection = try Connection.reader(copy?.place ?? place)
        try connection.run { try inspectToRead($0, checksPages: checksPages) }
        return (connection, copy)
    }

    static func absence(of place: FilePlace) throws -> StoreError {
        .notAnArchive(try place.status() == nil ? "there is no such file" : "an empty file")
    }

    /// Refuses what is newer or damaged.
    static func inspect(_ db: Database, checksPages: Bool) throws {
        if try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 > Schema.version { throw StoreError.newer }
        if checksPages {
            // Each once: one rule may be broken by many rows.
            let findings = try String.fetchSet(db, sql: "PRAGMA quick_check(3)")
            if findings != ["ok"] { throw StoreError.damaged(findings.sorted().joined(separator: "; ")) }
        }
        if try Schema.migrator.hasBeenSuperseded(db) { throw StoreError.newer }
    }

    /// Refuses also what would have to be changed before it can be read.
    static func inspectToRead(_ db: Database, checksPages: Bool) throws {
        try inspect(db, checksPages: checksPages)
        // One of version 1 has all tables but that of the keys, and no sealed answers.
        guard try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 1 else {
            throw StoreError.other("an archive that was never finished: open it once to write")
        }
    }
}
