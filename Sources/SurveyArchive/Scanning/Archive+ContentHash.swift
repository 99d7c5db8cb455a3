import Crypto
import GRDB
import SurveyCore

extension Archive {
    /// The SHA-256 of all that is known of `survey`: the same in two archives exactly when they hold the same versions
    /// and the same responses, in whatever order these came.
    ///
    /// Hashed are the versions' hashes in the order of their characters, each with a line feed, then an empty line, then
    /// 256 digests: for each first byte of an id, in ascending order, the 32 bytes of the SHA-256 of the responses whose
    /// ids begin with it, in the order of these, each as `RowBytes` writes it.
    ///
    /// - Returns: 64 lower-case hexadecimal digits.
    /// - Throws: `StoreError`.
    public func contentHash(of survey: String) throws -> String {
        try read { try Self.contentHash($0, of: survey) }
    }

    static func contentHash(_ db: Database, of survey: String) throws -> String {
        let versions = try Self.versions(db, of: survey).map(\.hash)
        return contentHash(
            versions: versions, parts: [try ResponseScan.digest(db, versions: versions, part: 0, of: 1) { _ in }])
    }

    /// - Parameter parts: The digests of all parts.
    static func contentHash(versions: [String], parts: [ContentDigest]) -> String {
        let parts = parts.sorted { $0.part < $1.part }
        precondition(parts.map(\.part) == Array(0..<parts[0].parts), "a part is missing")
        var hash = SHA256()
        hash.update(data: Array((versions.sorted().map { "\($0)\n" }.joined() + "\n").utf8))
        for part in parts { hash.update(data: part.digests) }
        return hash.finalize().hexadecimal
    }

    /// The SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits: the name of a survey's version.
    public static func hash(of text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).hexadecimal
    }
}
