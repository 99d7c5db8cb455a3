import SurveyCore

/// The fixed places of the actions at the bottom: an action is always in the same place, under the same keys.
///
/// A numeric keypad alone reaches all of them: the most used have a key of their own, and `.` followed by the place's
/// number reaches each.
enum Slot: Int, CaseIterable {
    // Instead of an answer.
    case skip = 1
    case refuse, dontKnow, skipRest
    // About the interview.
    case back, assistance, language, stop

    /// Four in a row.
    static let rows: [[Slot]] = [[.skip, .refuse, .dontKnow, .skipRest], [.back, .assistance, .language, .stop]]

    var kind: Screen.Action.Kind {
        switch self {
        case .skip: .skip
        case .refuse: .refuse
        case .dontKnow: .dontKnow
        case .skipRest: .skipRest
        case .back: .back
        case .assistance: .assistance
        case .language: .language
        case .stop: .stop
        }
    }

    /// The key that means it at once.
    var key: Unicode.Scalar? {
        switch self {
        case .skip: "+"
        case .refuse: "*"
        case .dontKnow: "/"
        case .back: "-"
        case .skipRest, .assistance, .language, .stop: nil
        }
    }

    /// What stands in brackets before its label.
    func keys(isBarOpen: Bool) -> String {
        if isBarOpen { String(rawValue) } else { key.map { String(Character($0)) } ?? ".\(rawValue)" }
    }
}
