import Crypto
import GRDB
import SurveyCore

extension Archive {
    /// The SHA-256 of all that is known of `survey`: the same in two archives exactly when they hold the same versions
    /// and the same responses, in whatever order these came.
    ///
    /// Hashed are the versions' hashes in the order of their characters, each with a line feed, then an empty line, then
    /// the responses in the order of their ids, each as `CanonicalRow` writes it.
    ///
    /// - Returns: 64 lower-case hexadecimal digits.
    /// - Throws: `StoreError`.
    public func contentHash(of survey: String) throws -> String {
        try read { try Self.contentHash($0, of: survey) }
    }

    static func contentHash(_ db: Database, of survey: String) throws -> String {
        let versions = try Self.versions(db, of: survey).map(\.hash).sorted()
        var hash = SHA256()
        hash.update(data: Array((versions.map { "\($0)\n" }.joined() + "\n").utf8))
        let wanted = versions.map { Array($0.utf8) }
        let statement = try RawStatement(db, "SELECT \(CanonicalRow.columns) FROM response ORDER BY id")
        defer { statement.reset() }
        var bytes: [UInt8] = []
        while try statement.step() {
            guard wanted.contains(where: { statement.bytes(1).equals($0) }) else { continue }
            CanonicalRow.append(statement, to: &bytes)
            if bytes.count > 1 << 16 {
                hash.update(data: bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        hash.update(data: bytes)
        return hash.finalize().hexadecimal
    }

    /// The SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits: the name of a survey's version.
    public static func hash(of text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).hexadecimal
    }
}
