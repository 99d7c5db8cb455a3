import SurveyCore

/// The fixed places of what can be done besides answering: a thing is always in the same place, under the same keys.
///
/// A numeric keypad alone reaches all of them: the most used have a key of their own, and `.` followed by the place's
/// number reaches each.
enum Slot: Int, CaseIterable {
    // Instead of an answer.
    case skip = 1
    case refuse, dontKnow, skipRest
    // About the interview.
    case back, assistance
    // How it is read.
    case language
    case stop
    case readAloud
    case display = 0

    /// At the bottom, in rows.
    static let bar: [[Slot]] = [[.skip, .refuse, .dontKnow, .skipRest], [.back, .assistance, .stop]]
    /// At the top, after the progress.
    static let strip: [Slot] = [.readAloud, .language, .display]

    /// The actions that have this place; no screen has two of them.
    var kinds: [Screen.Action.Kind] {
        switch self {
        case .skip: [.skip]
        case .refuse: [.refuse]
        case .dontKnow: [.dontKnow]
        case .skipRest: [.skipRest]
        case .back: [.back]
        case .assistance: [.assistance, .help, .volunteer]
        case .language: [.language]
        case .stop: [.stop]
        case .readAloud, .display: []
        }
    }

    /// The action of a screen that has this place.
    func action(_ screen: Screen) -> Screen.Action? {
        screen.actions.first { kinds.contains($0.kind) }
    }

    /// What pressing it does; `nil` where there is nothing in this place.
    func command(_ screen: Screen, _ controls: KioskControls) -> KioskCommand? {
        switch self {
        case .skip, .refuse, .dontKnow, .skipRest, .back, .assistance, .language, .stop:
            action(screen).map { .send($0.event) }
        case .readAloud: controls.isSpeaking == nil ? nil : .toggleSpeech
        case .display: controls.hasDisplay ? .openDisplay : nil
        }
    }

    /// All that may ever stand on it in a language, so that its size does not change.
    func words(_ interface: InterfaceWords, _ kiosk: KioskWords) -> [String] {
        switch self {
        case .skip: [interface.skip]
        case .refuse: [interface.refuse]
        case .dontKnow: [interface.dontKnow]
        case .skipRest: [interface.skipRest]
        case .back: [interface.back]
        case .assistance: [interface.assistance]
        case .language: [interface.language]
        case .stop: [interface.stop]
        case .readAloud: [kiosk.readAloud, kiosk.readAloudOff]
        case .display: [kiosk.display]
        }
    }

    /// A sign before the words, for who does not read them; `nil` where there is none.
    func icon(isMirrored: Bool) -> String? {
        switch self {
        case .skip, .refuse, .dontKnow, .skipRest, .assistance: nil
        case .back: isMirrored ? "→" : "←"
        case .language: "Aя"
        case .stop: "■"
        case .readAloud: "♪"
        case .display: "◐"
        }
    }

    /// The key that means it at once.
    var key: Unicode.Scalar? {
        switch self {
        case .skip: "+"
        case .refuse: "*"
        case .dontKnow: "/"
        case .back: "-"
        case .skipRest, .assistance, .language, .stop, .readAloud, .display: nil
        }
    }

    /// What stands on its key cap.
    func keys(isBarOpen: Bool) -> String {
        if isBarOpen { String(rawValue) } else { key.map { String(Character($0)) } ?? ".\(rawValue)" }
    }
}
