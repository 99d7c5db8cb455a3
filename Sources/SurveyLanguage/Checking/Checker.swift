import SurveyCore

/// Turns syntax trees into a survey: resolves names, checks what they mean, and reports what is wrong.
///
/// One check per file of this folder; state that they share is here.
final class Checker {
    let bag: DiagnosticBag
    /// Gives the file of a shared block by its name.
    let blocks: (String) -> SourceFile?
    /// The names of all shared blocks, for suggestions.
    let blockNames: [String]
    /// The number of the file that is being compiled; texts of other files are shared with other surveys.
    var mainFile: Int32 = 0
    /// The languages of the survey; empty when they are not known.
    var languages: [LanguageTag] = []
    /// A language could not be read, so no text can be called missing.
    var areLanguagesKnown = false
    /// Declared languages in which nothing at all is written, which was said once.
    var languagesWithoutTexts: Set<LanguageTag> = []
    var undeclared: Set<LanguageTag> = []

    /// The questions in the order of the form, with those of shared blocks in their places.
    var placed: [PlacedQuestion] = []
    /// Conditions under `use` and `block`.
    var hosts: [HostCondition] = []
    var used: [String: Span] = [:]
    var symbols: [String: Symbol] = [:]
    /// Part of the form is not known, so that a name that is not found may stand there.
    var isIncomplete = false
    /// The survey was published, and stays readable whatever was forbidden since.
    var isPublished = false
    /// Names of questions that could not be read, which was reported.
    var unread: Set<String> = []
    /// Questions that have the name of another: for each, one name is missed that was meant for it.
    var misnamed = 0
    /// Names that were reported as unknown: one cause once.
    var reported: Set<String> = []

    /// The codebook in its order, and by code; `nil` when there is none.
    var codebook: [Barrier]?
    var barriers: [String: Barrier] = [:]
    var usedBarriers: Set<String> = []

    init(bag: DiagnosticBag, blocks: @escaping (String) -> SourceFile?, blockNames: [String]) {
        self.bag = bag
        self.blocks = blocks
        self.blockNames = blockNames
    }

    /// A question where it stands in the form.
    struct PlacedQuestion {
        var syntax: QuestionSyntax
        /// Which of `hosts` are joined to its own condition, the outermost first.
        var hosts: [Int]
        /// The `use` that brought it here.
        var use: Span?
    }

    /// A condition that holds for all questions of a shared block.
    struct HostCondition {
        var syntax: ConditionSyntax
        var span: Span
        /// The place in the form of the first question that it governs.
        var position: Int
        var resolved: Condition?
    }

    /// What a name of a question stands for.
    struct Symbol {
        var index: Int
        var span: Span
        var kind: KindSyntax?
        var options: [String: Span]
        var hasUnknown: Bool
        /// Its options are not all known.
        var isDamaged: Bool
    }

    /// Reads a file into a syntax tree; `nil` when it is no text at all, which is reported.
    func parse(_ source: SourceFile) -> (SyntaxFile, Int32)? {
        let file = bag.add(source)
        guard source.bytes.count <= SurveyCompiler.largestFile else {
            bag.report(
                .fileTooLarge, Span(file: file, start: 0, end: 0), [.number(SurveyCompiler.largestFile / 1_000_000)])
            return nil
        }
        let start = source.startOfText
        switch UTF8Check.verdict(on: source.bytes, from: start) {
        case .fine: break
        case .wrong(let offset): bag.report(.notUTF8, Span(file: file, start: offset, end: offset + 1))
        case .utf16, .noText:
            bag.report(.notText, Span(file: file, start: start, end: start))
            return nil
        }
        var parser = Parser(source, file: file, bag: bag)
        parser.languages = languages
        if !languages.isEmpty { parser.lexer.languages = Set(languages.map(\.rawValue)) }
        return (parser.parseFile(), file)
    }
}
