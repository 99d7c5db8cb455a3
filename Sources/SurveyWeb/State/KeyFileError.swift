import Glibc

/// Why the file of keys cannot be used.
public enum KeyFileError: Error, Sendable, Hashable {
    /// The folder in which it should be is not there.
    case noFolder(path: String, folder: String)
    /// There is a symbolic link, a folder or a device in its place.
    case notAFile(path: String)
    /// Others than its owner may read or write it; `mode` is its permissions.
    case readableByOthers(path: String, mode: UInt32)
    /// It belongs to another user than the one who runs the program.
    case foreignOwner(path: String)
    /// It was made by a later version of the program.
    case newer(path: String)
    /// Its line `line` is not what it should be, or it is cut short.
    case damaged(path: String, line: Int)
    /// Another program holds its lock.
    case busy(path: String)
    /// The disk is full.
    case full(path: String)
    /// The system refused something, in its own words.
    case system(path: String, action: String, words: String)
    /// An interview may last so long, in seconds, that keys would be kept for a day and more after their last use.
    case limitTooLong(seconds: Int)
}

extension KeyFileError: CustomStringConvertible {
    /// What is wrong and how to mend it.
    public var description: String {
        switch self {
        case .noFolder(let path, let folder):
            "The key file \(path) cannot be made: the folder \(folder) is not there. Make it, or name another place."
        case .notAFile(let path):
            """
            \(path) should be the key file of the online variant, but it is a link, a folder or a device. Move it away, \
            or name another place; a new key file is made by itself.
            """
        case .readableByOthers(let path, let mode):
            """
            Others may read or write the key file \(path) (its permissions are \(String(mode, radix: 8))). With it, \
            answers that are under way can be read. Remove it, so that a new one is made; or, if nobody has read it, \
            run: chmod 600 \(path)
            """
        case .foreignOwner(let path):
            """
            The key file \(path) belongs to another user. Start the program as that user, or remove the file so that a \
            new one is made.
            """
        case .newer(let path):
            "The key file \(path) was made by a newer version of drempel: start that version, or remove the file."
        case .damaged(let path, let line):
            """
            The key file \(path) is damaged at line \(line). Remove it: a new one is made by itself, and only people who \
            are in the middle of an interview have to begin again.
            """
        case .busy(let path):
            """
            Another program holds the key file \(path) and does not let it go. Look which drempel serve still runs and \
            stop it, then start again.
            """
        case .full(let path):
            "The disk is full: the key file \(path) cannot be written. Make room on the disk."
        case .system(let path, let action, let words):
            "The key file \(path): cannot \(action) (\(words))."
        case .limitTooLong(let seconds):
            """
            An interview may last \(seconds / 60) minutes after its last page, but keys must be gone within a day: give \
            less than \(KeyRing.longestLimit / 60) minutes.
            """
        }
    }
}

extension KeyFileError {
    /// The error for the call of the system that has just failed.
    static func failed(_ action: String, path: String, code: Int32 = errno) -> KeyFileError {
        switch code {
        case ENOSPC, EDQUOT: .full(path: path)
        case _: .system(path: path, action: action, words: String(cString: strerror(code)))
        }
    }
}
