import SurveyCore

/// The screens before the menu, and those of a new PIN.
extension HostDesk {
    func fillDoor(_ screen: inout Screen, _ words: HostWords) {
        let isFirst = trail.isEmpty
        switch page {
        case .pin:
            screen.selection = .code(PinRules.length)
            screen.actions = [action(.dontKnow, words.forgotPin, .dontKnow)]
            noted(&screen, words)
        case .language:
            screen.choices = choices(Self.languages, chosen: language)
            screen.selection = .one
        case .pinWait:
            screen.text = HostWords.fill(screen.text, words.time(pinOpensAt - now))
            screen.actions = [action(.dontKnow, words.forgotPin, .dontKnow)]
        case .pinLocked: screen.actions = [action(.proceed, words.typeRecovery, .proceed)]
        case .pinBroken:
            if case .system? = pinError { screen.text = words.pinUnwritable }
            if let pinError { screen.hint = HostWords.fill(words.forTeam, "\(pinError)") }
            addContact(&screen, words)
            screen.actions = [action(.proceed, words.tryAgain, .proceed)]
        case .recovery:
            screen.selection = .code(PinRules.groupLength...PinRules.groupLength)
            screen.heading = HostWords.fill(screen.heading, String(typed.count / PinRules.groupLength + 1))
            noted(&screen, words)
        case .recoveryWait:
            screen.text = HostWords.fill(screen.text, words.time(recoveryOpensAt - now))
            addContact(&screen, words)
        case _: break
        }
        screen.actions.append(action(.back, isFirst ? words.outside : words.back, .back))
        if page != .language { screen.actions.append(action(.language, words.languageButton, .openLanguages)) }
    }

    func fillNewPin(_ screen: inout Screen, _ words: HostWords) {
        switch page {
        case .oldPin, .newPin, .newPinAgain: screen.selection = .code(PinRules.length)
        case .recoveryCode:
            screen.text = HostWords.fill(screen.text, newRecovery?.inGroups ?? "")
            screen.actions = [action(.proceed, words.writtenDown, .proceed)]
        case .pinSet: screen.actions = [action(.proceed, words.toMenu, .proceed)]
        case _: break
        }
        noted(&screen, words)
        guard page != .pinSet else { return }
        let isFirst = page == .newPin && purpose == .first
        screen.actions.append(action(.back, isFirst ? words.outside : words.back, .back))
    }

    /// How to reach the project team, where something is broken.
    func addContact(_ screen: inout Screen, _ words: HostWords) {
        guard !settings.contact.isEmpty else { return }
        let contact = HostWords.fill(words.contact, settings.contact)
        screen.hint = screen.hint.isEmpty ? contact : "\(contact)\n\(screen.hint)"
    }
}
