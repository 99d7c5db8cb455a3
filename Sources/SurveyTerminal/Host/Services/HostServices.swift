public import SurveyCore

/// All that the host's pages need from outside. The desk asks for it by `HostTask`s; `perform(_:)` does them.
///
/// Each call returns when it is done, which may take seconds; what it says was done is durable. What fails leaves
/// everything that was saved as it was.
public protocol HostServices {
    /// Where the PIN is.
    var pin: any PinStore { get }
    /// The device and its sessions, as they are now. What cannot be found out is left out, with its `trouble`.
    func situation() -> HostSituation
    /// Opens a session: the next person belongs to it.
    func open(_ opening: HostOpening) throws(HostProblem)
    /// How many took part in the running session.
    func counts() throws(HostProblem) -> HostCounts
    /// Prints so many slips with the code of the running session.
    func printSlips(_ count: Int) throws(HostProblem)
    /// Says a sentence aloud; returns when it was said.
    func playSound(in language: LanguageTag) throws(HostProblem)
    /// From the next person on, languages are offered in this order.
    func order(_ languages: [LanguageTag]) throws(HostProblem)
    /// Keeps what was said for a close that is not finished, so that it need not be said again.
    func keep(_ closing: HostClosing) throws(HostProblem)
    /// Closes the running session, so that the archive holds no order of arrival.
    func close(_ closing: HostClosing) throws(HostProblem)
    /// Copies the archive to the stick and reads the copy back.
    func copyToStick() throws(HostProblem)
    /// Asks the device to shut down; returns when it will.
    func shutDown() throws(HostProblem)
}

extension HostServices {
    /// Does what the desk asked for.
    ///
    /// - Returns: what to hand to `HostDesk.handle(result:)`.
    public func perform(_ task: HostTask) -> HostResult {
        do {
            switch task {
            case .lookAtPin: return .pinStatus(try pin.status())
            case .tryPin(let digits): return .pinAnswer(try pin.tryPin(digits))
            case .tryRecovery(let code): return .pinAnswer(try pin.tryRecovery(code))
            case .makeRecoveryCode:
                var generator = SystemRandomNumberGenerator()
                return .recoveryCode(.random(count: PinRules.recoveryLength, using: &generator))
            case .setPin(let digits, let recovery): try pin.set(pin: digits, recovery: recovery)
            case .changePin(let digits): try pin.change(pin: digits)
            case .look: return .situation(situation())
            case .open(let opening): try open(opening)
            case .count: return .counts(try counts())
            case .printSlips(let count): try printSlips(count)
            case .playSound(let language): try playSound(in: language)
            case .order(let languages): try order(languages)
            case .keep(let closing): try keep(closing)
            case .close(let closing): try close(closing)
            case .copy: try copyToStick()
            case .shutDown: try shutDown()
            }
            return .done
        } catch let problem as HostProblem {
            return .failed(problem)
        } catch let error as PinError {
            return .pinFailed(error)
        } catch {
            return .failed(.other("\(error)"))
        }
    }
}
