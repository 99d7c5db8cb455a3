import SurveyCore

/// Where a short text is typed on the screen: what was typed so far, and keys for fingers, arrows or a numeric keypad.
struct Keyboard {
    /// The most characters.
    var limit: Int
    /// The rows of a key, its gap included.
    var keyHeight: Int
    /// Columns of all keys of a row.
    var width: Int
    /// The lines of the text that are shown, the last ones.
    var fieldLines: Int

    /// As on the keyboards that people here know; the last row has the space and the button besides.
    static let rows = ["1234567890éèëï", "azertyuiopç'", "qsdfghjklm,.-?", "wxcvbn"].map { Array($0) }
    static let columns = 14
    private static let letters = Set(rows.joined())

    /// Whether a key of a real keyboard may type it: what stands on the screen, and its capitals.
    static func canType(_ character: Character) -> Bool {
        character == " " || letters.contains(character)
            || character.lowercased().count == 1 && letters.contains(Character(character.lowercased()))
    }

    /// The keyboard that fits, `nil` if none does.
    ///
    /// - Parameters:
    ///   - width: of the content.
    init?(atMost limit: Int, width: Int, height: Int, _ styles: [ChoiceLayout.Style]) {
        self.limit = limit
        let least = styles.contains(.flat) ? 1 : styles.contains(.spaced) ? 2 : 3
        keyHeight = min(4, (height - 1) / Self.rows.count)
        guard keyHeight >= least else { return nil }
        fieldLines = max(1, min(4, height - keyHeight * Self.rows.count))
        self.width = min(110, width)
    }
}

extension Canvas {
    mutating func drawKeyboard(_ keyboard: Keyboard, y: Int) {
        let field = Rect(x: content.x, y: y, width: content.width, height: keyboard.fieldLines)
        let ground = Style(theme.ink, on: theme.chosen)
        fill(field, ground)
        let left = InterfaceWords.fill(words.lettersLeft, max(0, keyboard.limit - state.entry.count))
        let room = field.width - DisplayWidth.columns(of: left) - 4
        let lines = TextWrap.lines(state.entry + "▁", width: room).suffix(keyboard.fieldLines)
        draw(Array(lines), x: field.x + 1, y: y, ground.with(.bold))
        draw(left, x: field.maxX - DisplayWidth.columns(of: left) - 1, y: field.maxY - 1, ground)
        for (row, letters) in Keyboard.rows.enumerated() {
            for (column, letter) in letters.enumerated() {
                drawLetter(String(letter), .letter(letter), keyboard, (column, 1), row: row, top: field.maxY)
            }
        }
        let last = Keyboard.rows.count - 1
        drawLetter("⌫", .eraseLetter, keyboard, (12, 2), row: 1, top: field.maxY)
        drawLetter("␣", .letter(" "), keyboard, (6, 4), row: last, top: field.maxY)
        if let primary {
            drawLetter(
                SafeText.clean(primary.label) + " ⏎", primary.command, keyboard, (10, 4), row: last, top: field.maxY,
                isMain: true)
        }
    }

    /// - Parameters:
    ///   - span: the column of the key, and how many it takes.
    private mutating func drawLetter(
        _ label: String, _ command: KioskCommand, _ keyboard: Keyboard, _ span: (column: Int, wide: Int), row: Int,
        top: Int, isMain: Bool = false
    ) {
        // The host writes in Latin letters, which stand as on every keyboard.
        let place = isMirrored ? Keyboard.columns - span.column - span.wide : span.column
        let width = min(content.width, keyboard.width)
        let start = width * place / Keyboard.columns
        let rect = Rect(
            x: content.x + start, y: top + row * keyboard.keyHeight,
            width: width * (place + span.wide) / Keyboard.columns - start - 1, height: keyboard.keyHeight)
        // The gap at its end belongs to it.
        let reach = Rect(x: rect.x, y: rect.y, width: rect.width + 1, height: rect.height)
        drawKey(label, command, rect, reach: reach, hasBorder: keyboard.keyHeight >= 3, isMain: isMain)
    }
}
