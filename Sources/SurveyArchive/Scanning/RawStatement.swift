import GRDB
import GRDBSQLite

/// A statement whose values go to SQLite and come from it as bytes, without an object for each.
struct RawStatement {
    /// Owns the handle.
    private let statement: Statement
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    init(_ db: Database, _ sql: String) throws {
        statement = try db.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
        connection = db.sqliteConnection!
    }

    // MARK: Values in, parameters counted from 1

    func bind(_ index: Int32, blob: [UInt8]) throws {
        try check(
            blob.withUnsafeBytes { sqlite3_bind_blob(handle, index, $0.baseAddress, Int32($0.count), Self.copied) })
    }

    func bind(_ index: Int32, text: String?) throws {
        guard var text else { return try check(sqlite3_bind_null(handle, index)) }
        try check(
            text.withUTF8 { bytes in
                // An empty text has no address, and SQLite would take it for NULL.
                bytes.isEmpty
                    ? sqlite3_bind_text(handle, index, "", 0, Self.copied)
                    : bytes.withMemoryRebound(to: CChar.self) {
                        sqlite3_bind_text(handle, index, $0.baseAddress, Int32($0.count), Self.copied)
                    }
            })
    }

    func bind(_ index: Int32, integer: Int?) throws {
        try check(integer.map { sqlite3_bind_int64(handle, index, Int64($0)) } ?? sqlite3_bind_null(handle, index))
    }

    /// Binds the value of a column of another statement's current row.
    func bind(_ index: Int32, column: Int32, of other: RawStatement) throws {
        try check(sqlite3_bind_value(handle, index, sqlite3_column_value(other.handle, column)))
    }

    // MARK: Running

    /// Goes to the next row, or to the end.
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        case let code: throw failure(code)
        }
    }

    /// Makes it ready to run again, also after an error.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// Runs a statement that has no result and says how many rows it changed.
    func run() throws -> Int {
        defer { reset() }
        _ = try step()
        return Int(sqlite3_changes(connection))
    }

    // MARK: Values out, columns counted from 0

    /// The bytes of a text or a blob, until the next step; empty for NULL.
    @inline(__always)
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        guard let start = sqlite3_column_blob(handle, column) else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    /// The first of these bytes; zero when there is none.
    @inline(__always)
    func firstByte(_ column: Int32) -> UInt8 {
        sqlite3_column_blob(handle, column)?.load(as: UInt8.self) ?? 0
    }

    @inline(__always)
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    @inline(__always)
    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    private func check(_ code: Int32) throws {
        if code != SQLITE_OK { throw failure(code) }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)))
    }

    /// `SQLITE_TRANSIENT`: SQLite makes a copy of its own.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
