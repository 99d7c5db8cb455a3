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

    /// What the interface calls it.
    func words(_ words: InterfaceWords) -> String {
        switch self {
        case .skip: words.skip
        case .refuse: words.refuse
        case .dontKnow: words.dontKnow
        case .skipRest: words.skipRest
        case .back: words.back
        case .assistance: words.assistance
        case .language: words.language
        case .stop: words.stop
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
