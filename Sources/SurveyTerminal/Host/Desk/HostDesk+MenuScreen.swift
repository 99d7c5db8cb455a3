import SurveyCore

/// The screens of the menu, of opening and of closing.
extension HostDesk {
    func fillMenu(_ screen: inout Screen, _ words: HostWords) {
        switch page {
        case .menu:
            screen.choices = menuChoices.map { choice($0.rawValue, words.menu[$0] ?? "") }
            screen.selection = .one
            guard let situation else { break }
            if let running = situation.running {
                screen.heading = [place(running, words), words.dateAndPart(running.halfDay)].joined(separator: " · ")
                screen.text = situation.isPaused ? words.isOld : words.isOpen
                if situation.isAsking { screen.actions = [action(.proceed, words.toQuestions, .proceed)] }
            }
            if let trouble = situation.trouble {
                (screen.text, screen.hint) = (words.problem(trouble), "")
                addContact(&screen, words)
            }
        case .device:
            screen.choices = deviceChoices.map { choice($0.rawValue, words.device[$0] ?? "") }
            screen.selection = .one
        case .problem:
            guard let (problem, _) = problem else { break }
            screen.text = HostWords.fill(screen.text, words.problem(problem))
            if case .other(let what) = problem { screen.hint = HostWords.fill(words.forTeam, what) }
            addContact(&screen, words)
            screen.actions = [action(.proceed, words.tryAgain, .proceed)]
        case _: break
        }
        screen.actions.append(
            action(.back, page == .menu ? words.leave : page == .problem ? words.toMenu : words.back, .back))
    }

    func fillOpening(_ screen: inout Screen, _ words: HostWords) {
        let halfDay = opening.halfDay
        let date = halfDay.map(words.date) ?? ""
        switch page {
        case .day:
            screen.text = HostWords.fill(screen.text, Self.sentence(date))
            screen.choices = [choice("yes", words.yes, icon: "✓"), choice("no", words.no, icon: "✗")]
        case .plannedDays:
            screen.choices = plannedDays.enumerated().map { choice("d\($0)", Self.sentence(words.date($1))) }
            screen.choices.append(choice("other", words.otherDay))
        case .otherDay:
            screen.text = HostWords.fill(screen.text, Self.sentence(date))
            screen.choices = HostDate.Step.allCases.map { choice($0.rawValue, words.steps[$0] ?? "") }
            screen.actions = [action(.proceed, words.rightDay, .proceed)]
        case .halfDay:
            screen.heading = HostWords.fill(screen.heading, Self.sentence(date))
            screen.choices = [
                choice("am", "\(words.morning) (\(words.morningClock))"),
                choice("pm", "\(words.afternoon) (\(words.afternoonClock))"),
            ]
        case .session:
            screen.heading = HostWords.fill(screen.heading, Self.sentence(halfDay.map(words.dateAndPart) ?? ""))
            screen.choices = plannedSessions.enumerated().map { choice("s\($0)", name(of: $1, words)) }
            screen.choices.append(choice("local", words.notInPlan))
        case .survey:
            screen.choices = situation?.surveys.enumerated().map { choice("v\($0)", title($1)) } ?? []
            if plannedSessions.isEmpty { screen.hint = words.nothingPlanned }
        case .place:
            screen.choices = situation?.places.enumerated().map { choice("p\($0)", Self.name($1)) } ?? []
            screen.choices.append(choice("none", words.thisDeviceOnly))
            if plannedSessions.isEmpty { screen.hint = words.nothingPlanned }
        case .confirm:
            screen.text = HostWords.fill(screen.text, summary(words))
            if plannedSessions.isEmpty { screen.hint = words.nothingPlanned }
            screen.actions = [action(.proceed, words.openIt, .proceed)]
        case .opened: screen.actions = [action(.proceed, words.toQuestions, .proceed)]
        case _: break
        }
        if !screen.choices.isEmpty { screen.selection = .one }
        screen.actions.append(action(.back, page == .opened ? words.toMenu : words.back, .back))
    }

    func fillClosing(_ screen: inout Screen, _ words: HostWords) {
        switch page {
        case .invited:
            screen.selection = .number(Self.invited, current: closing.invited)
            if closing.invited != nil { screen.actions = [action(.proceed, words.proceed, .proceed)] }
            screen.actions.append(action(.skip, words.skip, .skip))
        case .remarks:
            screen.selection = .text(atMost: Self.remarksLength)
            if !closing.remarks.isEmpty {
                screen.hint += "\n" + HostWords.fill(words.noted, closing.remarks)
                screen.actions = [action(.proceed, words.proceed, .proceed)]
            }
            screen.actions.append(action(.skip, words.skip, .skip))
        case .close: screen.actions = [action(.proceed, words.closeIt, .proceed)]
        case .closed:
            let hasStick = situation?.abilities.contains(.stick) == true
            screen.actions = [action(.proceed, hasStick ? words.toStick : words.toMenu, .proceed)]
            if !hasStick { return }
        case _: break
        }
        screen.actions.append(action(.back, page == .closed ? words.toMenu : words.back, .back))
    }

    // MARK: Names

    /// What is to be opened, a line each.
    private func summary(_ words: HostWords) -> String {
        let date = Self.sentence(opening.halfDay.map(words.dateAndPart) ?? "")
        if let planned = opening.planned {
            return [survey(planned), place(planned, words), date].joined(separator: "\n")
        }
        let place = opening.place.map(Self.name) ?? words.thisDeviceOnly
        return [opening.survey.map(title) ?? "", place, date].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    func place(_ session: HostSession, _ words: HostWords) -> String {
        session.place.isEmpty ? words.thisDeviceOnly : session.place
    }

    private func name(of session: HostSession, _ words: HostWords) -> String {
        let place = place(session, words)
        return situation?.surveys.count == 1 ? place : "\(place) · \(survey(session))"
    }

    private func survey(_ session: HostSession) -> String {
        situation?.surveys.first { $0.id == session.survey }.map(title) ?? session.survey
    }

    private func title(_ survey: HostSurvey) -> String {
        let title = survey.title.text(in: language, fallbacks: ["nl"])
        return title.isEmpty ? survey.id : title
    }

    private static func name(_ site: Site) -> String {
        site.label.isEmpty ? site.code : site.label
    }

    /// With a capital at its start.
    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
