/// Keeps a second tap, or a key that is held, from answering the question that has just come.
///
/// What it does not admit is as if it had not happened. Moving about and typing a number are always admitted: they choose
/// nothing.
package struct ChoiceGuard: Sendable {
    /// So long nothing is chosen on a new screen.
    private let length: Duration
    private var changed: Duration?
    /// What brought the new screen, and when it came last.
    private var held: (event: InputEvent, time: Duration)?
    private var latest: InputEvent?

    /// Keys that are held come again at least so often.
    private static let keyRepeat = Duration.milliseconds(150)

    package init(_ length: Duration) {
        self.length = length
    }

    /// Another screen came.
    package mutating func screenChanged(at now: Duration) {
        guard length > .zero else { return }
        changed = now
        held = latest.map { ($0, now) }
    }

    /// Whether that event, on a screen on which text or a number `isTyped` or not, may do something.
    package mutating func admits(_ event: InputEvent, isTyped: Bool, at now: Duration) -> Bool {
        guard length > .zero, Self.chooses(event, isTyped: isTyped) else { return true }
        // The first time a held key comes again takes longest: a keyboard waits up to 660 ms.
        if let held, held.event == event, case .key = event,
            now - (changed ?? held.time) < length * 2 || now - held.time < Self.keyRepeat
        {
            self.held?.time = now
            return false
        }
        if let changed, now - changed < length { return false }
        latest = event
        held = nil
        return true
    }

    private static func chooses(_ event: InputEvent, isTyped: Bool) -> Bool {
        switch event {
        case .focus, .paste: false
        case .mouse(let mouse):
            switch mouse.action {
            case .press: true
            case .release, .move, .wheelUp, .wheelDown: false
            }
        case .key(let key, _):
            switch key {
            case .enter, .backspace, .delete: true
            case .character(let scalar): !(isTyped && (scalar.properties.isAlphabetic || Self.digits ~= scalar))
            case .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .other: false
            }
        }
    }

    private static let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
}
