import SurveyCore

/// The stick, the sound, the order of the languages, and shutting down.
extension HostDesk {
    mutating func withDevice(_ event: InterviewEvent) -> [HostEffect] {
        if event == .back { return goBack() }
        switch page {
        case .stick:
            if event == .proceed { return perform(.copy) }
        case .copied:
            if event == .proceed { return perform(.look) }
        case .sound, .silent:
            if event == .proceed { return perform(.playSound(language)) }
        case .played:
            if event == .choose("yes") { return perform(.look) }
            if event == .choose("no") { show(.silent) }
        case .languages:
            guard case .chooseLanguage(let tag) = event, let order = situation?.languages, order.contains(tag),
                order.first != tag
            else { break }
            return perform(.order([tag] + order.filter { $0 != tag }))
        case .shutDown:
            if event == .proceed { return perform(.shutDown) }
        case _: break
        }
        return []
    }
}
