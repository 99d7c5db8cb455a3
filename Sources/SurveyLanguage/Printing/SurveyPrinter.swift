import SurveyCore

/// Prints a survey as canonical source: no comments, one layout, blocks and codebook entries in their places.
enum SurveyPrinter {
    /// The text of `survey`, which compiles on its own to the same survey.
    static func source(of survey: Survey) -> String {
        var printer = Printer(languages: survey.languages)
        printer.head(survey)
        printer.section("intro", survey.intro)
        for question in survey.questions { printer.question(question) }
        printer.section("thanks", survey.thanks)
        for funnel in survey.funnels { printer.funnel(funnel) }
        for barrier in survey.barriers { printer.barrier(barrier) }
        return String(decoding: printer.bytes, as: UTF8.self)
    }

    /// `text` as it is written in a source file, with its quotes.
    static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `text` with its quotes.
    fileprivate static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A condition as it is written after `when`.
    static func words(_ condition: Condition) -> String {
        switch condition {
        case .question(let id, let test): "\(id) \(words(test))"
        case .mode(let mode): "mode is \(mode.rawValue)"
        case .not(let inner): "not " + part(inner)
        case .and(let parts): parts.map(part).joined(separator: " and ")
        case .or(let parts): parts.map(part).joined(separator: " or ")
        }
    }

    private static func part(_ condition: Condition) -> String {
        switch condition {
        case .and, .or: "(\(words(condition)))"
        case .question, .mode, .not: words(condition)
        }
    }

    private static func words(_ test: Condition.Test) -> String {
        func list(_ options: [OptionID]) -> String { options.map(\.rawValue).joined(separator: " or ") }
        return switch test {
        case .isOneOf(let options): "is \(list(options))"
        case .isNoneOf(let options): "is not \(list(options))"
        case .includes(let options): "includes \(list(options))"
        case .compares(let order, let bound): "is \(words(order)) \(bound)"
        case .state(let state): "is \(state.rawValue)"
        }
    }

    private static func words(_ order: Condition.Order) -> String {
        switch order {
        case .moreThan: "more than"
        case .lessThan: "less than"
        case .atLeast: "at least"
        case .atMost: "at most"
        }
    }
}

/// The text so far, and how to go on with it.
private struct Printer {
    var bytes: [UInt8] = []
    let languages: [LanguageTag]
    private let languageSet: Set<LanguageTag>

    init(languages: [LanguageTag]) {
        self.languages = languages
        languageSet = Set(languages)
    }

    mutating func line(_ indent: Int, _ words: String) {
        for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
        bytes.append(contentsOf: words.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// One line per language: those of the survey in their order, then others by their tag.
    mutating func texts(_ texts: LocalizedText, _ indent: Int) {
        for language in languages {
            if let text = texts.texts[language] { self.text(language, text, indent) }
        }
        guard texts.texts.count > languages.count || texts.texts.keys.contains(where: { !languageSet.contains($0) })
        else { return }
        for language in texts.texts.keys.filter({ !languageSet.contains($0) }).sorted() {
            if let text = texts.texts[language] { self.text(language, text, indent) }
        }
    }

    private mutating func text(_ language: LanguageTag, _ text: String, _ indent: Int) {
        for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
        bytes.append(contentsOf: language.rawValue.utf8)
        bytes.append(UInt8(ascii: " "))
        SurveyPrinter.append(text, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func head(_ survey: Survey) {
        line(0, "survey \(survey.id)")
        line(2, "languages " + languages.map(\.rawValue).joined(separator: " "))
        let unreviewed = languages.filter(survey.unreviewedLanguages.contains)
        if !unreviewed.isEmpty { line(2, "unreviewed " + unreviewed.map(\.rawValue).joined(separator: " ")) }
        line(2, "title")
        texts(survey.title, 4)
        let about = survey.about
        if let right = about.right {
            line(2, "right " + (right.isIdentifier ? right : SurveyPrinter.quoted(right)))
        }
        for (word, value) in [("responsible", about.responsible), ("contact", about.contact), ("dpo", about.dpo)] {
            if let value { line(2, "\(word) \(SurveyPrinter.quoted(value))") }
        }
        if !about.purpose.isEmpty {
            line(2, "purpose")
            texts(about.purpose, 4)
        }
        if let basis = about.basis { line(2, "basis \(SurveyPrinter.quoted(basis))") }
        if let days = about.retentionDays { line(2, "retention \(days) days") }
        if let after = about.releaseAfter { line(2, "release after \(after) responses") }
    }

    mutating func section(_ word: String, _ content: LocalizedText) {
        line(0, "")
        line(0, word)
        texts(content, 2)
    }

    mutating func question(_ question: Question) {
        line(0, "")
        switch question.kind {
        case .yesNo: line(0, "question \(question.id): yes or no")
        case .chooseOne: line(0, "question \(question.id): choose one")
        case .chooseMany(nil): line(0, "question \(question.id): choose many")
        case .chooseMany(let limit?): line(0, "question \(question.id): choose up to \(limit)")
        case .deck: line(0, "cards \(question.id)")
        case .choice(let source): line(0, "question \(question.id): choose one of \(source)")
        case .scale(let scale): line(0, "question \(question.id): scale \(scale.rawValue)")
        case .number(let range): line(0, "question \(question.id): number \(range.lowerBound) to \(range.upperBound)")
        case .note: line(0, "note \(question.id)")
        }
        if let condition = question.condition { line(2, "when " + SurveyPrinter.words(condition)) }
        var isDeck = false
        if case .deck(let limit) = question.kind {
            isDeck = true
            if let limit { line(2, "at most \(limit)") }
        }
        if question.isSensitive { line(2, "sensitive") }
        if question.isBackground { line(2, "background") }
        if question.isShuffled, !isDeck { line(2, "shuffled") }
        texts(question.text, 2)
        if !question.hint.isEmpty {
            line(2, "hint")
            texts(question.hint, 4)
        }
        options(of: question)
        if let unknown = question.unknown {
            line(
                2,
                "unknown" + (unknown.countsAsAnswer ? " counts as an answer" : "")
                    + (unknown.barrier.map { " barrier \($0)" } ?? ""))
        }
    }

    private mutating func options(of question: Question) {
        switch question.kind {
        case .yesNo:
            for option in question.options {
                if let barrier = option.barrier { line(2, "[\(option.id)] barrier \(barrier)") }
            }
        case .chooseOne, .chooseMany, .deck:
            for option in question.options {
                line(2, "[\(option.id)]")
                if let icon = option.icon { line(4, "icon \(SurveyPrinter.quoted(icon))") }
                texts(option.text, 4)
                if let barrier = option.barrier { line(4, "barrier \(barrier)") }
                if option.isExclusive { line(4, "exclusive") }
                if let condition = option.condition { line(4, "when " + SurveyPrinter.words(condition)) }
            }
        case .choice, .scale, .number, .note: break
        }
    }

    mutating func funnel(_ funnel: Funnel) {
        line(0, "")
        line(0, "funnel \(funnel.id)")
        for stage in funnel.stages {
            line(2, "\(stage.id) " + SurveyPrinter.words(stage.condition))
            if stage.label != BuiltInWords.stage(stage.id) { texts(stage.label, 4) }
        }
    }

    mutating func barrier(_ barrier: Barrier) {
        line(0, "")
        line(0, "barrier \(barrier.code)")
        texts(barrier.label, 2)
        if !barrier.definition.isEmpty {
            line(2, "definition")
            texts(barrier.definition, 4)
        }
        func values(_ word: String, _ values: [String]) {
            if !values.isEmpty { line(2, word + " " + values.joined(separator: " ")) }
        }
        values("phase", barrier.phases.map(\.rawValue))
        values("level", barrier.levels.map(\.rawValue))
        values("step", barrier.steps.map(\.rawValue))
        if let theory = barrier.theory { line(2, "theory \(SurveyPrinter.quoted(theory))") }
        if let seed = barrier.seed { line(2, "seed \(SurveyPrinter.quoted(seed))") }
    }
}
