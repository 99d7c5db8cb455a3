import SurveyCore

/// Breaks text into lines of limited width, in reading order.
enum TextWrap {
    /// The lines of `text` in so many columns.
    ///
    /// Lines break at spaces, after hyphens and slashes, at soft hyphens and between East Asian characters. Never before
    /// a lone `?`, `!`, `:`, `;` or `»` or after a lone `«`, which French sets apart with a space. A word that is wider
    /// than a line is broken, with a hyphen between letters. Every `\n` ends a line; nothing is ever left out.
    static func lines(_ text: String, width: Int) -> [String] {
        let width = max(2, width)
        return SafeText.clean(text).split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { paragraph(String($0), width) }
    }

    /// The fewest columns in which `text` takes at most so many lines with no word broken.
    static func leastWidth(_ text: String, lines: Int) -> Int {
        let natural = max(1, DisplayWidth.columns(of: SafeText.clean(text)))
        guard lines > 1 else { return natural }
        let widest =
            text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
            .map { DisplayWidth.columns(of: $0) }.max() ?? 1
        return (widest...max(widest, natural)).first { width in
            let wrapped = Self.lines(text, width: width)
            return wrapped.count <= lines && wrapped.joined(separator: " ") == text
        } ?? natural
    }

    private static func paragraph(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var (line, used) = ("", 0)
        // A soft hyphen before which the line may end, shown only if it does.
        var endsSoftly = false
        for piece in pieces(text) {
            let gap = piece.hasSpaceBefore && used > 0 ? 1 : 0
            if used + gap + piece.width + (piece.isSoft ? 1 : 0) <= width {
                line += (gap == 1 ? " " : "") + piece.text
                used += gap + piece.width
            } else {
                if used > 0 { lines.append(endsSoftly ? line + "-" : line) }
                let broken = breakUp(piece, piece.isSoft ? width - 1 : width)
                lines += broken.dropLast()
                line = broken.last ?? ""
                used = DisplayWidth.columns(of: line)
            }
            endsSoftly = piece.isSoft
        }
        lines.append(line)
        return lines
    }

    /// The least that stays together.
    private struct Piece {
        var text: String
        var width: Int
        var hasSpaceBefore: Bool
        /// A soft hyphen follows.
        var isSoft = false
    }

    private static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        for word in text.split(separator: " ") {
            let isLoose = word.allSatisfy { "?!:;»".contains($0) } || pieces.last?.text.hasSuffix("«") == true
            if isLoose, let last = pieces.indices.last {
                pieces[last].text += " " + word
                pieces[last].width += 1 + DisplayWidth.columns(of: word)
                pieces[last].isSoft = false
                continue
            }
            pieces += parts(of: word)
        }
        return pieces
    }

    private static func parts(of word: Substring) -> [Piece] {
        var parts: [Piece] = []
        var part = ""
        func close(isSoft: Bool = false) {
            guard !part.isEmpty else { return }
            let width = DisplayWidth.columns(of: part)
            parts.append(Piece(text: part, width: width, hasSpaceBefore: parts.isEmpty, isSoft: isSoft))
            part = ""
        }
        // Nearly every word has no place to break.
        if word.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x2D && $0 != 0x2F }) {
            return [Piece(text: String(word), width: word.utf8.count, hasSpaceBefore: true)]
        }
        for character in word {
            if character == "\u{AD}" || character == "\u{200B}" {
                close(isSoft: character == "\u{AD}")
            } else if Glyph(character)?.width == 2 {
                close()
                part.append(character)
                close()
            } else {
                part.append(character)
                if "-–/".contains(character), part.count > 2 { close() }
            }
        }
        close()
        return parts
    }

    /// The lines of an address, which is to be typed over: broken after a slash or a full stop where that is possible, and
    /// never with a hyphen.
    static func address(_ address: String, width: Int) -> [String] {
        var lines: [String] = []
        var rest = Substring(SafeText.clean(address).filter { $0 != "\n" })
        while DisplayWidth.columns(of: rest) > width {
            var line = rest.prefix(max(1, width))
            while DisplayWidth.columns(of: line) > width, line.count > 1 { line = line.dropLast() }
            let good = line.lastIndex { "/.".contains($0) }.map { line[...$0] } ?? line
            // A line that would be nearly empty is no better than a break anywhere.
            let taken = good.count * 2 > line.count ? good : line
            lines.append(String(taken))
            rest = rest[taken.endIndex...]
        }
        return lines + [String(rest)]
    }

    /// A piece that may be wider than a line, in lines of its own.
    private static func breakUp(_ piece: Piece, _ width: Int) -> [String] {
        guard piece.width > width else { return [piece.text] }
        var lines: [String] = []
        var (line, used) = ("", 0)
        for character in piece.text {
            let columns = Glyph(character)?.width ?? 0
            let isInside = columns == 1 && character.isLetter && line.last?.isLetter == true
            if used + columns > (isInside ? width - 1 : width) {
                lines.append(isInside && used < width ? line + "-" : line)
                (line, used) = ("", 0)
            }
            line.append(character)
            used += columns
        }
        return lines + [line]
    }
}
