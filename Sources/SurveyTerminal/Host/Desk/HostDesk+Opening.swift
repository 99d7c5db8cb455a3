import SurveyCore

/// What the host chose on the way to an open session.
struct OpeningChoice: Hashable {
    /// The half-day as confirmed so far.
    var halfDay: HalfDay?
    var planned: HostSession?
    var survey: HostSurvey?
    /// `nil` for a place that only this device knows.
    var place: Site?
}

/// Opening a session: which day, which half of it, which session.
extension HostDesk {
    mutating func beginOpening() {
        opening = OpeningChoice(halfDay: suggestedHalfDay)
        go(.day)
    }

    /// The device's half-day, unless it cannot be: then the next one of the plan.
    private var suggestedHalfDay: HalfDay? {
        guard let situation else { return nil }
        let clock = HostDate.within(situation.halfDay)
        guard let floor = situation.notBefore, situation.halfDay < floor else { return clock }
        return situation.plan.map(\.halfDay).filter { $0 >= floor }.min() ?? floor
    }

    /// The days of the plan but the one that was asked about: the six nearest to it, in order.
    var plannedDays: [HalfDay] {
        guard let situation, let asked = opening.halfDay else { return [] }
        let days = Set(situation.plan.map { HostDate.part(of: $0.halfDay, isAfternoon: false) })
            .filter { !HostDate.isSameDay($0, asked) }
        func distance(_ day: HalfDay) -> Int { abs(day.startSecondsSince1970 - asked.startSecondsSince1970) }
        return days.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(6).sorted()
    }

    /// The sessions of the plan in the half-day that was chosen.
    var plannedSessions: [HostSession] {
        situation?.plan.filter { $0.halfDay == opening.halfDay } ?? []
    }

    mutating func whileOpening(_ event: InterviewEvent) -> [HostEffect] {
        if event == .back { return goBack() }
        guard let situation, let halfDay = opening.halfDay else { return [] }
        let choice: String? = if case .choose(let id) = event { id.rawValue } else { nil }
        switch page {
        case .day:
            if choice == "yes" { go(.halfDay) }
            if choice == "no" { go(plannedDays.isEmpty ? .otherDay : .plannedDays) }
        case .plannedDays:
            if let day = Self.pick(plannedDays, "d", choice) {
                opening.halfDay = HostDate.part(of: day, isAfternoon: halfDay.isAfternoon)
                go(.halfDay)
            }
            if choice == "other" { go(.otherDay) }
        case .otherDay:
            if let step = choice.flatMap(HostDate.Step.init) { opening.halfDay = HostDate.moved(halfDay, by: step) }
            if event == .proceed { go(.halfDay) }
        case .halfDay:
            guard choice == "am" || choice == "pm" else { break }
            opening.halfDay = HostDate.part(of: halfDay, isAfternoon: choice == "pm")
            (opening.planned, opening.survey, opening.place) = (nil, nil, nil)
            if plannedSessions.isEmpty { chooseLocal() } else { go(.session) }
        case .session:
            if let session = Self.pick(plannedSessions, "s", choice) {
                opening.planned = session
                go(.confirm)
            }
            if choice == "local" {
                opening.planned = nil
                chooseLocal()
            }
        case .survey:
            if let survey = Self.pick(situation.surveys, "v", choice) {
                opening.survey = survey
                choosePlace()
            }
        case .place:
            if let place = Self.pick(situation.places, "p", choice) {
                opening.place = place
                go(.confirm)
            }
            if choice == "none" {
                opening.place = nil
                go(.confirm)
            }
        case .confirm:
            if event == .proceed, let task = openingTask { return perform(.open(task)) }
        case .opened:
            if event == .proceed { return leave() }
        case _: break
        }
        return []
    }

    /// A session that is not in the plan: which survey, if there are several, and where.
    private mutating func chooseLocal() {
        guard let situation else { return }
        if situation.surveys.count > 1 { return go(.survey) }
        opening.survey = situation.surveys.first
        choosePlace()
    }

    private mutating func choosePlace() {
        opening.place = nil
        go(situation?.places.isEmpty == false ? .place : .confirm)
    }

    private var openingTask: HostOpening? {
        if let planned = opening.planned { return .planned(planned.code) }
        guard let survey = opening.survey, let halfDay = opening.halfDay else { return nil }
        return .local(survey: survey.id, site: opening.place?.code, halfDay: halfDay)
    }

    /// The element that the choice `prefix` with its index means.
    static func pick<Element>(_ elements: [Element], _ prefix: String, _ choice: String?) -> Element? {
        guard let choice, choice.hasPrefix(prefix), let index = Int(choice.dropFirst(prefix.count)),
            elements.indices.contains(index)
        else { return nil }
        return elements[index]
    }
}
