import GRDB
import Glibc
import SurveyCore

extension Archive {
    /// Writes a copy that may leave the device: nothing in its bytes tells in what order people answered, and its time
    /// is the start of the newest half-day in it. It is one file that opens from a read-only stick, readable by its owner
    /// alone.
    ///
    /// The copy is made under another name, brought to the disk, read back and checked, and only then gets its name: what
    /// is there under `path` is always whole. When it fails, or is ended by a signal that can be caught, nothing is left;
    /// what a `kill -9` leaves, `.NAME.copying`, goes with the next copy.
    ///
    /// - Parameter overwrites: whether a file that is there is replaced.
    /// - Throws: `CopyError`; `StoreError` for the place of the copy (`full`, `readOnly`, `damaged` when it could not be
    ///   read back) or for the archive.
    public func cleanCopy(to path: String, overwrites: Bool = false) throws -> CleanCopy {
        let target = FilePlace(path)
        return try StoreError.mapping(target) {
            try Self.admit(target, besides: place, overwrites: overwrites)
            let draft = target.beside("copying")
            let temporary = TemporaryFiles([draft.path, "\(draft.path)-journal"])
            defer { temporary.remove() }
            draft.remove()
            let responses = try fill(draft, of: FileDescriptor(creating: draft))
            try Self.name(draft, target, overwrites: overwrites)
            return CleanCopy(responses: responses, bytes: try target.status()?.size ?? 0)
        }
    }

    /// Makes the whole copy under the draft's name and says how many responses it holds.
    private func fill(_ draft: FilePlace, of descriptor: consuming FileDescriptor) throws -> Int {
        let time = try write(to: draft)
        try descriptor.synchronize()
        descriptor.forgetCache()
        let responses = try Self.readBack(draft)
        if let time { try descriptor.setTime(time.startSecondsSince1970) }
        try descriptor.synchronize()
        return responses
    }

    private static func admit(_ target: FilePlace, besides source: FilePlace, overwrites: Bool) throws {
        guard try FilePlace(target.folder).status() != nil else { throw CopyError.noFolder }
        guard let status = try target.status() else { return }
        if status.identity == (try source.status()?.identity) { throw CopyError.targetIsSource }
        guard overwrites, status.isRegular else { throw CopyError.targetExists }
    }

    /// Writes the content in the order of its keys, and says which half-day is the newest in it.
    private func write(to draft: FilePlace) throws -> HalfDay? {
        try connection.run { db in
            let isQueryOnly = try Bool.fetchOne(db, sql: "PRAGMA query_only") ?? false
            try db.execute(sql: "PRAGMA query_only = OFF")
            defer { if isQueryOnly { try? db.execute(sql: "PRAGMA query_only = ON") } }
            try db.execute(sql: "VACUUM INTO ?", arguments: [draft.path])
            return try String.fetchOne(
                db,
                sql: """
                    SELECT max(half_day) FROM (
                        SELECT half_day FROM session
                        WHERE state <> 'planned' OR code IN (SELECT session FROM response)
                        UNION ALL SELECT published_half_day FROM survey_version)
                    """
            ).flatMap { HalfDay($0) }
        }
    }

    /// Reads all of the copy from the disk and counts its responses.
    static func readBack(_ draft: FilePlace) throws -> Int {
        guard try ArchiveHeader.read(draft)?.usesLog == false else {
            throw StoreError.damaged("the copy is not written as asked")
        }
        return try Connection.reader(draft).run { db in
            let findings = try String.fetchAll(db, sql: "PRAGMA integrity_check(3)")
            if findings != ["ok"] { throw StoreError.damaged("the copy: \(findings.joined(separator: "; "))") }
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM response")!
        }
    }

    /// Gives the finished copy its name, durably.
    private static func name(_ draft: FilePlace, _ target: FilePlace, overwrites: Bool) throws {
        if !overwrites, link(draft.path, target.path) == -1 {
            switch errno {
            case EEXIST: throw CopyError.targetExists
            // Sticks know no links.
            case _: if try target.status() != nil { throw CopyError.targetExists }
            }
        }
        if try target.status() == nil || overwrites {
            try system("name \(target.path)") { rename(draft.path, target.path) }
        }
        try target.synchronizeFolder()
    }
}
