import SurveyCore

/// Numbers, codes and texts that are typed.
extension KioskInput {
    /// What the key that erases does on a screen; `nil` where nothing is typed.
    func eraseCommand(_ screen: Screen) -> KioskCommand? {
        switch screen.selection {
        case .number, .code: .eraseDigit
        case .text: .eraseLetter
        case .none, .one, .many: nil
        }
    }

    mutating func type(_ digit: Int, _ screen: Screen) {
        view.isEntryRefused = false
        switch screen.selection {
        case .number(let range, _):
            // A digit too many begins anew: so a slip can be mended without a key to erase.
            let isFull = view.entry.count >= String(range.upperBound).count
            view.entry = isFull || view.entry == "0" ? String(digit) : view.entry + String(digit)
        case .code(let digits):
            if view.entry.count < digits.upperBound { view.entry += String(digit) }
        case .none, .one, .many, .text: break
        }
    }

    mutating func type(_ letter: Character, _ screen: Screen) {
        guard case .text(let limit) = screen.selection, view.entry.count < limit else { return }
        view.entry.append(letter)
    }

    /// What a key of a real keyboard, or of a numeric keypad, does where a text is typed.
    ///
    /// A numeric keypad has no letters, so until one is typed digits move over the keys on the screen: 2, 4, 6 and 8 as
    /// they lie, 5 presses. After the first letter everything is typed as it is.
    ///
    /// - Returns: `nil` where the key keeps its usual meaning.
    mutating func typed(
        _ scalar: Unicode.Scalar, _ digit: Int?, _ screen: Screen, _ frame: KioskFrame
    ) -> KioskCommand? {
        let character = Character(scalar)
        if view.hasKeyboard || character.isLetter {
            guard Keyboard.canType(character) else { return nil }
            view.hasKeyboard = true
            view.focus = nil
            return perform(.letter(character), screen, frame)
        }
        switch digit {
        case 2: move(0, 1, frame)
        case 4: move(-1, 0, frame)
        case 6: move(1, 0, frame)
        case 8: move(0, -1, frame)
        case 5:
            guard let focus = view.focus else {
                move(0, 1, frame)
                break
            }
            return perform(focus, screen, frame)
        case 0 where frame.pages == 1: return perform(.letter(" "), screen, frame)
        case 1, 3, 7, 9: break
        case _: return nil
        }
        return .present
    }

    /// The text or the code as it was typed, where it is complete.
    mutating func entered(_ screen: Screen) -> KioskCommand {
        switch screen.selection {
        case .code(let digits):
            guard digits.contains(view.entry.count) else { return .present }
            // A code does not stay in memory or on the screen once it was given.
            defer { view.entry = "" }
            return .send(.write(view.entry))
        case .text: return .send(.write(view.entry))
        case .none, .one, .many, .number: return .present
        }
    }
}

extension Screen.Selection {
    /// A text is typed.
    var isText: Bool { if case .text = self { true } else { false } }
}
