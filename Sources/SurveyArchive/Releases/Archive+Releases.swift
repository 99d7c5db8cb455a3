import GRDB
public import SurveyCore

extension Archive {
    /// Notes in the ledger that `release` was given out.
    ///
    /// The same release is noted once, with the half-day of the first time.
    ///
    /// - Returns: whether it is new.
    /// - Throws: `StoreError`, also when the tables are not JSON.
    @discardableResult
    public func record(_ release: Release) throws -> Bool {
        try write { db in
            let sequence = try Int.fetchOne(
                db, sql: "SELECT coalesce(max(sequence) + 1, 0) FROM release WHERE survey = ?",
                arguments: [release.survey])!
            let record = ReleaseRecord(release, sequence: sequence)
            guard try ReleaseRecord.find(db, record.id) == nil else { return false }
            try record.write(db)
            return true
        }
    }

    /// What was released of `survey`, in one order that is the same in every archive with the same ledger: each release
    /// after all those that were known where it was recorded.
    ///
    /// - Throws: `StoreError`.
    public func releases(of survey: String) throws -> [Release] {
        try read { try Self.releases($0, of: survey) }
    }

    static func releases(_ db: Database, of survey: String) throws -> [Release] {
        try ReleaseRecord.all(db).filter { $0.release.survey == survey }.map(\.release)
    }
}

extension ArchiveSnapshot {
    /// `Archive.releases(of:)` of this state.
    public func releases(of survey: String) throws -> [Release] {
        try read { try Archive.releases($0, of: survey) }
    }
}
