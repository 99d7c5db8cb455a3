public import SurveyCore

extension HostDesk {
    /// What to show now. Its kind is `.host` with the page's name.
    public var screen: Screen {
        let words = HostWords.in(language)
        if let working, working.isLong || page == .wait { return waiting(for: working, words) }
        let page = words.page(page)
        var screen = Screen(
            kind: .host(self.page.rawValue), language: language, heading: page.heading, text: page.text,
            hint: page.hint)
        fill(&screen, words)
        if isHelpOpen {
            // The page's heading stays; its help takes the place of all that can be done there.
            screen = Screen(
                kind: screen.kind, language: language, heading: screen.heading, text: page.help,
                actions: [action(.proceed, words.proceed, .proceed), action(.back, words.back, .back)])
        } else if !page.help.isEmpty {
            screen.actions.append(action(.help, words.help, Self.help))
        }
        if isUnlocked, ![.menu, .opened, .code, .off].contains(self.page) || isHelpOpen {
            screen.actions.append(action(.stop, words.leave, .stop))
        }
        return screen
    }

    private func fill(_ screen: inout Screen, _ words: HostWords) {
        switch page {
        case .wait, .off: break
        case .pin, .language, .pinWait, .pinLocked, .pinBroken, .recovery, .recoveryWait: fillDoor(&screen, words)
        case .oldPin, .newPin, .newPinAgain, .recoveryCode, .pinSet: fillNewPin(&screen, words)
        case .menu, .device, .problem: fillMenu(&screen, words)
        case .day, .plannedDays, .otherDay, .halfDay, .session, .survey, .place, .confirm, .opened:
            fillOpening(&screen, words)
        case .counts, .code, .slips, .printed: fillRunning(&screen, words)
        case .invited, .remarks, .close, .closed: fillClosing(&screen, words)
        case .stick, .copied, .sound, .played, .silent, .languages, .shutDown: fillDevice(&screen, words)
        }
    }

    /// Said before something that takes a while, and never left without a word.
    private func waiting(for task: HostTask, _ words: HostWords) -> Screen {
        let page = words.page(.wait)
        let text =
            switch task {
            case .copy: words.waitCopy
            case .printSlips: words.waitPrint
            case .close: words.waitClose
            case .open: words.waitOpen
            case .playSound: words.waitSound
            case .shutDown: words.waitOff
            case .lookAtPin, .tryPin, .tryRecovery, .makeRecoveryCode, .setPin, .changePin, .look, .count, .order,
                .keep:
                page.text
            }
        return Screen(kind: .host(HostPage.wait.rawValue), language: language, heading: page.heading, text: text)
    }

    // MARK: Parts

    func action(_ kind: Screen.Action.Kind, _ label: String, _ event: InterviewEvent) -> Screen.Action {
        Screen.Action(kind: kind, label: label, event: event)
    }

    func choice(_ id: String, _ label: String, icon: String? = nil, isChosen: Bool = false) -> Screen.Choice {
        Screen.Choice(
            id: id, label: label, icon: icon, language: language, isChosen: isChosen, event: .choose(OptionID(id)))
    }

    /// Each language by its own name.
    func choices(_ languages: [LanguageTag], chosen: LanguageTag? = nil) -> [Screen.Choice] {
        languages.map { tag in
            Screen.Choice(
                id: tag.rawValue, label: InterfaceWords.name(of: tag), language: tag, isChosen: tag == chosen,
                event: .chooseLanguage(tag))
        }
    }

    func text(_ notice: HostNotice, _ words: HostWords) -> String {
        switch notice {
        case .wrongPin: words.wrongPin
        case .wrongRecovery: words.wrongRecovery
        case .weakPin: words.weakPin
        case .pinLength: words.pinLength
        case .differentPins: words.differentPins
        }
    }

    /// What is said once stands before what is always said.
    func noted(_ screen: inout Screen, _ words: HostWords) {
        if let notice { screen.hint = text(notice, words) }
    }
}
