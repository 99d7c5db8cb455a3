import SurveyCore

/// How far sessions are, in numbers that tell nobody who has just answered (`LiveCount`): nothing but complete responses,
/// not split by anything, and no sum of sessions, from which one could be subtracted.
struct LiveTable: Equatable {
    /// The open ones first, then the newest.
    var rows: [Row]
    /// Whether it says of which survey a session is.
    var namesSurveys: Bool

    struct Row: Equatable {
        var session: Session
        var place: String
        var answers: LiveCount
    }

    /// All of it, as lines.
    func text(_ words: LiveWords) -> String {
        lines(words, columns: .max, rows: .max).joined(separator: "\n")
    }

    /// As much of it as fits on a screen.
    func lines(_ words: LiveWords, columns: Int, rows height: Int) -> [String] {
        guard !rows.isEmpty else { return [words.heading, "", words.none].map { Self.cut($0, columns) } }
        // Heading, names of columns and the sentence below, with an empty line after the first and before the last.
        let room = max(1, height == .max ? rows.count : height - 5)
        let shown = rows.count > room ? rows.prefix(max(1, room - 1)) : rows[...]
        var lines = [words.heading, ""] + table(shown, words)
        if shown.count < rows.count {
            lines.append(words.more.replacing("%", with: "\(rows.count - shown.count)"))
        }
        return (lines + ["", words.steps]).prefix(height).map { Self.cut($0, columns) }
    }

    private func table(_ shown: ArraySlice<Row>, _ words: LiveWords) -> [String] {
        var cells = [[words.session, words.answers, words.state, words.halfDay, words.place]]
        if namesSurveys { cells[0].append(words.survey) }
        for row in shown {
            let session = row.session
            let fixed = [
                session.code.rawValue, row.answers.text(fewerThan: words.fewerThan), words.text(session.state),
                words.text(session.halfDay), SafeText.clean(row.place),
            ]
            cells.append(namesSurveys ? fixed + [session.survey] : fixed)
        }
        let widths = cells[0].indices.map { column in cells.map { Self.width($0[column]) }.max() ?? 0 }
        return cells.map { row in
            let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - Self.width($0)) }
            let line = padded.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    private static func width(_ text: String) -> Int { text.reduce(0) { $0 + DisplayWidth.columns(of: $1) } }

    private static func cut(_ line: String, _ columns: Int) -> String {
        var width = 0
        return String(
            line.prefix { character in
                width += DisplayWidth.columns(of: character)
                return width <= columns
            })
    }
}
