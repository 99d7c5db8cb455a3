import SurveyCore

/// Where a number or a code is typed: what was typed so far, and keys for fingers.
struct NumberPad {
    /// What is typed.
    var selection: Screen.Selection
    /// Keys in a row: 3 as on a telephone, or 6 where there is no height for that.
    var across: Int
    /// The rows of a key, its gap included: from 3 with a border, 2 with a blank row, or 1.
    var keyHeight: Int
    var keyWidth: Int
    /// Columns before the keys.
    var start: Int

    /// The rows of keys; the last is the one that erases.
    var rows: [[Int?]] {
        across == 3 ? [[1, 2, 3], [4, 5, 6], [7, 8, 9], [nil, 0]] : [[1, 2, 3, 4, 5, nil], [6, 7, 8, 9, 0]]
    }

    /// The pad that fits, `nil` if none does.
    ///
    /// - Parameters:
    ///   - width: of the content.
    init?(_ selection: Screen.Selection, width: Int, height: Int, _ styles: [ChoiceLayout.Style]) {
        self.selection = selection
        let least = styles.contains(.flat) ? 1 : styles.contains(.spaced) ? 2 : 3
        if height / 4 >= 2 || styles == [.flat] {
            (across, keyHeight, start) = (3, min(5, height / 4), min(46, width / 2))
        } else {
            (across, keyHeight, start) = (6, min(3, height / 2), 17)
        }
        guard keyHeight >= least, keyHeight >= 1 else { return nil }
        keyWidth = min(13, (width - start + 1) / across - 1)
    }
}

extension Canvas {
    mutating func drawPad(_ pad: NumberPad, y: Int) {
        let (x, width) = (content.x, pad.start - 3)
        let shown: String
        let under: String
        let digits: Int
        switch pad.selection {
        case .number(let range, let current):
            shown = state.entry.isEmpty ? current.map(String.init) ?? "" : state.entry
            under =
                state.isEntryRefused
                ? InterfaceWords.fill(words.notInRange, range.lowerBound, range.upperBound)
                : "\(range.lowerBound) – \(range.upperBound)"
            digits = String(range.upperBound).count
        case .code(let range):
            // Nobody sees more than how many there are.
            shown = String(repeating: "●", count: state.entry.count)
            under = ""
            digits = range.upperBound
        case .none, .one, .many, .text: return
        }
        let box = Rect(x: x, y: y, width: min(width, max(12, digits + 6)), height: 3)
        border(box, .heavy, theme.heading)
        let end = draw(shown, x: box.x + 3, y: box.y + 1, theme.strong)
        draw("▁", x: end, y: box.y + 1, theme.heading, limit: box.maxX - 1)
        draw(
            TextWrap.lines(under, width: width), x: x, y: box.maxY, state.isEntryRefused ? theme.strong : theme.soft)
        drawKeys(pad, x: x + pad.start, y: y)
    }

    private mutating func drawKeys(_ pad: NumberPad, x: Int, y: Int) {
        let erase = isTyping ? "⌫  ." : "⌫"
        for (row, keys) in pad.rows.enumerated() {
            for (column, digit) in keys.enumerated() {
                // Digits stand as on every keypad, whatever the direction of the script.
                let place = isMirrored ? pad.across - 1 - column : column
                let rect = Rect(
                    x: x + place * (pad.keyWidth + 1), y: y + row * pad.keyHeight, width: pad.keyWidth,
                    height: pad.keyHeight)
                drawKey(
                    digit.map { String($0) } ?? erase, digit.map { .digit($0) } ?? .eraseDigit, rect,
                    hasBorder: pad.keyHeight >= 3)
            }
        }
    }

    /// One key; without a border its last row is a gap, if it has one.
    ///
    /// - Parameters:
    ///   - reach: what a finger may press for it, where that is more than the key.
    ///   - isMain: the main button among the keys.
    mutating func drawKey(
        _ label: String, _ command: KioskCommand, _ rect: Rect, reach: Rect? = nil, hasBorder: Bool,
        isMain: Bool = false
    ) {
        let isActive = isPressed(command) || isFocused(command)
        var style = hasBorder ? theme.strong : Style(theme.ink, on: theme.surface, .bold)
        if isActive != isMain { style = theme.band }
        let face = hasBorder ? rect.inset(x: 1, y: 1) : Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)
        fill(face, style)
        if !hasBorder, rect.height == 2 {
            // Half a row of air between keys.
            let edge = Style(style.background, on: theme.paper)
            fill(Rect(x: rect.x, y: rect.maxY - 1, width: rect.width, height: 1), Self.upperHalf, edge)
        }
        if hasBorder {
            let line = isActive ? theme.heading : Style(theme.line, on: theme.paper)
            border(rect, isFocused(command) || theme.hasThickLines ? .heavy : .thin, line)
        }
        draw([label], centeredIn: face, style, direction: .leftToRight)
        if isFocused(command) { draw(pointer, x: face.x, y: face.y + face.height / 2, style) }
        target(reach ?? rect, command)
    }
}
