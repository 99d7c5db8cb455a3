import SurveyCore

/// Why a PIN is being chosen.
enum PinPurpose: Hashable {
    /// There was none.
    case first
    /// The recovery code was right.
    case recovered
    /// The host wants another one; the recovery code stays.
    case changed
}

/// Choosing a PIN, twice; then writing the recovery code down.
extension HostDesk {
    mutating func withNewPin(_ event: InterviewEvent) -> [HostEffect] {
        if event == .back {
            if page == .newPin || page == .newPinAgain { newPin = nil }
            if page == .recoveryCode { newRecovery = nil }
            // The recovery code was right, but nothing was set: it is to be typed again.
            if page == .newPin, purpose == .recovered { return perform(.lookAtPin) }
            return goBack()
        }
        switch page {
        case .oldPin:
            if case .write(let text) = event { return tryPin(text) }
        case .newPin:
            if case .write(let text) = event { choose(Secret(digitsOf: text)) }
        case .newPinAgain:
            if case .write(let text) = event { return confirm(Secret(digitsOf: text)) }
        case .recoveryCode:
            // Only what was written down is set: who walks away finds everything as it was.
            if event == .proceed, let newPin, let newRecovery {
                return perform(.setPin(newPin, recovery: newRecovery))
            }
        case .pinSet:
            if event == .proceed { return perform(.look) }
        case _: break
        }
        return []
    }

    private mutating func choose(_ pin: Secret) {
        switch PinRules.refusal(of: pin) {
        case .length?: notice = .pinLength
        case .weak?: notice = .weakPin
        case nil:
            newPin = pin
            go(.newPinAgain)
        }
    }

    private mutating func confirm(_ pin: Secret) -> [HostEffect] {
        guard let newPin, pin == newPin else {
            self.newPin = nil
            _ = goBack()
            notice = .differentPins
            return []
        }
        return perform(purpose == .changed ? .changePin(newPin) : .makeRecoveryCode)
    }
}
