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
                "\"severity\": \(quoted(diagnostic.severity.rawValue))",
                "\"code\": \(quoted(diagnostic.code.rawValue))",
                "\"file\": \(quoted(diagnostic.range.file))", range(diagnostic.range, places),
                "\"message\": \(quoted(Catalogue.message(diagnostic, locale)))",
                "\"help\": \(quoted(Catalogue.help(diagnostic, locale)))",
            ]
            if let fix = diagnostic.fix {
                members.append(
                    "\"fix\": {\"range\": {\(range(fix.range, places))}, \"replacement\": \(quoted(fix.replacement))}")
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

    /// `text` as a JSON string (RFC 8259).
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x80..<0xA0).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
