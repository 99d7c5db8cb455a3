import FoundationEssentials
import GRDB
import SurveyCore

/// Opens sealed answers within a transaction.
enum Unsealing {
    /// Opens all of `target` that one of `keys` opens, and counts what was opened and what stays sealed.
    ///
    /// A response changes only when its answers were opened whole and fit their survey's version.
    static func run(_ target: Database, _ keys: [OpeningKey], _ report: inout CollectReport) throws {
        let keys = Dictionary(keys.map { ($0.sealingKey.id, $0) }) { first, _ in first }
        let names = Dictionary(try SealingRecord.all(target).map { ($0.id, $0.fingerprint) }) { first, _ in first }
        var rules: [String: AnswersRules] = [:]
        var sealed: [String?: Int] = [:]
        let select = try RawStatement(target, "SELECT survey_version, session, answers FROM response WHERE id = ?")
        let update = try RawStatement(target, "UPDATE response SET answers = ? WHERE id = ?")
        for id in try sealedResponses(target) {
            try select.bind(1, blob: id)
            guard try select.step() else { continue }
            let stored = Array(select.bytes(2))
            let label = SealedAnswers.Label(
                version: String(decoding: select.bytes(0), as: UTF8.self), response: id,
                session: String(decoding: select.bytes(1), as: UTF8.self))
            select.reset()
            let keyID = SealedAnswers.keyID(of: stored) ?? []
            guard let key = keys[keyID] else {
                sealed[names[keyID], default: 0] += 1
                continue
            }
            do {
                let json = try SealedAnswers.open(stored, with: key, label)
                if rules[label.version] == nil {
                    rules[label.version] = AnswersRules(try SurveyStructure(target, version: label.version))
                }
                if let fault = rules[label.version]!.fault(in: json) { throw OpeningFault.answers(fault) }
                try update.bind(1, text: json)
                try update.bind(2, blob: id)
                _ = try update.run()
                report.opened += 1
            } catch let fault as OpeningFault {
                report.unopened[fault, default: 0] += 1
            }
        }
        report.sealed = sealed.map { CollectReport.Sealed(fingerprint: $0.key, responses: $0.value) }
            .sorted { ($0.fingerprint ?? "") < ($1.fingerprint ?? "") }
    }

    /// The ids of the responses whose answers are sealed.
    private static func sealedResponses(_ db: Database) throws -> [[UInt8]] {
        try Data.fetchAll(db, sql: "SELECT id FROM response WHERE typeof(answers) = 'blob'").map { Array($0) }
    }
}
