import GRDB
import SurveyCore

extension Archive {
    /// Merges the archives at `paths` into the one at `target`, which is made when there is none.
    ///
    /// All sources are verified before anything is written, and everything is written in one transaction: when this
    /// throws, the target is as it was, and one that was made is gone. Doing it again changes not one byte, and in whatever
    /// order archives are collected, the same responses, versions and sessions come out. The sources stay untouched; one
    /// that is in use, or was not closed, is read from a copy beside the target, which is removed.
    ///
    /// Sealed answers of any of them, and those that the target had, are opened with `keys` and held against their survey's
    /// version. What stays sealed is merged as it is, and counted in the report; of a response that is sealed in one
    /// archive and was opened in another, the opened one stands.
    ///
    /// - Throws: `CollectError`.
    public static func collect(
        from paths: [String], into target: String, keys: [OpeningKey] = []
    ) throws -> CollectReport {
        func naming<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
            do {
                return try StoreError.mapping(FilePlace(path), body)
            } catch let reason as StoreError {
                throw CollectError(path: path, reason: reason)
            }
        }
        let place = FilePlace(target)
        guard try naming(target, { try FilePlace(place.folder).status() != nil }) else {
            throw CollectError(path: target, reason: .other("there is no folder \(place.folder)"))
        }
        let sources = try paths.map { path in
            do {
                return try naming(path) { try CollectSource(path, copiesUnder: place.folder) }
            } catch let error as CollectError where [.full, .readOnly].contains(error.reason) {
                // Nothing is written to a source: it is the place of its copy, beside the target.
                throw CollectError(path: target, reason: error.reason)
            }
        }
        return try naming(target) {
            var report = CollectReport()
            let file = try place.status()?.identity
            report.sources = sources.map { CollectReport.Source(path: $0.path, isTarget: $0.file == file) }
            report.isNew = try ArchiveHeader.read(place) == nil
            if report.isNew { try NewArchive.create(at: place) }
            do {
                try merge(sources, into: place, keys, &report)
            } catch {
                if report.isNew { place.remove() }
                throw error
            }
            return report
        }
    }

    private static func merge(
        _ sources: [CollectSource], into place: FilePlace, _ keys: [OpeningKey], _ report: inout CollectReport
    ) throws {
        guard place.isWritable, place.isFolderWritable else { throw StoreError.readOnly }
        let connection = try Connection.writer(place)
        try connection.run { try inspect($0, checksPages: true) }
        try connection.migrate()
        let isChanged = try connection.write { db in
            let before = (db.totalChangesCount, try Int.fetchOne(db, sql: "PRAGMA schema_version"))
            var merge = Merge(target: db, report: report, keys: keys)
            try merge.run(sources)
            report = merge.report
            return try before != (db.totalChangesCount, Int.fetchOne(db, sql: "PRAGMA schema_version"))
        }
        let isDue = try connection.read(isErasureDue)
        guard isChanged || report.isNew || isDue else { return }
        do {
            try connection.run { try compact($0) }
        } catch let error as DatabaseError {
            report.notCompacted = StoreError(error, at: place)
        }
    }
}
