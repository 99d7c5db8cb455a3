import Glibc
import SurveyCore

/// What the first bytes of an archive say (https://www.sqlite.org/fileformat.html#the_database_header).
struct ArchiveHeader: Hashable, Sendable {
    /// The schema's version.
    var userVersion: Int
    /// Whether the file is used with a write-ahead log. A clean copy is not.
    var usesLog: Bool

    /// `SvAr` in ASCII: an archive of ours, and no other program's SQLite file.
    static let applicationID: UInt32 = 0x5376_4172

    /// Looks at `place` without opening it as a database, so that a file that is not ours stays untouched.
    ///
    /// A file that this process has open was looked at before: it counts as one that is used with a log.
    ///
    /// - Returns: `nil` when there is nothing: no file, or an empty one.
    /// - Throws: `StoreError.notAnArchive` and what it is instead, `StoreError.newer`, or what the system said.
    static func read(_ place: FilePlace) throws -> ArchiveHeader? {
        do {
            guard let status = try place.status() else { return nil }
            guard status.isRegular else { throw StoreError.notAnArchive("a folder or a device") }
            guard status.size > 0 else { return nil }
            return try OpenFiles.shared.ifClosed(status.identity) {
                try ArchiveHeader(FileDescriptor(reading: place).prefix(100))
            } ?? ArchiveHeader(userVersion: Schema.version, usesLog: true)
        } catch let error as SystemError {
            // To be forbidden to read is no matter of a read-only file.
            throw error.code == EACCES ? .other("\(error.action): \(error.words)") : error.storeError
        }
    }

    private init(userVersion: Int, usesLog: Bool) {
        self.userVersion = userVersion
        self.usesLog = usesLog
    }

    private init(_ bytes: [UInt8]) throws {
        guard bytes.starts(with: "SQLite format 3\0".utf8) else {
            throw StoreError.notAnArchive(Self.describe(bytes))
        }
        func number(at offset: Int) -> UInt32 { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } }
        guard bytes.count == 100 else { throw StoreError.damaged("the file ends within its first 100 bytes") }
        guard number(at: 68) == Self.applicationID else {
            throw StoreError.notAnArchive("an SQLite database of another program")
        }
        userVersion = Int(number(at: 60))
        usesLog = bytes[18] == 2 || bytes[19] == 2
        if userVersion > Schema.version { throw StoreError.newer }
    }

    /// What a file that begins like this is, as far as can be told.
    private static func describe(_ bytes: [UInt8]) -> String {
        let known: [([UInt8], String)] = [
            (Array("PK\u{3}\u{4}".utf8), "a ZIP or Office file"), (Array("%PDF".utf8), "a PDF file"),
            ([0x1F, 0x8B], "a compressed file"), ([0x89] + Array("PNG".utf8), "a picture"),
        ]
        if let (_, name) = known.first(where: { bytes.starts(with: $0.0) }) { return name }
        let isText = bytes.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0D].contains($0) }
        return isText ? "a text file" : "a file of an unknown kind"
    }
}
