import SurveyCore

/// How the choices of a page are arranged: row by row in one column or two, in boxes or in lines, over all of the height
/// that there is.
struct ChoiceLayout {
    enum Style: Sendable, Hashable {
        /// A box with a line around it.
        case boxed
        /// A ground of colour, with half a row of air below.
        case spaced
        /// A ground of colour right below the one before, each row in another tone.
        case flat

        /// Rows besides those of the words.
        var rows: Int {
            switch self {
            case .boxed: 2
            case .spaced: 1
            case .flat: 0
            }
        }
        var hasBorder: Bool { self == .boxed }
    }

    var style: Style
    /// 1 or 2.
    var columns: Int
    /// Blank rows between rows of choices.
    var gap: Int
    /// Of each column.
    var width: Int
    /// In the order to read: row by row.
    var items: [(choice: Screen.Choice, lines: [String])]
    /// Columns of the panel with the digit.
    var panel: Int
    /// Columns before the words.
    var indent: Int
    /// The widest icon; 0 when there is none.
    var iconWidth: Int
    var isMany: Bool
    /// Two short answers side by side, their words in the middle.
    var isPair: Bool
    /// Rows of a line of words.
    let scale: Int
    /// No row of choices is lower.
    private var least = 0

    var rowCount: Int { (items.count + columns - 1) / columns }

    /// So many lines of words has the longest choice of a row.
    func lines(ofRow row: Int) -> Int {
        items[row * columns..<min(items.count, (row + 1) * columns)].map(\.lines.count).max()!
    }

    /// The height of a row of choices, which is that of the highest in it.
    func height(ofRow row: Int) -> Int { max(least, lines(ofRow: row) * scale + style.rows) }

    var height: Int { (0..<rowCount).reduce(gap * (rowCount - 1)) { $0 + height(ofRow: $1) } }

    /// The widest a column gets: longer lines are hard to follow.
    private static let widest = 96
    /// Narrower columns would break words.
    private static let narrowest = 20

    /// The most generous arrangement of `styles` that fits, `nil` if none does.
    ///
    /// - Parameters:
    ///   - width: in columns of the scale.
    ///   - height: in rows.
    static func best(
        _ choices: ArraySlice<Screen.Choice>, _ selection: Screen.Selection, width: Int, height: Int, _ styles: [Style],
        scale: Int = 1
    ) -> ChoiceLayout? {
        guard !choices.isEmpty, height > 0 else { return nil }
        for (style, columns, gap, most) in candidates(choices) where styles.contains(style) {
            // Every choice takes a row at least: most candidates need not be wrapped to be refused.
            let rows = (choices.count + columns - 1) / columns
            guard rows * (style.rows + scale + gap) - gap <= height,
                var layout = ChoiceLayout(choices, selection, style, columns, gap, width, scale),
                layout.height <= height, layout.items.allSatisfy({ $0.lines.count <= most })
            else { continue }
            layout.fill(height)
            return layout
        }
        return nil
    }

    private static func candidates(
        _ choices: ArraySlice<Screen.Choice>
    ) -> [(Style, columns: Int, gap: Int, most: Int)] {
        let isPair = choices.count == 2 && choices.allSatisfy { DisplayWidth.columns(of: $0.label) <= 16 }
        let pair: [(Style, Int, Int, Int)] = isPair ? [(.boxed, 2, 0, 2), (.spaced, 2, 0, 2)] : []
        if choices.count < 4 {
            // A few stay below each other as long as they can.
            return pair + [
                (.boxed, 1, 1, 3), (.boxed, 1, 0, 9), (.spaced, 1, 0, 9), (.boxed, 2, 0, 3), (.spaced, 2, 0, 3),
                (.flat, 1, 0, 99),
            ]
        }
        return [
            (.boxed, 1, 1, 3), (.boxed, 1, 0, 9), (.boxed, 2, 1, 3), (.boxed, 2, 0, 3), (.spaced, 1, 0, 9),
            (.spaced, 2, 0, 3), (.flat, 2, 0, 3), (.flat, 1, 0, 99),
        ]
    }

    /// Gives the rows that are left to the lowest rows of choices, up to where they would be more than a finger needs.
    private mutating func fill(_ height: Int) {
        let most = isPair ? 11 : style == .boxed ? 7 : 3
        // Letters of two rows stand in the middle of an even number of rows.
        let even = scale == 2 && style.rows != 1
        for least in stride(from: (most + scale - 1) * scale, to: 0, by: even ? -2 : -1) {
            self.least = least
            if self.height <= height { return }
        }
        least = 0
    }

    init?(
        _ choices: ArraySlice<Screen.Choice>, _ selection: Screen.Selection, _ style: Style, _ columns: Int, _ gap: Int,
        _ width: Int, _ scale: Int
    ) {
        self.style = style
        self.columns = columns
        self.gap = gap
        self.scale = scale
        let between = scale == 2 ? 1 : 2
        self.width = columns == 1 ? min(width, Self.widest) : (width - between) / 2
        isMany = if case .many = selection { true } else { false }
        isPair = columns == 2 && choices.count == 2
        iconWidth = choices.map { $0.icon.map { DisplayWidth.columns(of: SafeText.clean($0)) } ?? 0 }.max() ?? 0
        panel = scale == 2 ? 3 : columns == 2 && self.width < 34 ? 4 : 5
        // The digit, the box of a set, the icon; with a border its line.
        indent = (style.hasBorder ? 1 : 0) + panel + 1 + (isMany ? 2 : 0) + (iconWidth > 0 ? iconWidth + 1 : 0)
        guard columns == 1 || self.width >= (scale == 2 ? 12 : Self.narrowest) else { return nil }
        // At the end there is room for the marks of what is chosen or spoken.
        let room = self.width - indent - (scale == 2 ? 2 : style.hasBorder ? 4 : 3)
        guard room >= 4 else { return nil }
        // Two columns are not worth breaking words for.
        let widest = choices.flatMap { $0.label.split(separator: " ") }.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        guard columns == 1 || widest <= room else { return nil }
        items = choices.map { ($0, TextWrap.lines($0.label, width: room)) }
    }

    /// The choices on as few pages as they fit on, at most nine on each; `nil` when the height does not hold even one.
    static func pages(
        _ choices: [Screen.Choice], _ selection: Screen.Selection, width: Int, height: Int, scale: Int = 1
    ) -> [ChoiceLayout]? {
        var pages: [ChoiceLayout] = []
        var rest = choices[...]
        while !rest.isEmpty {
            let page = (1...min(9, rest.count)).reversed().lazy.compactMap { count in
                best(
                    rest.prefix(count), selection, width: width, height: height, [.boxed, .spaced, .flat], scale: scale)
            }.first
            guard let page else { return nil }
            pages.append(page)
            rest = rest.dropFirst(page.items.count)
        }
        return pages
    }
}
