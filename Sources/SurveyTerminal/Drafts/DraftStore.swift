public import SurveyCore

/// Where the running interview is kept, so that it survives the death of the program: never in the archive.
public protocol DraftStore: Sendable {
    /// Keeps `draft` in place of what was kept before; after a crash at any instant one of the two is whole.
    ///
    /// - Throws: `DraftError`.
    func keep(_ draft: KioskDraft) throws
    /// What was kept; `nil` when there is nothing, or it is from before the device last started.
    func load() throws -> KioskDraft?
    /// Removes what was kept.
    func erase() throws
}

/// A running interview with the time of the last input.
public struct KioskDraft: Sendable, Hashable {
    /// The interview.
    public var interview: InterviewDraft
    /// When the person last did something, by the boot clock.
    public var lastInput: Duration

    /// A draft of that instant.
    public init(interview: InterviewDraft, lastInput: Duration) {
        self.interview = interview
        self.lastInput = lastInput
    }
}

/// Keeps nothing: an interview that is cut off is lost.
public struct NoDraftStore: DraftStore {
    /// A store without a place.
    public init() {}
    /// Does nothing.
    public func keep(_ draft: KioskDraft) {}
    /// Always `nil`.
    public func load() -> KioskDraft? { nil }
    /// Does nothing.
    public func erase() {}
}

/// Why a draft could not be kept, read or removed.
public enum DraftError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A call failed on `path`, with the system's error number and words.
    case system(call: String, path: String, code: Int32, words: String)
    /// The directory belongs to somebody else, or others may enter it.
    case notPrivate(path: String)
    /// More kiosks than can be told apart use this directory.
    case tooMany(path: String)

    /// A sentence for the host.
    public var description: String {
        switch self {
        case .system(let call, let path, _, let words): "\(call) failed on \(path): \(words)"
        case .notPrivate(let path): "\(path) is not a directory of this user alone; remove it or choose another one"
        case .tooMany(let path): "too many kiosks keep their drafts in \(path)"
        }
    }
}
