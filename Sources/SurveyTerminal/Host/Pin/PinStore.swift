/// Where the PIN and its recovery code are kept and held against what is typed.
public protocol PinStore: Sendable {
    /// Whether there is a PIN, and whether it can be tried just now.
    ///
    /// - Throws: `PinError`: nobody gets in then.
    func status() throws(PinError) -> PinStatus
    /// Tries a PIN. A wrong try is kept durably before this returns.
    ///
    /// - Throws: `PinError`: nobody gets in then.
    func tryPin(_ pin: Secret) throws(PinError) -> PinAnswer
    /// Tries the recovery code, in the same way, with waits of its own.
    func tryRecovery(_ code: Secret) throws(PinError) -> PinAnswer
    /// Sets a PIN and a recovery code in the place of those before, and forgets the wrong tries.
    func set(pin: Secret, recovery: Secret) throws(PinError)
    /// Sets a PIN; the recovery code stays.
    func change(pin: Secret) throws(PinError)
}

/// Whether there is a PIN, and whether it can be tried just now.
public enum PinStatus: Sendable, Hashable {
    /// Nobody has chosen one.
    case none
    /// There is one; the two ways in may be shut for different times.
    case set(pin: PinGate, recovery: PinGate)
}

/// Whether a way in can be tried.
public enum PinGate: Sendable, Hashable {
    case open
    /// Not for so long.
    case waiting(Duration)
    /// Not any more.
    case shut
}

/// What became of a try.
public enum PinAnswer: Sendable, Hashable {
    case right
    case wrong(PinStatus)
    /// It was not looked at: there are no tries just now.
    case refused(PinStatus)
}

/// Why the PIN cannot be looked at, or cannot be set.
public enum PinError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is there is no PIN that can be read; the text says what was found.
    case damaged(path: String, what: String)
    /// A call failed, with the system's error number and words.
    case system(call: String, path: String, code: Int32, words: String)
    /// Another program holds it for too long.
    case busy(path: String)
    /// The library that hashes could not do it.
    case hashing(words: String)

    /// A sentence for the project team.
    public var description: String {
        switch self {
        case .damaged(let path, let what):
            "the PIN in \(path) cannot be read (\(what)); set a new one with: drempel pin reset --state FOLDER"
        case .system(let call, let path, _, let words): "\(call) failed on \(path): \(words)"
        case .busy(let path): "another program holds \(path)"
        case .hashing(let words): "it could not be hashed: \(words)"
        }
    }
}
