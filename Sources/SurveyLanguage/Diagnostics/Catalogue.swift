/// The languages in which messages are worded.
public enum MessageLocale: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case dutch = "nl"
}

/// Every sentence that the compiler says, in one place. `{0}`, `{1}`… stand for a message's arguments.
enum Catalogue {
    /// How one problem is worded: what is wrong, and how to mend it.
    struct Entry {
        var code: DiagnosticCode
        var english: Sentences
        var dutch: Sentences

        init(_ code: DiagnosticCode, en: Sentences, nl: Sentences) {
            self.code = code
            english = en
            dutch = nl
        }

        func sentences(_ locale: MessageLocale) -> Sentences {
            switch locale {
            case .english: english
            case .dutch: dutch
            }
        }
    }

    struct Sentences {
        var message: String
        var help: String

        init(_ message: String, _ help: String) {
            self.message = message
            self.help = help
        }
    }

    static let entries: [DiagnosticCode: Entry] = Dictionary(
        (characters + shape + languages + names + questions + conditions + results).map { ($0.code, $0) }
    ) { first, _ in first }

    /// What is wrong, in one sentence.
    static func message(_ diagnostic: Diagnostic, _ locale: MessageLocale) -> String {
        fill(entries[diagnostic.code]?.sentences(locale).message ?? "", diagnostic.arguments, locale)
    }

    /// How to mend it, with the mended words when they are known.
    static func help(_ diagnostic: Diagnostic, _ locale: MessageLocale) -> String {
        let help = fill(entries[diagnostic.code]?.sentences(locale).help ?? "", diagnostic.arguments, locale)
        guard let suggestion = diagnostic.suggestion else { return help }
        let question =
            switch locale {
            case .english: "Did you mean `\(suggestion)`?"
            case .dutch: "Bedoel je `\(suggestion)`?"
            }
        return question
    }

    /// `pattern` with the arguments in their places.
    static func fill(_ pattern: String, _ arguments: [Diagnostic.Argument], _ locale: MessageLocale) -> String {
        var result = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            if let index = Int(rest[rest.index(after: open)..<close]), arguments.indices.contains(index) {
                result += words(arguments[index], locale)
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private static func words(_ argument: Diagnostic.Argument, _ locale: MessageLocale) -> String {
        switch argument {
        case .name(let name): name
        case .number(let number): String(number)
        case .anyOf(let names): list(names, locale == .english ? " or " : " of ")
        case .allOf(let names): list(names, locale == .english ? " and " : " en ")
        case .answers(let answers): company(answers, locale)
        case .phrase(let phrase): words(phrase, locale)
        }
    }

    private static func company(_ answers: [String], _ locale: MessageLocale) -> String {
        switch locale {
        case .english:
            answers.isEmpty ? "whatever else is answered" : "for somebody who answers \(list(answers, " and "))"
        case .dutch:
            answers.isEmpty ? "wat er verder ook geantwoord wordt" : "bij wie antwoordt: \(list(answers, " en "))"
        }
    }

    private static func list(_ names: [String], _ last: String) -> String {
        let quoted = names.map { "`\($0)`" }
        guard let final = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + last + final
    }
}
