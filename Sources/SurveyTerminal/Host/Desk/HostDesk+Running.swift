import SurveyCore

/// While a session is open: how many took part, its code, slips.
extension HostDesk {
    /// How many slips are printed at once.
    static let slips = 1...50

    mutating func whileRunning(_ event: InterviewEvent) -> [HostEffect] {
        switch page {
        case .counts:
            if event == .proceed { return perform(.look) }
        case .code:
            // The public has seen this page: behind it lies nothing but the way out.
            if event == .back || event == .proceed { return leave() }
        case .slips:
            if case .enter(let count) = event, Self.slips.contains(count) { return perform(.printSlips(count)) }
        case .printed:
            if event == .proceed { return perform(.look) }
        case _: break
        }
        return event == .back ? goBack() : []
    }
}
