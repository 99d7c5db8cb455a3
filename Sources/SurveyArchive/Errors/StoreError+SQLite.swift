import GRDB
import Glibc
import SurveyCore

extension StoreError {
    /// Runs `body` on the archive at `place`, with the errors of SQLite and of the system in the store's words.
    static func mapping<Result>(_ place: FilePlace, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, at: place)
        } catch let error as SystemError {
            throw error.storeError
        } catch is RowDecodingError {
            throw StoreError.damaged("a table holds what its columns do not allow")
        }
    }

    /// The store's word for an error of SQLite (https://www.sqlite.org/rescode.html).
    ///
    /// The text never holds a statement or its arguments, which may be somebody's answers.
    init(_ error: DatabaseError, at place: FilePlace) {
        let words = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_FULL: self = .full
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(words)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_IOERR where Self.isFull(place): self = .full
        case .SQLITE_CANTOPEN where Self.isFull(place): self = .full
        case .SQLITE_CANTOPEN where !place.isFolderWritable: self = .readOnly
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_CORRUPTFS: self = .damaged(words)
        default: self = .other("\(words) (SQLite \(error.extendedResultCode.rawValue))")
        }
    }

    /// Whether there is no room left where the file lies: SQLite does not say so of its index or of a new file.
    private static func isFull(_ place: FilePlace) -> Bool {
        var status = statvfs()
        guard statvfs(place.folder, &status) == 0 else { return false }
        let hasRoom = status.f_bavail * status.f_frsize >= 2 * UInt(Schema.pageSize)
        let hasNames = status.f_ffree > 0 || status.f_files == 0
        return !(hasRoom && hasNames)
    }
}

extension Row {
    /// The value of a column, which in a damaged file may not be what the schema promises.
    ///
    /// - Throws: `RowDecodingError`.
    func get<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
        try decode(Value.self, forColumn: column)
    }
}
