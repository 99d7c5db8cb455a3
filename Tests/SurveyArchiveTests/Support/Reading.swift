import GRDB
import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

/// A row as values that outlive the scan.
struct ScannedRow: Hashable, Comparable {
    var version: String
    var session: String
    var mode: String
    var content: [String]

    init(_ row: ResponseRow) {
        func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
        (version, session, mode) = (text(row.version), text(row.session), row.mode.rawValue)
        switch row.content {
        case .complete(let language, let isAssisted, let answers):
            content = [text(language), "\(isAssisted)", text(answers)]
        case .brokeOff(let question): content = [text(question)]
        case .sealed: content = ["sealed"]
        }
    }

    static func < (a: Self, b: Self) -> Bool {
        (a.version, a.session, a.mode, a.content.joined()) < (b.version, b.session, b.mode, b.content.joined())
    }
}

extension ResponseStore {
    /// All rows of a survey, in the order of the scan.
    func rows(of survey: String = Samples.survey.id, part: Int = 0, parts: Int = 1) throws -> [ScannedRow] {
        var rows: [ScannedRow] = []
        try scan(survey: survey, part: part, of: parts) { rows.append(ScannedRow($0)) }
        return rows
    }
}

extension Archive {
    /// The result of a query, its columns joined by `|` as the `sqlite3` program does.
    func query(_ sql: String) throws -> [String] {
        try connection.run { try $0.query(sql) }
    }

    /// Runs SQL that the archive's own code never runs.
    func execute(_ sql: String) throws {
        try connection.run { try $0.execute(sql: sql) }
    }

    /// The ids of all responses, sorted.
    func ids() throws -> [String] { try query("SELECT lower(hex(id)) FROM response ORDER BY id") }
}

extension Database {
    func query(_ sql: String) throws -> [String] {
        try Row.fetchAll(self, sql: sql).map { row in
            row.databaseValues.map { $0.isNull ? "" : String.fromDatabaseValue($0) ?? "\($0)" }.joined(separator: "|")
        }
    }
}

/// Opens `path` as the SQLite database that it is, or makes one, and runs `body`.
func withDatabase<Result>(_ path: String, _ body: (Database) throws -> Result) throws -> Result {
    try DatabaseQueue(path: path).inDatabase(body)
}

/// The bytes of a file.
func bytes(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
    return bytes
}

/// Makes a file of these bytes.
func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    if !bytes.isEmpty { #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count) }
}

/// The permissions of a file.
func mode(_ path: String) -> mode_t {
    var status = stat()
    stat(path, &status)
    return status.st_mode & 0o777
}

extension [UInt8] {
    /// Whether `part`, which is not empty, stands somewhere in it.
    func holds(_ part: [UInt8]) -> Bool {
        withUnsafeBytes { all in
            var rest = all[...]
            while let place = memchr(all.baseAddress! + rest.startIndex, Int32(part[0]), rest.count) {
                rest = rest[(all.baseAddress!.distance(to: UnsafeRawPointer(place)))...]
                guard rest.count >= part.count else { return false }
                if memcmp(place, part, part.count) == 0 { return true }
                rest = rest.dropFirst()
            }
            return false
        }
    }
}
