import SurveyCore

/// What a posted form means on the screen that it came from.
enum FormMeaning: Sendable, Hashable {
    /// These events, in order.
    case events([InterviewEvent])
    /// Show the choice of languages.
    case languages
    /// Show the page as it stands.
    case stay
    /// Something is wrong: show the page again with this.
    case problem(FormProblem)
}

/// What is wrong with a form, to be said beside its field.
enum FormProblem: Sendable, Hashable {
    case nothingChosen
    case nothingTicked
    case tooManyTicked(Int)
    /// *None of these* together with another choice.
    case exclusiveTogether(String)
    case noNumber(ClosedRange<Int>)
    /// The field that only programs see was filled.
    case trapFilled
}

/// The form of one screen.
struct FormReader {
    let screen: Screen
    let survey: Survey

    /// What `form` means on the screen; only what the screen offers can be meant.
    func meaning(of form: WebForm) -> FormMeaning {
        if let trap = form["website"], !trap.isEmpty { return .problem(.trapFilled) }
        let button = form.button ?? (isField ? "proceed" : "stay")
        let parts = button.split(separator: ".", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("choose", 2): return choose(parts[1])
        case ("language", 2):
            guard let tag = LanguageTag(parts[1]) else { return .stay }
            return .events(ticks(form) + [.chooseLanguage(tag)])
        case ("language", 1) where screen.action(.language) != nil: return .languages
        case ("proceed", 1): return proceed(form)
        case ("none", 1): return none()
        // *I am still here*, in the middle of ticking.
        case ("stillHere", 1): return .events(ticks(form))
        case (let name?, 1): return action(name, form)
        case (_, _): return .stay
        }
    }

    /// Pressing Enter in a field means its own way on.
    private var isField: Bool {
        switch screen.selection {
        case .number, .many: true
        case .none, .one, .code, .text: false
        }
    }

    private func choose(_ id: String) -> FormMeaning {
        guard screen.selection == .one, let choice = screen.choices.first(where: { $0.id == id }) else { return .stay }
        return .events([choice.event])
    }

    private func action(_ name: String, _ form: WebForm) -> FormMeaning {
        guard let kind = Screen.Action.Kind(rawValue: name), let action = screen.action(kind) else { return .stay }
        return switch kind {
        // What was ticked so far stays ticked, as on the kiosk.
        case .back, .assistance: .events(ticks(form) + [action.event])
        case .proceed, .skip, .skipRest, .refuse, .dontKnow, .stillHere, .language, .stop, .resume, .help, .volunteer:
            .events([action.event])
        }
    }

    private func proceed(_ form: WebForm) -> FormMeaning {
        switch screen.selection {
        case .many(let limit):
            let wanted = wanted(form)
            if wanted.isEmpty { return .problem(.nothingTicked) }
            if let problem = problem(with: wanted, limit) { return .problem(problem) }
            return .events(toggles(to: wanted) + [.proceed])
        case .number(let range, let current):
            let typed = form["number"]?.filter { !$0.isWhitespace } ?? ""
            if typed.isEmpty, current != nil { return .events([.proceed]) }
            guard let value = Self.number(typed), range.contains(value) else { return .problem(.noNumber(range)) }
            return .events([.enter(value)])
        case .one where screen.action(.proceed) == nil: return .problem(.nothingChosen)
        case .none, .one, .code, .text:
            guard let action = screen.action(.proceed) else { return .stay }
            return .events([action.event])
        }
    }

    /// The answer *none of these*: every tick is taken away first.
    private func none() -> FormMeaning {
        guard case .many = screen.selection else { return .stay }
        return .events(toggles(to: []) + [.proceed])
    }

    // MARK: A set

    /// What is ticked, in the order of the page.
    func wanted(_ form: WebForm) -> [Screen.Choice] {
        let ticked = Set(form.all("set"))
        return screen.choices.filter { ticked.contains($0.id) }
    }

    private func problem(with wanted: [Screen.Choice], _ limit: Int) -> FormProblem? {
        if wanted.count > 1, let alone = wanted.first(where: isExclusive) { return .exclusiveTogether(alone.label) }
        return wanted.count > limit ? .tooManyTicked(limit) : nil
    }

    func isExclusive(_ choice: Screen.Choice) -> Bool {
        guard case .question(let id) = screen.kind else { return false }
        return survey[id]?.option(OptionID(choice.id))?.isExclusive ?? false
    }

    /// The ticks that a form has, where they can stand; none on other screens.
    private func ticks(_ form: WebForm) -> [InterviewEvent] {
        guard case .many(let limit) = screen.selection else { return [] }
        let wanted = wanted(form)
        return problem(with: wanted, limit) == nil ? toggles(to: wanted) : []
    }

    /// First off, then on: so the limit is never met on the way.
    private func toggles(to wanted: [Screen.Choice]) -> [InterviewEvent] {
        let ids = Set(wanted.map(\.id))
        return screen.choices.filter { $0.isChosen && !ids.contains($0.id) }.map(\.event)
            + screen.choices.filter { !$0.isChosen && ids.contains($0.id) }.map(\.event)
    }

    /// A whole number in any script's digits.
    static func number(_ text: String) -> Int? {
        guard (1...9).contains(text.count) else { return nil }
        let digits = text.map(\.wholeNumberValue)
        guard digits.allSatisfy({ $0.map { 0...9 ~= $0 } ?? false }) else { return nil }
        return digits.reduce(0) { $0 * 10 + $1! }
    }
}
