import SurveyCore

/// What somebody can be to a barrier.
enum BarrierReport: String, CustomStringConvertible {
    case reported, answered, shown

    var description: String { rawValue }

    /// Whether somebody is so by what they answered to a question.
    ///
    /// - Parameter option: Of a set or deck, the option or card.
    /// - Returns: `nil` where it depends on more than conditions tell apart.
    func holds(_ code: BarrierCode, at option: OptionID?, of question: Question, _ choice: Profiles.Choice) -> Bool? {
        let found: Set<Bool?>
        if let option {
            guard question.unknown?.barrier != code, question.option(option)?.barrier == code else { return nil }
            let own = choice.parts.filter { $0.option == option }
            found = Set((own.isEmpty ? choice.parts : own).map { holds($0, of: question) })
        } else {
            found = Set(choice.parts.map { holds(code, $0, of: question) })
        }
        return found.count == 1 ? found.first ?? nil : nil
    }

    /// Of an option or card that reports it.
    private func holds(_ part: Profiles.Part, of question: Question) -> Bool? {
        switch part {
        case .yes: true
        case .no: self == .reported ? false : true
        case .silent: self == .reported ? false : nil
        case .notDealt, .notRouted: false
        case .refused, .skipped: self == .shown ? nil : false
        case .dontKnow: self == .reported ? false : nil
        case .value, .derived, .answered: nil
        }
    }

    /// Of a question with one answer.
    private func holds(_ code: BarrierCode, _ part: Profiles.Part, of question: Question) -> Bool? {
        let isOffered = question.options.contains { $0.barrier == code && $0.condition == nil }
        switch part {
        case .value(let id):
            if self == .reported { return question.option(id)?.barrier == code }
            return isOffered ? true : nil
        case .dontKnow:
            if question.unknown?.barrier == code { return true }
            return self == .reported ? false : nil
        case .refused, .skipped: return self != .shown ? false : isOffered ? true : nil
        case .derived, .notRouted: return false
        case .answered, .yes, .no, .silent, .notDealt: return nil
        }
    }
}

extension Profiles.Part {
    /// The option or card that it is about.
    fileprivate var option: OptionID? {
        switch self {
        case .value(let id), .derived(let id), .yes(let id), .no(let id), .silent(let id), .notDealt(let id): id
        case .answered, .dontKnow, .refused, .skipped, .notRouted: nil
        }
    }
}
