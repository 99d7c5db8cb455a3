/// What a person did at the terminal.
package enum InputEvent: Hashable, Sendable {
    case key(Key, Modifiers = [])
    case mouse(MouseEvent)
    /// The window got or lost the focus; not something a person does to the interview.
    case focus(Bool)
    /// Something was pasted; what it was is not kept.
    case paste

    package enum Key: Hashable, Sendable {
        /// A printable character.
        case character(Unicode.Scalar)
        case enter, backspace, tab, backTab, escape, delete
        case up, down, left, right, home, end, pageUp, pageDown
        /// A key that this program has no use for, or bytes that are no key at all.
        case other
    }

    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let shift = Modifiers(rawValue: 1)
        package static let alt = Modifiers(rawValue: 2)
        package static let control = Modifiers(rawValue: 4)
    }
}

/// A touch, or a button of a mouse.
package struct MouseEvent: Hashable, Sendable {
    package var action: Action
    /// 0 is the left button, and a finger.
    package var button: Int
    /// Column and row, from 0.
    package var x: Int
    package var y: Int

    package init(_ action: Action, button: Int = 0, x: Int, y: Int) {
        self.action = action
        self.button = button
        self.x = x
        self.y = y
    }

    package enum Action: Hashable, Sendable {
        case press, release, move, wheelUp, wheelDown
    }
}
