package import SurveyCore

/// What keys and taps mean on a screen: pure, and the same for every question.
///
/// Digits choose, arrows move the focus, Enter chooses what is focused or goes on. A numeric keypad alone reaches
/// everything: `+ - * /` are the most used actions, `.` opens the places of all of them, where digits mean them, and `0`
/// turns the page. What has no meaning on the screen says that somebody is there; at rest it begins.
package struct KioskInput: Sendable {
    /// What the terminal knows besides the screen.
    package internal(set) var view = ViewState()
    private var taps = TapRecognizer<KioskCommand>()

    package init() {}

    /// Forgets all that belonged to the screen before.
    package mutating func reset() {
        self = KioskInput()
    }

    /// Forgets a finger that came down and was never seen to go up.
    mutating func liftFinger() {
        taps.cancel()
        view.pressed = nil
    }

    /// Takes one event on `screen` as drawn in `frame`.
    ///
    /// - Returns: `send` with what the screen's owner is to hear, or what the kiosk itself is to do; `nil` for what no
    ///   person did, and for a finger on its way.
    package mutating func handle(_ event: InputEvent, _ screen: Screen, _ frame: KioskFrame) -> KioskCommand? {
        switch event {
        case .focus: return nil
        case .paste: return .present
        case .mouse(let mouse): return handle(mouse, screen, frame)
        case .key(let key, let modifiers):
            // Alt and Control with a key are nothing a person here means.
            guard modifiers.isSubset(of: .shift) else { return .present }
            return handle(key, screen, frame)
        }
    }

    private mutating func handle(_ mouse: MouseEvent, _ screen: Screen, _ frame: KioskFrame) -> KioskCommand? {
        let tapped = taps.handle(mouse, on: frame.command(x: mouse.x, y: mouse.y))
        view.pressed = taps.pressed
        if let tapped {
            view.focus = nil
            return perform(tapped, screen, frame)
        }
        switch mouse.action {
        case .press, .move: return nil
        case .release, .wheelUp, .wheelDown: return .present
        }
    }

    private mutating func handle(_ key: InputEvent.Key, _ screen: Screen, _ frame: KioskFrame) -> KioskCommand? {
        if let focus = view.focus, !frame.targets.contains(where: { $0.command == focus }) { view.focus = nil }
        switch key {
        case .character(let scalar): return character(scalar, screen, frame)
        case .enter:
            view.isBarOpen = false
            return (view.focus ?? frame.primary).flatMap { perform($0, screen, frame) } ?? .present
        case .backspace, .delete:
            if let erase = eraseCommand(screen) { return perform(erase, screen, frame) }
            return screen.action(.back).map { .send($0.event) } ?? .present
        case .escape:
            view.isBarOpen = false
            view.focus = nil
        case .tab: step(by: 1, frame)
        case .backTab: step(by: -1, frame)
        case .up: move(0, -1, frame)
        case .down: move(0, 1, frame)
        case .left: move(-1, 0, frame)
        case .right: move(1, 0, frame)
        case .pageDown: turn(to: view.page + 1, frame)
        case .pageUp: turn(to: view.page - 1, frame)
        case .home, .end, .other: break
        }
        return .present
    }

    private mutating func character(
        _ scalar: Unicode.Scalar, _ screen: Screen, _ frame: KioskFrame
    ) -> KioskCommand? {
        let digit = (0x30...0x39).contains(scalar.value) ? Int(scalar.value - 0x30) : nil
        if view.isBarOpen {
            view.isBarOpen = false
            if scalar == "." || scalar == "," { return .repeatSpeech }
            return digit.flatMap { frame.slots[$0] }.flatMap { perform($0, screen, frame) } ?? .present
        }
        if case .text = screen.selection, let typed = typed(scalar, digit, screen, frame) { return typed }
        if let digit {
            switch screen.selection {
            case .number, .code: return perform(.digit(digit), screen, frame)
            case .none, .one, .many, .text: break
            }
            // The 0 is the tenth where there is a tenth, else it turns the page.
            let place = digit == 0 ? 9 : digit - 1
            guard place < frame.digits.count else {
                return digit == 0 && frame.pages > 1
                    ? perform(.nextPage, screen, frame) : meaningless(screen, frame)
            }
            view.focus = nil
            return perform(frame.digits[place], screen, frame)
        }
        switch scalar {
        case ".", ",":
            if let volunteer = screen.action(.volunteer) { return .send(volunteer.event) }
            if !view.entry.isEmpty, eraseCommand(screen) == .eraseDigit { return perform(.eraseDigit, screen, frame) }
            view.isBarOpen = !frame.slots.isEmpty
            // The question whether somebody is there is answered by what follows.
            return screen.kind == .idle ? nil : .present
        case "r" where screen.isPersons, "R" where screen.isPersons: return .repeatSpeech
        case " ":
            return view.focus.flatMap { perform($0, screen, frame) } ?? meaningless(screen, frame)
        case _:
            let slot = Slot.allCases.first { $0.key == scalar }
            return slot.flatMap { frame.slots[$0.rawValue] }.flatMap { perform($0, screen, frame) }
                ?? meaningless(screen, frame)
        }
    }

    /// A key without a meaning: at rest it begins, since whoever presses anything wants to.
    private mutating func meaningless(_ screen: Screen, _ frame: KioskFrame) -> KioskCommand? {
        guard screen.kind == .rest, let primary = frame.primary else { return .present }
        return perform(primary, screen, frame)
    }

    mutating func perform(
        _ command: KioskCommand, _ screen: Screen, _ frame: KioskFrame
    ) -> KioskCommand? {
        view.isBarOpen = false
        switch command {
        // What was typed is not lost because the wrong button was pressed.
        case .send(.skip) where screen.selection.isText && !view.entry.isEmpty: return entered(screen)
        case .send, .toggleSpeech, .repeatSpeech, .openDisplay: return command
        case .nextPage: turn(to: frame.pages > 0 ? (view.page + 1) % frame.pages : 0, frame)
        case .digit(let digit): type(digit, screen)
        case .eraseDigit, .eraseLetter:
            view.isEntryRefused = false
            view.entry = String(view.entry.dropLast())
        case .letter(let letter): type(letter, screen)
        case .enterText: return entered(screen)
        case .enterNumber:
            if case .number(let range, _) = screen.selection, let number = Int(view.entry), range.contains(number) {
                return .send(.enter(number))
            }
            view.entry = ""
            view.isEntryRefused = true
        }
        return .present
    }

    // MARK: Focus and pages

    private mutating func turn(to page: Int, _ frame: KioskFrame) {
        guard (0..<frame.pages).contains(page), page != view.page else { return }
        view.page = page
        view.focus = nil
    }

    private mutating func step(by step: Int, _ frame: KioskFrame) {
        guard !frame.targets.isEmpty else { return }
        let count = frame.targets.count
        let here = frame.targets.firstIndex { $0.command == view.focus }
        let next = here.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
        view.focus = frame.targets[next].command
    }

    /// Moves the focus to the nearest target in a direction; the first time to the first one.
    mutating func move(_ dx: Int, _ dy: Int, _ frame: KioskFrame) {
        guard let here = frame.targets.first(where: { $0.command == view.focus }) else {
            view.focus = frame.targets.first?.command
            return
        }
        // In half cells, and a cell is twice as high as it is wide.
        func center(_ rect: Rect) -> (x: Int, y: Int) { (2 * rect.x + rect.width, 4 * rect.y + 2 * rect.height) }
        let from = center(here.rect)
        let candidates = frame.targets.compactMap { target -> (KioskCommand, Int)? in
            let to = center(target.rect)
            let (along, across) =
                dx != 0 ? ((to.x - from.x) * dx, abs(to.y - from.y)) : ((to.y - from.y) * dy, abs(to.x - from.x))
            // Left and right stay on the row.
            guard along > 0, dx == 0 || across < 8 else { return nil }
            return (target.command, dx != 0 ? along + 4 * across : 2 * along + across / 2)
        }
        if let nearest = candidates.min(by: { $0.1 < $1.1 }) { view.focus = nearest.0 }
    }
}

extension Screen {
    /// It is shown to a person in an interview, not at rest and not to the host.
    fileprivate var isPersons: Bool {
        switch kind {
        case .rest, .closed, .host: false
        case .language, .intro, .question, .card, .note, .review, .saving, .saveFailed, .thanks, .stopped, .idle, .away,
            .display:
            true
        }
    }
}
