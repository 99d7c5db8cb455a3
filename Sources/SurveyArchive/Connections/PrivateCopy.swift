import Glibc
import SurveyCore

/// A copy of an archive and its write-ahead log, in a folder that only this user can read, for as long as it is needed.
///
/// For reading an archive beside which nothing may be written, or can be: SQLite writes an index beside every file that
/// uses a log, even to read it.
final class PrivateCopy: Sendable {
    let place: FilePlace
    private let temporary: TemporaryFiles

    /// A copy of `original`, if that cannot be read without writing beside it; `nil` when it can: because it uses no log,
    /// or because this process has it open, and so SQLite's files are there.
    ///
    /// - Parameters:
    ///   - header: what the original's first bytes say.
    ///   - parent: the folder under which to make the copy's own.
    /// - Throws: as `init`.
    static func ofLogged(_ original: FilePlace, header: ArchiveHeader, under parent: String) throws -> PrivateCopy? {
        guard header.usesLog, let file = try original.status()?.identity, !OpenFiles.shared.isOpen(file)
        else { return nil }
        return try PrivateCopy(of: original, under: parent)
    }

    /// Copies `original`, also while another program writes it.
    ///
    /// - Parameter parent: the folder under which to make the copy's own.
    /// - Throws: `StoreError.busy` when the original keeps changing, or `SystemError`.
    init(of original: FilePlace, under parent: String) throws {
        var template = Array("\(parent)/.drempel-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError("create a folder in \(parent)") }
        let folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        place = FilePlace("\(folder)/archive.sqlite")
        temporary = TemporaryFiles([place.path, place.log.path, place.logIndex.path, folder])
        for _ in 0..<100 {
            guard let file = try original.status()?.identity
            else { throw SystemError("copy \(original.path)", code: ENOENT) }
            if try OpenFiles.shared.ifClosed(file, { try Self.copy(original, to: place) }) == true { return }
            usleep(20_000)
        }
        throw StoreError.busy
    }

    /// Copies the file, then its log, and says whether both belong together.
    ///
    /// What a checkpoint writes into the file meanwhile is in the log as well, so the two fit as long as the log was not
    /// begun anew, which its header shows (https://www.sqlite.org/walformat.html). Without a log, the file must not have
    /// changed at all, which its time shows once that lies further back than the clock of files is coarse.
    ///
    /// - Parameter meanwhile: what happens between the two: nothing, but in tests.
    static func copy(_ original: FilePlace, to place: FilePlace, meanwhile: () throws -> Void = {}) throws -> Bool {
        place.remove()
        place.log.remove()
        let (log, status) = (try logHeader(original), try original.status())
        if log == nil {
            var now = timespec()
            clock_gettime(CLOCK_REALTIME, &now)
            let age = now.tv_sec * 1_000_000_000 + now.tv_nsec - (status?.modified ?? 0)
            if (0..<20_000_000).contains(age) { return false }
        }
        try FileDescriptor(creating: place).append(FileDescriptor(reading: original))
        try meanwhile()
        if log != nil {
            do {
                try FileDescriptor(creating: place.log).append(FileDescriptor(reading: original.log))
            } catch let error as SystemError where error.code == ENOENT {
                // The last program that had the archive open took the log away when it closed.
                return false
            }
        }
        return try logHeader(original) == log && (log != nil || original.status() == status)
    }

    /// The first bytes of the file's log; `nil` when it has none.
    private static func logHeader(_ place: FilePlace) throws -> [UInt8]? {
        guard let status = try place.log.status(), status.size >= 32 else { return nil }
        do {
            let header = try FileDescriptor(reading: place.log).prefix(32)
            return header.count == 32 ? header : nil
        } catch let error as SystemError where error.code == ENOENT {
            return nil
        }
    }
}
