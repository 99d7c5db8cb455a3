/// Turns diagnostics into text for people and programs.
public enum DiagnosticRenderer {
    /// The sentence that says what is wrong.
    public static func message(_ diagnostic: Diagnostic, locale: MessageLocale = .english) -> String {
        SafeText.visible(Catalogue.message(diagnostic, locale))
    }

    /// The sentence that says how to mend it.
    public static func help(_ diagnostic: Diagnostic, locale: MessageLocale = .english) -> String {
        SafeText.visible(Catalogue.help(diagnostic, locale))
    }

    /// One line for each: `file:line:column: severity: message [code]`.
    public static func concise(
        _ diagnostics: [Diagnostic], files: [String: SourceFile], locale: MessageLocale = .english
    ) -> String {
        let places = Places(diagnostics, files)
        return diagnostics.map { diagnostic in
            let place = places[diagnostic.range.file, diagnostic.range.start]
            return "\(SafeText.visible(diagnostic.range.file)):\(place.line):\(place.column): "
                + "\(word(diagnostic.severity, locale)): \(message(diagnostic, locale: locale)) "
                + "[\(diagnostic.code.rawValue)]\n"
        }.joined()
    }

    /// Each with the author's own line, the exact words underlined, how to mend it, and the places that belong to it.
    public static func full(
        _ diagnostics: [Diagnostic], files: [String: SourceFile], locale: MessageLocale = .english
    ) -> String {
        let places = Places(diagnostics, files)
        return diagnostics.map { full($0, places, files, locale) }.joined(separator: "\n")
    }

    static func word(_ severity: Diagnostic.Severity, _ locale: MessageLocale) -> String {
        switch (severity, locale) {
        case (.error, .english): "error"
        case (.error, .dutch): "fout"
        case (.warning, .english): "warning"
        case (.warning, .dutch): "waarschuwing"
        }
    }

    // MARK: Full

    private static func full(
        _ diagnostic: Diagnostic, _ places: Places, _ files: [String: SourceFile], _ locale: MessageLocale
    ) -> String {
        let place = places[diagnostic.range.file, diagnostic.range.start]
        let at = locale == .english ? "at" : "op"
        var text =
            "\(word(diagnostic.severity, locale))[\(diagnostic.code.rawValue)] \(at) "
            + "\(SafeText.visible(diagnostic.range.file)):\(place.line):\(place.column)\n"
        if let file = files[diagnostic.range.file], diagnostic.code != .moreProblems,
            let excerpt = Excerpt(of: diagnostic.range, in: file)
        {
            let number = String(place.line)
            let gutter = String(repeating: " ", count: number.utf8.count)
            text += "\(gutter) |\n\(number) | \(excerpt.line)\n\(gutter) | \(excerpt.underline)\n"
        }
        text += "  \(message(diagnostic, locale: locale))\n"
        let label = locale == .english ? "help" : "tip"
        text += "  \(label): \(help(diagnostic, locale: locale))\n"
        for related in diagnostic.related {
            let place = places[related.range.file, related.range.start]
            let note = locale == .english ? "see" : "zie"
            text += "  \(note): \(SafeText.visible(related.range.file)):\(place.line):\(place.column): "
            text += Catalogue.words(related.label, locale) + "\n"
        }
        return text
    }

    /// The positions of everything that diagnostics point to, found in one walk per file.
    struct Places {
        private var positions: [String: [Int: TextPosition]] = [:]

        init(_ diagnostics: [Diagnostic], _ files: [String: SourceFile]) {
            var offsets: [String: Set<Int>] = [:]
            for diagnostic in diagnostics {
                let ranges =
                    [diagnostic.range] + diagnostic.related.map(\.range) + (diagnostic.fix.map { [$0.range] } ?? [])
                for range in ranges { offsets[range.file, default: []].formUnion([range.start, range.end]) }
            }
            for (path, offsets) in offsets { positions[path] = files[path]?.positions(of: offsets) }
        }

        subscript(file: String, offset: Int) -> TextPosition {
            positions[file]?[offset] ?? TextPosition(line: 1, column: 1)
        }
    }
}
