/// Why a browser does not do what a test asks.
package enum BrowserError: Error, CustomStringConvertible {
    /// No browser is installed, or it cannot be started.
    case notStarted(String)
    /// It ended, or closed its pipe.
    case gone
    /// It did not answer in time; `waitingFor` says what was expected.
    case late(waitingFor: String, page: String)
    /// It refused a command.
    case refused(command: String, message: String)
    /// A script of the test threw.
    case script(String)
    /// There is no such element on the page, or a person cannot reach it.
    case element(String, page: String)

    package var description: String {
        switch self {
        case .notStarted(let why): "Chromium could not be started: \(why). 'kiosk/packages.sh test' installs it."
        case .gone: "Chromium has ended."
        case .late(let waitingFor, let page): "waited too long for \(waitingFor)\n\(page)"
        case .refused(let command, let message): "\(command): \(message)"
        case .script(let message): "in the page: \(message)"
        case .element(let what, let page): "\(what)\n\(page)"
        }
    }
}
