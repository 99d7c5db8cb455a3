import SurveyCore

/// The menu, and what did not work.
extension HostDesk {
    /// What can be chosen in the menu, in this order.
    enum MenuChoice: String {
        case open, resume, counts, code, slips, close, stick, device
    }

    /// What can be chosen among the things of the device.
    enum DeviceChoice: String {
        case sound, languages, pin
        case shutDown = "shut-down"
    }

    var menuChoices: [MenuChoice] {
        guard let situation else { return [] }
        let can = situation.abilities
        return (sessionChoices(situation) + [.stick, .device]).filter { choice in
            switch choice {
            case .code: can.contains(.code)
            case .slips: can.isSuperset(of: [.code, .slips])
            case .stick: can.contains(.stick)
            case .open, .resume, .counts, .close, .device: true
            }
        }
    }

    private func sessionChoices(_ situation: HostSituation) -> [MenuChoice] {
        if situation.trouble != nil { return [] }
        if situation.isPaused { return [.resume, .counts, .close] }
        if situation.running != nil { return [.counts, .code, .slips, .close] }
        return situation.surveys.isEmpty ? [] : [.open]
    }

    var deviceChoices: [DeviceChoice] {
        guard let situation else { return [] }
        var choices: [DeviceChoice] = []
        if situation.abilities.contains(.sound) { choices.append(.sound) }
        if situation.languages.count > 1 { choices.append(.languages) }
        choices.append(.pin)
        if situation.abilities.contains(.shutDown) { choices.append(.shutDown) }
        return choices
    }

    mutating func inMenu(_ event: InterviewEvent) -> [HostEffect] {
        if event == .back { return goBack() }
        if page == .problem {
            if event == .proceed, let problem { return perform(problem.task) }
            return []
        }
        if page == .menu, event == .proceed, situation?.isAsking == true { return leave() }
        guard case .choose(let id) = event else { return [] }
        if page == .menu, let choice = MenuChoice(rawValue: id.rawValue), menuChoices.contains(choice) {
            return choose(choice)
        }
        if page == .device, let choice = DeviceChoice(rawValue: id.rawValue), deviceChoices.contains(choice) {
            choose(choice)
        }
        return []
    }

    private mutating func choose(_ choice: MenuChoice) -> [HostEffect] {
        switch choice {
        case .open: beginOpening()
        case .resume:
            // Whether it was planned or not: it is known by its code.
            if let running = situation?.running { return perform(.open(.planned(running.code))) }
        case .counts: return perform(.count)
        case .code: go(.code)
        case .slips: go(.slips)
        case .close: go(.invited)
        case .stick: go(.stick)
        case .device: go(.device)
        }
        return []
    }

    private mutating func choose(_ choice: DeviceChoice) {
        switch choice {
        case .sound: go(.sound)
        case .languages: go(.languages)
        case .pin: go(.oldPin)
        case .shutDown: go(.shutDown)
        }
    }
}
