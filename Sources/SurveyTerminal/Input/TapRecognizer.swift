/// Makes taps of presses and releases: a tap counts when the finger goes up on what it came down on.
///
/// A finger that slides off before it lifts has changed its mind.
struct TapRecognizer<Target: Hashable & Sendable>: Sendable {
    /// What the finger is on, while it is down.
    private(set) var pressed: Target?

    /// - Parameters:
    ///   - target: what lies under the finger now.
    /// - Returns: what was tapped.
    mutating func handle(_ event: MouseEvent, on target: Target?) -> Target? {
        switch event.action {
        case .press:
            // A second button, or a second finger, makes it no tap.
            pressed = event.button == 0 && pressed == nil ? target : nil
            return nil
        case .release:
            defer { pressed = nil }
            return event.button == 0 && target != nil && target == pressed ? target : nil
        case .move, .wheelUp, .wheelDown: return nil
        }
    }

    /// Forgets the finger: what it came down on is no longer there.
    mutating func cancel() {
        pressed = nil
    }
}
