import SurveyCore

/// A frame in the making: the grid, the targets, and the ways to draw that all parts share.
///
/// Everything is laid out as for a script from left to right; where the language goes the other way, what is drawn is
/// mirrored here. With a `scale` of 2, columns and letters are of twice the size, and a line of text takes two rows.
struct Canvas {
    var frame: KioskFrame
    let screen: Screen
    let state: ViewState
    let appearance: Appearance
    let traits: TerminalTraits
    let controls: KioskControls
    /// 1, or 2 for letters of twice the size.
    var scale = 1

    init(
        _ screen: Screen, _ state: ViewState, _ appearance: Appearance, _ traits: TerminalTraits,
        _ controls: KioskControls, _ size: ScreenSize
    ) {
        self.screen = screen
        self.state = state
        self.appearance = appearance
        self.traits = traits
        self.controls = controls
        frame = KioskFrame(grid: Grid(size, appearance.theme.text))
    }

    var theme: Theme { appearance.theme }
    var size: ScreenSize { frame.grid.size }
    /// There is room to be generous.
    var isRoomy: Bool { size.rows >= 28 }
    /// Rows of a button: as many as the screen has room for.
    var buttonRows: Int { size.rows < 24 ? 2 : size.rows < 42 ? 3 : 5 }
    var words: KioskWords { .in(screen.language) }
    var interface: InterfaceWords { .in(screen.language) }
    var isMirrored: Bool { screen.direction == .rightToLeft }

    /// Columns of this scale.
    var columns: Int { size.columns / scale }

    /// The columns of the content, between the margins.
    var content: Rect {
        let margin = size.columns < 64 ? 1 : size.columns < 76 ? 2 : 4
        let width = min(size.columns - 2 * margin, 120)
        let x = (size.columns - width) / 2
        let (first, end) = ((x + scale - 1) / scale, (x + width) / scale)
        return Rect(x: first, y: 0, width: end - first, height: size.rows)
    }

    func isFocused(_ command: KioskCommand) -> Bool { state.focus == command || state.scanned.contains(command) }
    func isPressed(_ command: KioskCommand) -> Bool { state.pressed == command }
    func isSpoken(_ command: KioskCommand) -> Bool { state.spoken == command }

    /// Draws at another scale.
    mutating func at<Result>(scale: Int, _ draw: (inout Canvas) -> Result) -> Result {
        let before = self.scale
        self.scale = scale
        defer { self.scale = before }
        return draw(&self)
    }

    // MARK: Drawing

    /// Draws one line of text from there on, at most as far as `limit`.
    ///
    /// - Returns: the column after it.
    @discardableResult
    mutating func draw(
        _ line: String, x: Int, y: Int, _ style: Style, limit: Int = .max, direction: TextDirection? = nil
    ) -> Int {
        let direction = direction ?? VisualLine.direction(of: line, on: screen.direction)
        var glyphs = VisualLine.glyphs(of: SafeText.clean(line), direction)
        var width = glyphs.reduce(0) { $0 + $1.width }
        while width > min(limit, columns) - x, !glyphs.isEmpty {
            width -= (direction == .rightToLeft ? glyphs.removeFirst() : glyphs.removeLast()).width
        }
        guard !glyphs.isEmpty else { return x }
        var column = isMirrored ? columns - x - width : x
        for glyph in glyphs {
            for row in y..<y + scale { frame.grid.put(glyph, x: column, y: row, style) }
            column += glyph.width
        }
        if scale == 2 {
            frame.grid.setKind(.upper, ofRow: y)
            frame.grid.setKind(.lower, ofRow: y + 1)
        }
        return x + width
    }

    /// Draws lines below each other.
    ///
    /// - Returns: the row after the last.
    @discardableResult
    mutating func draw(_ lines: [String], x: Int, y: Int, _ style: Style, direction: TextDirection? = nil) -> Int {
        for (offset, line) in lines.enumerated() {
            draw(line, x: x, y: y + offset * scale, style, direction: direction)
        }
        return y + lines.count * scale
    }

    /// Draws lines in the middle of a rectangle.
    mutating func draw(_ lines: [String], centeredIn rect: Rect, _ style: Style, direction: TextDirection? = nil) {
        let top = rect.y + max(0, rect.height - lines.count * scale) / 2
        for (offset, line) in lines.enumerated() {
            let x = rect.x + max(0, rect.width - DisplayWidth.columns(of: line)) / 2
            draw(line, x: x, y: top + offset * scale, style, direction: direction)
        }
    }

    mutating func fill(_ rect: Rect, _ style: Style) { fill(rect, .space, style) }

    mutating func fill(_ rect: Rect, _ glyph: Glyph, _ style: Style) {
        mark(rect)
        frame.grid.fill(mirrored(rect), glyph, style)
    }

    /// The face of a button with air around it: half a row at the top and at the bottom stays free, of two rows half of
    /// the lower one.
    ///
    /// - Parameters:
    ///   - around: what the button stands on.
    mutating func fillFace(_ rect: Rect, _ style: Style, around: Color) {
        fill(rect, style)
        guard rect.height >= 2 else { return }
        let edge = Style(style.background, on: around)
        if rect.height >= 3 { fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), Self.lowerHalf, edge) }
        fill(Rect(x: rect.x, y: rect.maxY - 1, width: rect.width, height: 1), Self.upperHalf, edge)
    }

    static let upperHalf = Glyph("▀")!
    static let lowerHalf = Glyph("▄")!

    /// Notes what lies in `rect`.
    mutating func target(_ rect: Rect, _ command: KioskCommand) {
        var place = mirrored(rect)
        place.x *= scale
        place.width *= scale
        frame.targets.append(KioskFrame.Target(rect: place, command: command))
    }

    /// A box's line: what is focused is heavy, what is chosen double, so that neither is colour alone.
    mutating func border(_ rect: Rect, _ border: Border, _ style: Style) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        mark(rect)
        let (glyphs, rect) = (border.glyphs, mirrored(rect))
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

    private func mirrored(_ rect: Rect) -> Rect {
        guard isMirrored else { return rect }
        var rect = rect
        rect.x = columns - rect.maxX
        return rect
    }

    /// What is drawn at a scale of 2 lies in rows of that scale.
    private mutating func mark(_ rect: Rect) {
        guard scale == 2 else { return }
        for y in max(0, rect.y)..<max(0, rect.y, min(rect.maxY, size.rows)) where frame.grid.rowKinds[y] == .plain {
            frame.grid.setKind(.wide, ofRow: y)
        }
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

    /// The arrow that points at what is focused, in the direction of reading.
    var pointer: String { isMirrored ? "◂" : "▸" }
}
