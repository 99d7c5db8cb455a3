import SurveyCore

extension DiagnosticRenderer {
    /// A JSON array of objects with `severity`, `code`, `file`, `line`, `column`, `endLine`, `endColumn`, `message`,
    /// `help` and, where a mend is known, `fix` with `range` and `replacement`. Lines and columns count from 1, columns
    /// in characters as a reader sees them; the end is the place after the last character.
    public static func json(
        _ diagnostics: [Diagnostic], files: [String: SourceFile], locale: MessageLocale = .english
    ) -> String {
        let places = Places(diagnostics, files)
        let objects = diagnostics.map { diagnostic in
            var members = [
                "\"severity\": \(diagnostic.severity.rawValue.asJSON)",
                "\"code\": \(diagnostic.code.rawValue.asJSON)",
                "\"file\": \(diagnostic.range.file.asJSON)", range(diagnostic.range, places),
                "\"message\": \(Catalogue.message(diagnostic, locale).asJSON)",
                "\"help\": \(Catalogue.help(diagnostic, locale).asJSON)",
            ]
            if let fix = diagnostic.fix {
                members.append(
                    "\"fix\": {\"range\": {\(range(fix.range, places))}, \"replacement\": \(fix.replacement.asJSON)}")
            }
            return "  {" + members.joined(separator: ", ") + "}"
        }
        return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    private static func range(_ range: SourceRange, _ places: Places) -> String {
        let (start, end) = (places[range.file, range.start], places[range.file, range.end])
        return "\"line\": \(start.line), \"column\": \(start.column), "
            + "\"endLine\": \(end.line), \"endColumn\": \(end.column)"
    }
}
