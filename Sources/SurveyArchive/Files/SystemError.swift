import Glibc
import SurveyCore

/// An error number of the system, from the call that has just failed.
struct SystemError: Error {
    var code: Int32
    /// What was tried, for example `create /srv/drempel/archive.sqlite`.
    var action: String

    init(_ action: String, code: Int32 = errno) {
        self.code = code
        self.action = action
    }

    /// The system's words for it.
    var words: String { String(cString: strerror(code)) }

    /// The store's word for it.
    var storeError: StoreError {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: .full
        case EROFS, EACCES, EPERM: .readOnly
        case EBUSY, EAGAIN: .busy
        case EIO: .damaged("\(action): the disk reports an error")
        case _: .other("\(action): \(words)")
        }
    }
}

/// Runs a call of the system until it is not interrupted.
///
/// - Throws: `SystemError` when it returns -1.
@discardableResult
func system(_ action: @autoclosure () -> String, _ call: () -> Int32) throws -> Int32 {
    while true {
        let result = call()
        if result != -1 { return result }
        if errno != EINTR { throw SystemError(action()) }
    }
}
