import SurveyCore

/// What there is to read on a screen, in lines.
struct TextBlock {
    struct Line {
        var text: String
        var style: Style
        var indent = 0
    }

    private(set) var lines: [Line] = []
    /// The rows of the box around a card's statement.
    private(set) var box: Range<Int>?

    var height: Int { lines.count }

    /// - Parameters:
    ///   - isCard: a card's statement gets a box; without, it takes less room.
    ///   - online: on the last screen, the address is told below the text.
    init(_ screen: Screen, _ theme: Theme, width: Int, isCard: Bool, online: OnlineVariant? = nil) {
        append(screen.heading, theme.heading, width)
        switch screen.kind {
        case .card where isCard:
            separate()
            let style = theme.strong
            let icon = screen.icon.map { SafeText.clean($0) + "  " } ?? ""
            let start = lines.count
            lines.append(Line(text: "", style: style))
            append(icon + screen.text, style, width - 6, indent: 3)
            lines.append(Line(text: "", style: style))
            box = start..<lines.count
        case .card:
            separate()
            append((screen.icon.map { SafeText.clean($0) + " " } ?? "") + screen.text, theme.strong, width)
        case .question, .idle, .language, .saving, .away, .rest, .closed, .host, .display:
            separate()
            append(screen.text, theme.strong, width)
        case .intro, .note, .review, .saveFailed, .thanks, .stopped:
            separate()
            append(screen.text, theme.text, width)
        }
        if !screen.hint.isEmpty {
            // A hint belongs to its question: no blank line between.
            append(screen.hint, theme.soft, width)
        }
        if screen.kind == .thanks, let online {
            separate()
            append(KioskWords.in(screen.language).onTheWeb, theme.soft, width)
            lines += TextWrap.address(online.address, width: width).map { Line(text: $0, style: theme.strong) }
        }
    }

    private mutating func separate() {
        if !lines.isEmpty { lines.append(Line(text: "", style: lines[0].style)) }
    }

    private mutating func append(_ text: String, _ style: Style, _ width: Int, indent: Int = 0) {
        guard !text.isEmpty else { return }
        lines += TextWrap.lines(text, width: width).map { Line(text: $0, style: style, indent: indent) }
    }
}
