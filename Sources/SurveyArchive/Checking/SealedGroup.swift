import FoundationEssentials
import GRDB
import SurveyCore

/// Sealed responses that agree in all that can be seen of them.
struct SealedGroup {
    var version: String
    /// The id of the key.
    var key: [UInt8]
    /// The length of what is stored, in bytes.
    var length: Int
    var responses: Int

    static func all(_ db: Database) throws -> [SealedGroup] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT survey_version, substr(answers, 2, 8) AS key, length(answers) AS length, count(*) AS n
                FROM response WHERE typeof(answers) = 'blob' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                """
        ).map { row in
            SealedGroup(
                version: try row.get("survey_version"), key: Array(try row.get("key") as Data),
                length: try row.get("length"), responses: try row.get("n"))
        }
    }

    /// What is wrong with them as far as can be seen without a key.
    static func problems(_ db: Database, _ groups: [SealedGroup]) throws -> [ArchiveProblem] {
        let known = Set(try SealingRecord.all(db).map(\.id))
        let strangers = groups.filter { !known.contains($0.key) }.map(\.responses).reduce(0, +)
        let lengths = Dictionary(grouping: groups, by: \.version).mapValues { Set($0.map(\.length)).count }
        return (strangers > 0 ? [.unknownKey(responses: strangers)] : [])
            + lengths.filter { $0.value > 1 }.sorted { $0.key < $1.key }
            .map { .sealedLengths(version: $0.key, lengths: $0.value) }
    }
}

extension ArchiveSummary.Key {
    init(_ record: SealingRecord, _ groups: [SealedGroup]) {
        self.init(
            fingerprint: record.fingerprint, isInUse: record.isInUse,
            responses: groups.filter { $0.key == record.id }.map(\.responses).reduce(0, +))
    }
}
