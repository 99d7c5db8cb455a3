import SurveyCore

/// The PIN, and the recovery code in the sealed envelope.
extension HostDesk {
    /// The pages that everybody can come to.
    mutating func atTheDoor(_ event: InterviewEvent) -> [HostEffect] {
        if event == .back {
            if page == .recovery, typed.count > 0 {
                typed = Secret(digitsOf: "")
                notice = nil
                return []
            }
            return goBack()
        }
        if event == .openLanguages, page != .language {
            go(.language)
            return []
        }
        if case .chooseLanguage(let tag) = event, Self.languages.contains(tag), page == .language {
            language = tag
            return goBack()
        }
        switch page {
        case .pin:
            if case .write(let text) = event { return tryPin(text) }
            if event == .dontKnow { toRecovery() }
        case .pinWait where event == .dontKnow, .pinLocked where event == .proceed: toRecovery()
        case .pinBroken where event == .proceed: return perform(.lookAtPin)
        case .recovery:
            if case .write(let text) = event { return typeGroup(text) }
        case _: break
        }
        return []
    }

    mutating func tryPin(_ text: String) -> [HostEffect] {
        let pin = Secret(digitsOf: text)
        guard PinRules.length.contains(pin.count) else {
            notice = .pinLength
            return []
        }
        return perform(.tryPin(pin))
    }

    private mutating func toRecovery() {
        typed = Secret(digitsOf: "")
        go(recoveryOpensAt > now ? .recoveryWait : .recovery)
    }

    private mutating func typeGroup(_ text: String) -> [HostEffect] {
        let group = Secret(digitsOf: text)
        guard group.count == PinRules.groupLength else { return [] }
        notice = nil
        typed = typed.appending(group)
        guard typed.count == PinRules.recoveryLength else { return [] }
        defer { typed = Secret(digitsOf: "") }
        return perform(.tryRecovery(typed))
    }

    // MARK: Results

    mutating func take(_ status: PinStatus) {
        trail = []
        pinError = nil
        guard remember(status) else {
            purpose = .first
            return show(.newPin)
        }
        show(isPinShut ? .pinLocked : pinOpensAt > now ? .pinWait : .pin)
    }

    /// - Returns: whether there is a PIN.
    private mutating func remember(_ status: PinStatus) -> Bool {
        guard case .set(let pin, let recovery) = status else { return false }
        func opening(_ gate: PinGate) -> Duration {
            if case .waiting(let wait) = gate { now + wait } else { now }
        }
        isPinShut = pin == .shut
        (pinOpensAt, recoveryOpensAt) = (opening(pin), opening(recovery))
        return true
    }

    mutating func take(_ answer: PinAnswer, to task: HostTask) -> [HostEffect] {
        let isRecovery = if case .tryRecovery = task { true } else { false }
        switch answer {
        case .right:
            if isRecovery {
                purpose = .recovered
                trail = []
                show(.newPin)
            } else if page == .oldPin {
                purpose = .changed
                show(.newPin)
            } else {
                isUnlocked = true
                return perform(.look)
            }
        case .wrong(let status), .refused(let status):
            let wasInside = page == .oldPin && status.isPinOpen
            isUnlocked = wasInside
            if isRecovery {
                _ = remember(status)
                show(recoveryOpensAt > now ? .recoveryWait : .recovery)
                notice = .wrongRecovery
            } else if wasInside {
                notice = .wrongPin
            } else {
                take(status)
                if page == .pin { notice = .wrongPin }
            }
        }
        return []
    }
}

extension PinStatus {
    fileprivate var isPinOpen: Bool {
        if case .set(.open, _) = self { true } else { false }
    }
}
