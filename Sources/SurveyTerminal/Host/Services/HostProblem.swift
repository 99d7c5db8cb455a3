/// What can go wrong for the host. Each has a sentence on what is wrong, and one on what to do.
public enum HostProblem: Error, Sendable, Hashable {
    /// There is no stick in the device.
    case stickMissing
    case stickFull
    /// It was pulled out while it was written.
    case stickPulledOut
    /// It cannot be written: a lock, or a format that the device does not know.
    case stickLocked
    /// What was read back is not what was written.
    case stickUnreliable
    /// Answers leave this device sealed only, and there is no key to seal them with.
    case copyNotAllowed
    /// The printer does not answer.
    case printerOff
    case noSound
    case diskFull
    case diskReadOnly
    case archiveDamaged
    /// Another program holds the archive.
    case archiveBusy
    /// The session was closed or changed meanwhile.
    case sessionGone
    case shutDownRefused
    /// Anything else, in words for the project team.
    case other(String)
}
