public import SurveyCore

/// A copy on a USB stick that was written, read back from the stick, compared and opened.
public struct StickCopy: Sendable, Hashable {
    /// The file, in the folder that was given.
    public var path: String
    /// Its name alone, for example `voedselbank-ravels-2026-11-21-am.sqlite`.
    public var name: String
    /// The number of responses, complete or broken off.
    public var responses: Int
    /// The size of the file.
    public var bytes: Int
}

/// Why there is no copy on a stick. The archive is untouched, and no file with the copy's name is left.
public enum StickCopyError: Error, Sendable, Hashable {
    /// Answers would leave the device readable for whoever finds the stick: so many responses are not sealed, or, when
    /// it is zero, no key is in use at all. The configuration may allow it (`usb.allow-unsealed`).
    case notSealed(responses: Int)
    /// There is no such folder, or it lies on the archive's own disk: no stick is in the device.
    case missing
    /// There is no room for so many bytes.
    case full(bytes: Int)
    /// The stick is locked, or this program may not write it.
    case readOnly
    /// It was pulled out, or stopped answering for good.
    case pulledOut
    /// It takes longer than it was given.
    case tooSlow
    /// What was read back is not what was written, or the stick reports errors: it must not be used any more.
    case unreliable
    /// The archive could not be copied at all.
    case archive(StoreError)
}
