import SurveyCore

/// A frame in the making: the grid, the targets, and the ways to draw that all parts share.
struct Canvas {
    var frame: KioskFrame
    let screen: Screen
    let state: ViewState
    let theme: Theme
    /// The columns of the content, between the margins.
    let content: Rect

    init(_ screen: Screen, _ state: ViewState, _ theme: Theme, _ size: ScreenSize) {
        self.screen = screen
        self.state = state
        self.theme = theme
        frame = KioskFrame(grid: Grid(size, theme.text))
        let margin = size.columns < 64 ? 1 : size.columns < 76 ? 2 : 4
        let width = min(size.columns - 2 * margin, 100)
        content = Rect(x: (size.columns - width) / 2, y: 0, width: width, height: size.rows)
    }

    var size: ScreenSize { frame.grid.size }
    /// There is room to be generous.
    var isRoomy: Bool { size.rows >= 28 }
    var words: KioskWords { .in(screen.language) }

    func isFocused(_ command: KioskCommand) -> Bool { state.focus == command || state.scanned.contains(command) }
    func isPressed(_ command: KioskCommand) -> Bool { state.pressed == command }

    /// Draws lines below each other.
    ///
    /// - Returns: the row after the last.
    @discardableResult
    mutating func draw(_ lines: [String], x: Int, y: Int, _ style: Style) -> Int {
        for (offset, line) in lines.enumerated() { frame.grid.draw(line, x: x, y: y + offset, style) }
        return y + lines.count
    }

    mutating func fill(_ rect: Rect, _ style: Style) {
        frame.grid.fill(rect, .space, style)
    }

    /// Notes what lies in `rect`.
    mutating func target(_ rect: Rect, _ command: KioskCommand) {
        frame.targets.append(KioskFrame.Target(rect: rect, command: command))
    }

    /// A box's line: what is focused is heavy, what is chosen double, so that neither is colour alone.
    mutating func border(_ rect: Rect, _ border: Border, _ style: Style) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        let glyphs = border.glyphs
        for x in rect.x + 1..<rect.maxX - 1 {
            frame.grid.put(glyphs[0], x: x, y: rect.y, style)
            frame.grid.put(glyphs[0], x: x, y: rect.maxY - 1, style)
        }
        for y in rect.y + 1..<rect.maxY - 1 {
            frame.grid.put(glyphs[1], x: rect.x, y: y, style)
            frame.grid.put(glyphs[1], x: rect.maxX - 1, y: y, style)
        }
        frame.grid.put(glyphs[2], x: rect.x, y: rect.y, style)
        frame.grid.put(glyphs[3], x: rect.maxX - 1, y: rect.y, style)
        frame.grid.put(glyphs[4], x: rect.x, y: rect.maxY - 1, style)
        frame.grid.put(glyphs[5], x: rect.maxX - 1, y: rect.maxY - 1, style)
    }

    enum Border {
        case thin, double, heavy

        /// Horizontal, vertical, then the corners in the order of reading.
        var glyphs: [Glyph] {
            switch self {
            case .thin: Self.thinGlyphs
            case .double: Self.doubleGlyphs
            case .heavy: Self.heavyGlyphs
            }
        }

        private static let thinGlyphs = VisualLine.glyphs(of: "─│╭╮╰╯")
        private static let doubleGlyphs = VisualLine.glyphs(of: "═║╔╗╚╝")
        private static let heavyGlyphs = VisualLine.glyphs(of: "━┃┏┓┗┛")
    }
}
