import SurveyCore

/// What there is to read on a screen, in lines.
struct TextBlock {
    struct Line {
        var text: String
        var style: Style
        /// 1, or 2 for letters of twice the size.
        var scale = 1
        /// In columns of that scale.
        var indent = 0
        /// Rows: a blank line takes one at any scale.
        var rows: Int { text.isEmpty ? 1 : scale }
        /// The first line of a sentence that stands apart.
        var isBullet = false
        /// Of the paragraph it is of.
        var direction: TextDirection
    }

    /// How the text is set.
    enum Form {
        /// A card's statement in a box, with air.
        case box
        /// Each sentence of a long text on a line of its own; of a short one as in `plain`.
        case sentences
        case plain
    }

    /// Which of it is in letters of twice the size.
    struct Scales {
        var heading = 1
        var text = 1
        var hint = 1

        static let small = Scales()
        static let large = Scales(heading: 2, text: 2, hint: 2)
    }

    private(set) var lines: [Line] = []
    /// The lines of the box around a card's statement.
    private(set) var box: Range<Int>?
    private let direction: TextDirection

    var height: Int { lines.reduce(0) { $0 + $1.rows } }

    /// - Parameters:
    ///   - width: the columns of a scale.
    ///   - hasTitle: the heading is part of it, and does not stand elsewhere.
    ///   - online: on the last screen, the address is told below the text.
    init(
        _ screen: Screen, _ theme: Theme, _ form: Form, _ scales: Scales = .small, hasTitle: Bool = true,
        online: OnlineVariant? = nil, width: (_ scale: Int) -> Int
    ) {
        direction = screen.direction
        if hasTitle { append(screen.heading, theme.heading, scales.heading, width) }
        if !screen.text.isEmpty { separate() }
        switch screen.kind {
        case .card where form == .box:
            let start = lines.count
            blank()
            let icon = screen.icon.map { SafeText.clean($0) + "\u{A0}\u{A0}" } ?? ""
            append(icon + screen.text, theme.strong, scales.text, { width($0) - 6 }, indent: 3)
            blank()
            box = start..<lines.count
        case .card:
            let icon = screen.icon.map { SafeText.clean($0) + "\u{A0}" } ?? ""
            append(icon + screen.text, theme.strong, scales.text, width)
        case .language:
            // One invitation in each language: a few below each other, more of them in a row.
            let invitations = screen.text.split(separator: "\n")
            let text = invitations.count > 3 ? invitations.joined(separator: " · ") : screen.text
            append(text, theme.strong, scales.text, width)
        case .question, .idle, .saving, .away, .rest, .closed, .display, .thanks, .stopped:
            append(screen.text, theme.strong, scales.text, width)
        case .intro, .note, .review, .saveFailed, .host:
            let sentences = form == .sentences ? Self.sentences(screen.text) : []
            if sentences.count >= 4 {
                for sentence in sentences {
                    append(sentence, theme.text, scales.text, { width($0) - 2 }, isApart: true)
                }
            } else {
                append(screen.text, theme.text, scales.text, width)
            }
        }
        // A hint belongs to its question: no blank line between.
        append(screen.hint, theme.soft, scales.hint, width)
        if screen.kind == .thanks, let online {
            separate()
            append(KioskWords.in(screen.language).onTheWeb, theme.soft, 1, width)
            lines += TextWrap.address(online.address, width: width(1)).map {
                Line(text: $0, style: theme.strong, direction: .leftToRight)
            }
        }
    }

    private mutating func blank() {
        lines.append(Line(text: "", style: Style(.black, on: .white), direction: direction))
    }

    private mutating func separate() {
        if !lines.isEmpty { blank() }
    }

    private mutating func append(
        _ text: String, _ style: Style, _ scale: Int, _ width: (Int) -> Int, indent: Int = 0, isApart: Bool = false
    ) {
        guard !text.isEmpty else { return }
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let own = VisualLine.direction(of: paragraph, on: direction)
            for (index, line) in TextWrap.lines(String(paragraph), width: width(scale)).enumerated() {
                let line = Line(
                    text: line, style: style, scale: scale, indent: indent + (isApart ? 2 : 0),
                    isBullet: isApart && index == 0, direction: own)
                lines.append(line)
            }
        }
    }

    /// The sentences of a text; a question stays with the sentence after it. Where a sentence ends is seen from the
    /// capital, digit or other script after it.
    static func sentences(_ text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
        for (index, word) in words.enumerated() {
            sentence += (sentence.isEmpty ? "" : " ") + word
            let next = index + 1 < words.count ? words[index + 1].first : nil
            guard let last = word.last, ".!".contains(last), next.map({ !$0.isLowercase && $0 != "?" }) ?? true else {
                continue
            }
            sentences.append(sentence)
            sentence = ""
        }
        return sentence.isEmpty ? sentences : sentences + [sentence]
    }
}
