import GRDB
import SurveyCore

/// Takes archives into one, within one transaction.
///
/// Each rule by which two records become one gives the same in whatever order, and nothing new the second time.
struct Merge {
    let target: Database
    var report: CollectReport
    /// The sessions whose answers were purged somewhere.
    private var purged: Set<String> = []

    private let keys: [OpeningKey]

    init(target: Database, report: CollectReport, keys: [OpeningKey]) {
        self.target = target
        self.report = report
        self.keys = keys
    }

    mutating func run(_ sources: [CollectSource]) throws {
        let others = sources.indices.filter { !report.sources[$0].isTarget }
        // First what is purged, from everywhere: so that it does not matter which archive says so.
        for index in others { try sources[index].connection.read { try mergeTombstones($0) } }
        try removePurged()
        for index in others {
            try sources[index].connection.read { source in
                try mergeVersions(source)
                try mergeSites(source)
                try mergeSessions(source)
                try mergeTickets(source)
                try mergeKeys(source)
                try mergeResponses(source, at: index)
                try mergeReleases(source)
            }
        }
        try Unsealing.run(target, keys, &report)
        try SurveyView.refreshAll(target)
        report.responses = try Int.fetchOne(target, sql: "SELECT count(*) FROM response")!
    }

    // MARK: Tombstones

    private func mergeTombstones(_ source: Database) throws {
        for row in try Row.fetchAll(source, sql: "SELECT session, half_day FROM tombstone ORDER BY session") {
            try Archive.bury(target, row.get("session"), during: row.get("half_day"))
        }
    }

    private mutating func removePurged() throws {
        purged = try Archive.purgedSessions(target)
        if !purged.isEmpty { report.removed = try Archive.removePurged(target) }
    }

    // MARK: Surveys

    private mutating func mergeVersions(_ source: Database) throws {
        for version in try VersionRecord.all(source) {
            guard let known = try VersionRecord.find(target, version.hash) else {
                report.newVersions += 1
                try version.write(target)
                try SurveyStructure(source, version: version.hash)?.insert(target, version: version.hash)
                continue
            }
            let merged = known.merged(with: version)
            if merged != known { try merged.write(target) }
            let hasOtherStructure = try mergeStructure(source, of: version.hash)
            if known.text != version.text || hasOtherStructure { report.versionConflicts.append(version.hash) }
        }
    }

    /// Says whether the two differ.
    private func mergeStructure(_ source: Database, of hash: String) throws -> Bool {
        guard let structure = try SurveyStructure(source, version: hash) else { return false }
        let known = try SurveyStructure(target, version: hash)
        if structure == known { return false }
        if known.map({ structure.signature < $0.signature }) ?? true {
            try SurveyStructure.delete(target, version: hash)
            try structure.insert(target, version: hash)
        }
        return known != nil
    }

    // MARK: Sites and sessions

    private mutating func mergeSites(_ source: Database) throws {
        var known: [String: String] = [:]
        for site in try Archive.sites(target) { known[site.code] = site.label }
        for site in try Archive.sites(source) {
            switch known[site.code] {
            case nil:
                report.newSites += 1
                try Archive.insert(target, site)
            case ""?: try Archive.insert(target, site)
            case site.label?: break
            case let label?:
                if site.label.isEmpty { break }
                report.labelConflicts.append(.init(site: site.code, stands: label, other: site.label))
            }
        }
    }

    private mutating func mergeSessions(_ source: Database) throws {
        for session in try Archive.sessions(source) {
            guard let known = try Archive.session(target, session.code) else {
                report.newSessions += 1
                try Archive.write(target, session.merged(with: session))
                continue
            }
            var merged = known.merged(with: session)
            if !known.isSameSession(as: session) {
                report.sessionConflicts.append(session.code)
                let first = known.precedes(session) ? known : session
                (merged.site, merged.survey, merged.halfDay) = (first.site, first.survey, first.halfDay)
            }
            merged = try Archive.kept(target, merged)
            if merged != known { try Archive.write(target, merged) }
        }
    }

    /// Spent stands before unspent, also when two servers each took one answer with it.
    private func mergeTickets(_ source: Database) throws {
        guard try Schema.knowsTickets(source) else { return }
        let tickets = try RawStatement(source, "SELECT session, digest, spent FROM ticket ORDER BY session, digest")
        let insert = try RawStatement(
            target,
            """
            INSERT INTO ticket (session, digest, spent) VALUES (?1, ?2, ?3)
            ON CONFLICT (session, digest) DO UPDATE SET spent = 1 WHERE excluded.spent = 1 AND spent = 0
            """)
        defer { tickets.reset() }
        while try tickets.step() {
            for column in 0..<3 as Range<Int32> { try insert.bind(column + 1, column: column, of: tickets) }
            _ = try insert.run()
        }
    }

    // MARK: Responses

    private func mergeKeys(_ source: Database) throws {
        let known = Set(try SealingRecord.all(target).map(\.id))
        for var record in try SealingRecord.all(source) where !known.contains(record.id) {
            // With which key another device seals is no matter of this archive.
            record.isInUse = false
            try record.insert(target)
        }
    }

    private mutating func mergeResponses(_ source: Database, at index: Int) throws {
        let placeholders = (1...CanonicalRow.count).map { "?\($0)" }.joined(separator: ", ")
        let rows = try RawStatement(source, "SELECT \(CanonicalRow.columns) FROM response ORDER BY id")
        let insert = try RawStatement(
            target,
            "INSERT INTO response (\(CanonicalRow.columns)) VALUES (\(placeholders)) ON CONFLICT (id) DO NOTHING")
        let same = try RawStatement(target, "SELECT \(CanonicalRow.columns) FROM response WHERE id = ?")
        let delete = try RawStatement(target, "DELETE FROM response WHERE id = ?")
        defer { rows.reset() }
        func put() throws -> Bool {
            for column in 0..<CanonicalRow.count { try insert.bind(column + 1, column: column, of: rows) }
            return try insert.run() == 1
        }
        while try rows.step() {
            report.sources[index].responses += 1
            if !purged.isEmpty, purged.contains(String(decoding: rows.bytes(2), as: UTF8.self)) {
                report.sources[index].leftOut += 1
            } else if try put() {
                report.sources[index].added += 1
            } else {
                report.sources[index].alreadyThere += 1
                try same.bind(1, column: 0, of: rows)
                _ = try same.step()
                let isSame = CanonicalRow.equal(rows, same)
                let agrees = isSame || CanonicalRow.equalButForSeal(rows, same)
                let stands = isSame || !CanonicalRow.precedes(rows, same)
                same.reset()
                if !agrees { report.sources[index].conflicts += 1 }
                if !stands {
                    try delete.bind(1, column: 0, of: rows)
                    _ = try delete.run()
                    _ = try put()
                }
            }
        }
    }

    // MARK: Releases

    private func mergeReleases(_ source: Database) throws {
        for record in try ReleaseRecord.all(source) {
            let known = try ReleaseRecord.find(target, record.id)
            let merged = known?.merged(with: record) ?? record
            if merged != known { try merged.write(target) }
        }
    }
}

extension Session {
    /// Whether this session stands when two different ones have one code.
    fileprivate func precedes(_ other: Session) -> Bool {
        (halfDay, site, survey) < (other.halfDay, other.site, other.survey)
    }
}
