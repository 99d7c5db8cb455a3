/// What a clean copy holds.
public struct CleanCopy: Sendable, Hashable {
    /// The number of responses, complete or broken off.
    public var responses: Int
    /// The size of the file.
    public var bytes: Int
}

/// Why a copy was not begun. (What goes wrong later is a `StoreError`, and nothing of the copy is left.)
public enum CopyError: Error, Sendable, Hashable {
    /// There is something under the target's name already.
    case targetExists
    /// The target is the archive itself.
    case targetIsSource
    /// The folder of the target does not exist.
    case noFolder
}
