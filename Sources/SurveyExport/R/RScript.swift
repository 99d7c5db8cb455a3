import SurveyAnalysis
import SurveyCore

/// An R script that reads `responses.csv` beside it, makes factors with labels, and keeps the kinds of non-answer apart.
///
/// It needs nothing but R itself. All that is not ASCII is escaped, so that it reads the same in any locale.
struct RScript {
    private let export: Export
    private var schema: ExportSchema { export.schema }

    init(_ export: Export) {
        self.export = export
    }

    var text: String {
        let separator = Self.text(String(UnicodeScalar(export.dialect.separator)))
        let decimal = export.dialect == .belgian ? "\",\"" : "\".\""
        let kinds = MissingKind.allCases.map { "  \($0) = \(Self.text($0.label.words(in: export.language)))" }
        return """
            # Reads \(export.name(of: .responses)), which stands beside this file.
            #
            #   responses    one row per response; what can be chosen is a factor
            #   nonanswers   the same columns: why a cell of 'responses' holds no value (NA where it holds one)
            #   sets         the columns of each question where several options can be chosen
            #
            # \(schema.profile.notice.words(in: "en"))
            # \(Notices.caveat.words(in: "en"))

            here <- local({
              sourced <- unlist(lapply(sys.frames(), function(frame) frame$ofile))
              started <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
              dirname(if (length(sourced)) sourced[length(sourced)] else if (length(started)) started[1] else ".")
            })
            columns <- list(
            \(schema.columns.map { "  " + entry($0) }.joined(separator: ",\n"))
            )
            sets <- list(
            \(sets.joined(separator: ",\n"))
            )
            kinds <- c(
            \(kinds.joined(separator: ",\n"))
            )

            \(Self.reading(file: Self.text(export.name(of: .responses)), separator: separator, decimal: decimal))
            """
    }

    /// What the script does, after it knows the columns.
    private static func reading(file: String, separator: String, decimal: String) -> String {
        """
        texts <- read.table(
          file.path(here, \(file)), header = TRUE, sep = \(separator), dec = \(decimal), quote = "\\"",
          colClasses = "character", na.strings = character(), comment.char = "", check.names = FALSE,
          fileEncoding = "UTF-8-BOM")
        stopifnot(identical(names(texts), vapply(columns, function(column) column$name, "")))
        responses <- texts
        nonanswers <- texts
        for (column in columns) {
          text <- texts[[column$name]]
          words <- c(skipped = "skipped", refused = "refused", unknown = "unknown", protected = "protected")
          words <- words[!words %in% column$values]
          why <- names(words)[match(text, words)]
          if (column$answer) why[text == ""] <- "notRouted"
          if (!is.null(column$derived)) why[text == "" & texts[[column$derived]] != ""] <- "derived"
          value <- switch(column$kind,
            text = ifelse(text == "", NA_character_, text),
            integer = as.integer(ifelse(is.na(why), text, NA)),
            factor = factor(text, levels = column$values, labels = column$labels),
            ordered = factor(text, levels = column$values, labels = column$labels, ordered = TRUE))
          attr(value, "label") <- column$label
          responses[[column$name]] <- value
          nonanswers[[column$name]] <- factor(why, levels = names(kinds), labels = kinds)
        }
        rm(column, text, words, why, value, texts, here)

        """
    }

    private func entry(_ column: ExportColumn) -> String {
        let label = column.fullLabel(in: export.language, fallbacks: [schema.survey.sourceLanguage])
        var members = ["name = \(Self.text(column.name))", "label = \(Self.text(label))"]
        switch column.kind {
        case .text: members.append("kind = \"text\"")
        case .integer: members.append("kind = \"integer\"")
        case .categorical(isOrdered: true): members.append("kind = \"ordered\"")
        case .categorical(isOrdered: false), .boolean: members.append("kind = \"factor\"")
        }
        members.append("answer = \(column.question == nil ? "FALSE" : "TRUE")")
        if column.missing.contains(.derived),
            let derived = schema.columns.first(where: { $0.question == column.question && $0 != column })
        {
            members.append("derived = \(Self.text(derived.name))")
        }
        if column.kind != .text, !column.values.isEmpty {
            members.append("values = \(Self.list(column.values.map(\.name)))")
            members.append("labels = \(Self.list(labels(column)))")
        }
        return "list(\(members.joined(separator: ", ")))"
    }

    /// The labels of its values, each only once: levels with one label would become one.
    private func labels(_ column: ExportColumn) -> [String] {
        let labels = column.values.map { export.words($0.label) }
        return zip(labels, column.values).map { label, value in
            label.isEmpty || labels.count(where: { $0 == label }) > 1
                ? "\(label) [\(value.name)]".trimmingPrefix(" ").description : label
        }
    }

    private var sets: [String] {
        schema.table.questions.indices.compactMap { question in
            let names = schema.columns.compactMap { column -> String? in
                if case .option(question, _) = column.source { column.name } else { nil }
            }
            guard !names.isEmpty else { return nil }
            return "  \(Self.text(schema.table.questions[question].id.rawValue)) = \(Self.list(names))"
        }
    }

    private static func list(_ texts: [String]) -> String { "c(\(texts.map(text).joined(separator: ", ")))" }

    /// A text as R reads it.
    private static func text(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": return "\\\""
            case "\\": return "\\\\"
            case " "..."~": return String(scalar)
            case _:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let width = scalar.value > 0xFFFF ? 8 : 4
                let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
                return (width == 8 ? "\\U" : "\\u") + zeros + digits
            }
        }
        return "\"\(escaped.joined())\""
    }
}
