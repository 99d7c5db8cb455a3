import Glibc
import SurveyCore
import SurveyTerminal

/// What the host said for a close that is not finished, kept in the state folder so that it need not be said again.
enum ClosingDraft {
    private static func path(in folder: String) -> String { folder + "/closing" }

    /// What was said for `session`; `nil` when nothing was.
    static func load(for session: SessionCode, from folder: String) -> HostClosing? {
        guard let bytes = try? Files.read(path(in: folder)) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count == 3, lines[0] == session.rawValue else { return nil }
        return HostClosing(invited: Int(lines[1]), remarks: lines[2].split(separator: "\n").joined(separator: " "))
    }

    /// - Throws: `Failure`.
    static func save(_ closing: HostClosing, for session: SessionCode, in folder: String) throws {
        try Files.makeFolder(folder, mode: 0o700)
        let text = "\(session)\n\(closing.invited.map(String.init) ?? "-")\n\(closing.remarks)\n"
        try Files.write(Array(text.utf8), to: path(in: folder), mode: 0o600)
    }

    /// Forgets it.
    static func erase(from folder: String) {
        unlink(path(in: folder))
    }
}
