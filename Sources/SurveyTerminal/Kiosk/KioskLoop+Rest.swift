import SurveyCore

extension KioskLoop {
    /// Each sentence stands so long before it comes in the next language; so often the house is asked what is new.
    private static let sentencePause = Duration.seconds(6)

    /// Where a turn begins: at rest, or closed.
    func atRest() -> Stage {
        if let closure = house.closure() { return .closed(closure) }
        do {
            return .rest(try house.makeInterview())
        } catch let closure as KioskClosure {
            return .closed(closure)
        } catch {
            report(error)
            return .closed(.outOfOrder(KioskTrouble(error)))
        }
    }

    /// The next language; and a session may have been opened or closed, or an hour struck.
    mutating func renewRest<Device: TerminalDevice & ~Copyable>(_ device: inout Device) throws(TerminalError) {
        guard clock.now - renewed >= Self.sentencePause else { return }
        renewed = clock.now
        sentence += 1
        let before = stage
        stage = atRest()
        if case .closed = before { try restore(&device) }
    }

    /// Somebody came.
    ///
    /// A kiosk that waited may have passed 13:00, or its session was closed: who comes then belongs to another session.
    mutating func begin() {
        stage = atRest()
        guard case .rest(var interview) = stage else { return }
        start = clock.now
        lastTick = start
        // From here on the time counts.
        _ = interview.handle(.stillHere)
        stage = .asking(interview)
        input.reset()
    }

    // MARK: Screens

    /// The language of the sentence that is shown now.
    private func language(of languages: [LanguageTag]) -> LanguageTag { languages[sentence % languages.count] }

    func restScreen(_ interview: Interview) -> Screen {
        // A kiosk that begins in one language invites in it first.
        let languages = interview.languages
        let first = languages.firstIndex(of: interview.language) ?? 0
        let language = language(of: Array(languages[first...] + languages[..<first]))
        let words = KioskWords.in(language)
        return Screen(
            kind: .rest, language: language, heading: interview.survey.text(interview.survey.title, in: language),
            text: words.invitation,
            actions: [.init(kind: .proceed, label: words.touchToBegin, event: .proceed)] + volunteerAction(words))
    }

    func closedScreen(_ closure: KioskClosure) -> Screen {
        var screen = Self.closedScreen(closure, in: language(of: kiosk.languages))
        screen.actions = volunteerAction(.in(screen.language))
        return screen
    }

    static func closedScreen(_ closure: KioskClosure, in language: LanguageTag) -> Screen {
        let words = KioskWords.in(language)
        let (text, hint) =
            switch closure {
            case .hours(let time?): (words.closed(untilHour: time.hour, minute: time.minute), "")
            case .hours(nil): (words.closedToday, "")
            case .notOpen: (words.notOpen, "")
            case .outOfOrder(let problem): (words.outOfOrder, problem.words(language))
            }
        return Screen(kind: .closed, language: language, text: text, hint: hint)
    }

    // MARK: How things look

    private enum Look: String, CaseIterable {
        case light, dark, contrast, larger, normal, scanning
    }

    func displayScreen(_ language: LanguageTag) -> Screen {
        let words = KioskWords.in(language)
        let looks = Look.allCases.filter { look in
            switch look {
            case .light, .dark, .contrast: true
            case .larger: kiosk.traits.hasDoubleHeight && !appearance.hasLargeText
            case .normal: kiosk.traits.hasDoubleHeight && appearance.hasLargeText
            case .scanning: kiosk.access.scanning == .offered
            }
        }
        return Screen(
            kind: .display, language: language, text: words.displayQuestion,
            choices: looks.map { look in
                let (label, isChosen) =
                    switch look {
                    case .light: (words.lightTheme, appearance.theme == .light)
                    case .dark: (words.darkTheme, appearance.theme == .dark)
                    case .contrast: (words.contrastTheme, appearance.theme == .contrast)
                    case .larger: (words.largerText, false)
                    case .normal: (words.normalText, false)
                    case .scanning: (words.scanning, access.isScanning)
                    }
                return Screen.Choice(
                    id: look.rawValue, label: label, language: language, isChosen: isChosen,
                    event: .choose(OptionID(look.rawValue)))
            },
            selection: .one,
            actions: [.init(kind: .back, label: InterfaceWords.in(language).back, event: .back)])
    }

    /// Takes what was chosen on the screen about looks, and goes back to what was there.
    mutating func choose(_ event: InterviewEvent) {
        switch event {
        case .choose(let id):
            switch Look(rawValue: id.rawValue) {
            case .light?: appearance.theme = .light
            case .dark?: appearance.theme = .dark
            case .contrast?: appearance.theme = .contrast
            case .larger?: appearance.hasLargeText = true
            case .normal?: appearance.hasLargeText = false
            case .scanning?: access.toggleScanning(at: clock.now)
            case nil: return
            }
        case .back: break
        case .chooseLanguage, .enter, .write, .proceed, .skip, .skipRest, .refuse, .dontKnow, .stop, .toggleAssistance,
            .openLanguages, .stillHere, .resume, .tick, .stored, .storeFailed:
            return
        }
        overlay = nil
        input.reset()
    }
}
