/// Why nothing, or not all, was printed.
public enum PrinterError: Error, Sendable, Hashable {
    /// There is no such device: the printer is off or not plugged in.
    case notThere(path: String)
    /// This user may not write to it.
    case noPermission(path: String)
    /// Another program is printing.
    case busy(path: String)
    /// The printer says that it has no paper.
    case noPaper
    /// The printer says that its lid is open.
    case coverOpen
    /// It took no more bytes for as long as was waited; so many were taken. Usually the paper is out or the lid is open.
    case stoppedTakingData(after: Int)
    /// A call failed, with the system's error number.
    case system(call: String, code: Int32)
}

extension PrinterError: CustomStringConvertible {
    /// A sentence on what is wrong and how to mend it, for who looks after the device.
    public var description: String {
        switch self {
        case .notThere(let path):
            "there is no printer at '\(path)': plug it in and switch it on"
        case .noPermission(let path):
            "this user may not write to '\(path)': make the user a member of the group that owns it, usually lp"
        case .busy(let path):
            "another program is printing on '\(path)': wait until it is done"
        case .noPaper:
            "the printer is out of paper: put in a new roll"
        case .coverOpen:
            "the printer's lid is open: close it"
        case .stoppedTakingData(let count):
            "the printer stopped after \(count) bytes: look at its paper and its lid, and switch it off and on"
        case .system(let call, let code):
            "the printer cannot be used: \(call) failed with error \(code)"
        }
    }
}
