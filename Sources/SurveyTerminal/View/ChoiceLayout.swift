import SurveyCore

/// How the choices of a page are arranged: in one column or two, in boxes or in lines.
struct ChoiceLayout {
    enum Style: Sendable, Hashable {
        /// A box with air in it.
        case tall
        case boxed
        /// A line of colour, with a blank one below.
        case spaced
        /// A line of colour right below the one before.
        case flat

        /// Rows besides those of the words.
        var rows: Int {
            switch self {
            case .tall: 4
            case .boxed: 2
            case .spaced, .flat: 0
            }
        }
        var hasBorder: Bool { rows > 0 }
        /// Columns at the left and the right, without the number and the icon.
        var margins: (left: Int, right: Int) { hasBorder ? (2, 4) : (1, 3) }
    }

    var style: Style
    /// 1 or 2.
    var columns: Int
    /// Blank rows between rows of choices.
    var gap: Int
    /// Of each column.
    var width: Int
    /// In the order to read: down the first column, then down the second.
    var items: [(choice: Screen.Choice, lines: [String])]
    /// Columns between the left margin and the words.
    var indent: Int
    /// The widest icon; 0 when there is none.
    var iconWidth: Int
    var isMany: Bool

    /// So many choices stand below each other.
    var rowCount: Int { (items.count + columns - 1) / columns }

    /// The height of a row of choices, which is that of the highest in it.
    func height(ofRow row: Int) -> Int {
        stride(from: row, to: items.count, by: rowCount).map { items[$0].lines.count }.max()! + style.rows
    }

    var height: Int { (0..<rowCount).reduce(gap * (rowCount - 1)) { $0 + height(ofRow: $1) } }

    /// The widest a column gets: longer lines are hard to follow.
    private static let widest = 76
    /// Narrower columns would break words.
    private static let narrowest = 24

    /// The most generous arrangement of `styles` that fits, `nil` if none does.
    static func best(
        _ choices: ArraySlice<Screen.Choice>, _ selection: Screen.Selection, width: Int, height: Int, _ styles: [Style]
    ) -> ChoiceLayout? {
        guard !choices.isEmpty, height > 0 else { return nil }
        for (style, columns, gap) in candidates(choices) where styles.contains(style) {
            // Every choice takes a row at least: most candidates need not be wrapped to be refused.
            let rows = (choices.count + columns - 1) / columns
            guard rows * (style.rows + 1 + gap) - gap <= height,
                let layout = ChoiceLayout(choices, selection, style, columns, gap, width), layout.height <= height
            else { continue }
            return layout
        }
        return nil
    }

    private static func candidates(_ choices: ArraySlice<Screen.Choice>) -> [(Style, columns: Int, gap: Int)] {
        let isPair = choices.count == 2 && choices.allSatisfy { DisplayWidth.columns(of: $0.label) <= 14 }
        return (isPair ? [(.tall, 2, 1), (.boxed, 2, 1)] : []) + [
            (.tall, 1, 1), (.boxed, 1, 1), (.boxed, 1, 0), (.boxed, 2, 1), (.boxed, 2, 0), (.spaced, 1, 1),
            (.spaced, 2, 1),
            (.flat, 1, 0), (.flat, 2, 0),
        ]
    }

    init?(
        _ choices: ArraySlice<Screen.Choice>, _ selection: Screen.Selection, _ style: Style, _ columns: Int, _ gap: Int,
        _ width: Int
    ) {
        self.style = style
        self.columns = columns
        self.gap = gap
        self.width = columns == 1 ? min(width, Self.widest) : (width - 2) / 2
        isMany = if case .many = selection { true } else { false }
        iconWidth = choices.map { $0.icon.map { DisplayWidth.columns(of: SafeText.clean($0)) } ?? 0 }.max() ?? 0
        // The number, the box of a set, the icon.
        indent = 4 + (isMany ? 2 : 0) + (iconWidth > 0 ? iconWidth + 1 : 0)
        guard columns == 1 || self.width >= Self.narrowest else { return nil }
        let room = self.width - indent - style.margins.left - style.margins.right
        items = choices.map { ($0, TextWrap.lines($0.label, width: room)) }
        // Two columns are not worth breaking words for.
        if columns == 2, items.contains(where: { $0.lines.count > 3 }) { return nil }
    }

    /// The choices on as few pages as they fit on, at most nine on each; `nil` when the height does not hold even one.
    static func pages(
        _ choices: [Screen.Choice], _ selection: Screen.Selection, width: Int, height: Int
    ) -> [ChoiceLayout]? {
        var pages: [ChoiceLayout] = []
        var rest = choices[...]
        while !rest.isEmpty {
            let page = (1...min(9, rest.count)).reversed().lazy.compactMap { count in
                best(rest.prefix(count), selection, width: width, height: height, [.boxed, .spaced, .flat])
                    ?? (count == 1 ? alone(rest.prefix(1), selection, width, height) : nil)
            }.first
            guard let page else { return nil }
            pages.append(page)
            rest = rest.dropFirst(page.items.count)
        }
        return pages
    }

    /// One choice in one column, if it fits at all.
    private static func alone(
        _ choices: ArraySlice<Screen.Choice>, _ selection: Screen.Selection, _ width: Int, _ height: Int
    ) -> ChoiceLayout? {
        ChoiceLayout(choices, selection, .flat, 1, 0, width).flatMap { $0.height <= height ? $0 : nil }
    }
}
