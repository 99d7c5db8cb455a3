public import SurveyCore

/// What the host's pages ask of the outside world: one thing at a time.
public enum HostTask: Sendable, Equatable {
    /// Whether there is a PIN, and whether it can be tried.
    case lookAtPin
    case tryPin(Secret)
    case tryRecovery(Secret)
    /// A recovery code by chance.
    case makeRecoveryCode
    case setPin(Secret, recovery: Secret)
    case changePin(Secret)
    /// The device and its sessions.
    case look
    case open(HostOpening)
    case count
    case printSlips(Int)
    case playSound(LanguageTag)
    case order([LanguageTag])
    /// Keep what was said for a close that is not finished.
    case keep(HostClosing)
    case close(HostClosing)
    case copy
    case shutDown

    /// Whether somebody waits for it: then it is said before it begins.
    var isLong: Bool {
        switch self {
        case .lookAtPin, .makeRecoveryCode, .look, .count, .order, .keep: false
        case .tryPin, .tryRecovery, .setPin, .changePin, .open, .printSlips, .playSound, .close, .copy, .shutDown: true
        }
    }
}

/// What became of a task.
public enum HostResult: Sendable, Equatable {
    case pinStatus(PinStatus)
    case pinAnswer(PinAnswer)
    case recoveryCode(Secret)
    case situation(HostSituation)
    case counts(HostCounts)
    /// It was done.
    case done
    case failed(HostProblem)
    /// Nobody gets in.
    case pinFailed(PinError)
}

/// What a front end must do after an event, in this order.
public enum HostEffect: Sendable, Equatable {
    /// Draw the screen, do this, and hand the result to `HostDesk.handle(result:)`.
    case perform(HostTask)
    /// The host's pages are over: back to the resting screen.
    case leave
}
