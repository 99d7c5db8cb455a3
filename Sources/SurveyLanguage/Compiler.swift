public import SurveyCore

/// What came of compiling a file.
public struct Compilation: Sendable {
    /// The survey; `nil` when there is an error, or when the file is a block or a codebook.
    public var survey: Survey?
    /// The `test` blocks of the survey, when there is no error.
    public var tests: [RouteTest]
    /// What to tell the author, in the order of the source; at most a hundred, and how many more there are.
    public var diagnostics: [Diagnostic]
    /// All files that were read, by path.
    public var files: [String: SourceFile]
    /// The canonical text of the survey, with blocks and codebook entries in it: what is published under its hash. It
    /// compiles on its own to the same survey. Tests are no part of it.
    public var expandedSource: String?

    /// Whether there is an error, so that nothing may run.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Compiles the survey language.
public enum SurveyCompiler {
    /// A file of more bytes than this is refused unread.
    public static let largestFile = 32_000_000

    /// What a file is.
    public enum FileKind: Sendable, Hashable {
        case survey, sharedBlock, codebook
    }

    /// Compiles a survey.
    ///
    /// - Parameters:
    ///   - file: the survey.
    ///   - blocks: gives the file of a shared block by the name after `use`.
    ///   - blockNames: the names of all shared blocks, for suggestions.
    ///   - codebook: the barrier codebook. Without one, the survey may hold its own `barrier` blocks, as published
    ///     surveys do.
    ///   - checksRoutes: whether to look at all routes through the survey and to run its tests. A survey that was
    ///     published was looked at then.
    public static func compile(
        _ file: SourceFile, blocks: @escaping (String) -> SourceFile? = { _ in nil }, blockNames: [String] = [],
        codebook: SourceFile? = nil,
        checksRoutes: Bool = true
    ) -> Compilation {
        let bag = DiagnosticBag()
        let checker = Checker(bag: bag, blocks: blocks, blockNames: blockNames)
        checker.isPublished = !checksRoutes
        guard let (tree, number) = checker.parse(file) else { return result(bag) }
        checker.mainFile = number
        if let codebook { readCodebook(codebook, checker) }
        let survey = checker.survey(tree, hasCodebook: codebook != nil)
        let tests = checker.tests(tree)
        if !bag.hasErrors, checksRoutes { checker.checkRoutes(of: survey, tests, tree) }
        var compilation = result(bag)
        if !bag.hasErrors {
            compilation.survey = survey
            compilation.tests = tests.map(\.test)
            compilation.expandedSource = SurveyPrinter.source(of: survey)
        }
        return compilation
    }

    /// Checks a file of any of the three kinds.
    public static func check(
        _ file: SourceFile, blocks: @escaping (String) -> SourceFile? = { _ in nil }, blockNames: [String] = [],
        codebook: SourceFile? = nil
    ) -> Compilation {
        switch kind(of: file) {
        case .survey: compile(file, blocks: blocks, blockNames: blockNames, codebook: codebook)
        case .sharedBlock: checkBlock(file, blocks: blocks, blockNames: blockNames, codebook: codebook)
        case .codebook: checkCodebook(file)
        }
    }

    /// Checks the file at `path` with what lies beside it: blocks in `blocks/`, the codebook `barriers.codebook`.
    ///
    /// - Returns: `nil` when there is no such file.
    public static func check(path: String, loader: some SourceLoader) -> Compilation? {
        guard let file = loader.load(path) else { return nil }
        var folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        if kind(of: file) == .sharedBlock, folder.hasSuffix("blocks/") { folder.removeLast("blocks/".count) }
        return check(
            file, blocks: { loader.load("\(folder)blocks/\($0).survey") },
            blockNames: loader.names(in: folder + "blocks/").filter { $0.hasSuffix(".survey") }.map {
                String($0.dropLast(".survey".count))
            },
            codebook: loader.load(folder + "barriers.codebook"))
    }

    /// What `file` is: by the end of its name, else by its first block.
    public static func kind(of file: SourceFile) -> FileKind {
        if file.path.hasSuffix(".codebook") { return .codebook }
        let beginning = SourceFile(path: file.path, bytes: Array(file.bytes.prefix(100_000)))
        let bag = DiagnosticBag(scratch: true)
        var lexer = Lexer(beginning, file: bag.add(beginning), bag: bag)
        for _ in 0..<1_000 {
            let token = lexer.next()
            if token.kind == .end { break }
            guard token.startsLine else { continue }
            switch token.keyword {
            case .survey: return .survey
            case .block: return .sharedBlock
            case .barrier: return .codebook
            case _: lexer.skipLine()
            }
        }
        return .survey
    }

    // MARK: Blocks and codebooks on their own

    private static func checkBlock(
        _ file: SourceFile, blocks: @escaping (String) -> SourceFile?, blockNames: [String], codebook: SourceFile?
    ) -> Compilation {
        let bag = DiagnosticBag()
        let checker = Checker(bag: bag, blocks: blocks, blockNames: blockNames)
        guard let (tree, number) = checker.parse(file) else { return result(bag) }
        checker.mainFile = number
        if let codebook { readCodebook(codebook, checker) }
        // The survey that uses it may have asked what the block does not.
        checker.isIncomplete = true
        checker.checkBlock(tree, file: number, named: String(file.stem))
        return result(bag)
    }

    private static func checkCodebook(_ file: SourceFile) -> Compilation {
        let bag = DiagnosticBag()
        readCodebook(file, Checker(bag: bag, blocks: { _ in nil }, blockNames: []))
        return result(bag)
    }

    private static func readCodebook(_ file: SourceFile, _ checker: Checker) {
        // Without a readable codebook every code would be unknown.
        guard let (tree, _) = checker.parse(file) else {
            checker.reported.insert("codebook")
            return
        }
        var entries: [BarrierSyntax] = []
        for block in tree.blocks {
            if case .barrier(let entry) = block {
                entries.append(entry)
            } else {
                checker.bag.report(
                    .misplacedBlock, block.keyword, [.name(checker.bag.text(block.keyword)), .phrase(.codebookFile)])
            }
        }
        checker.takeCodebook(entries)
    }

    private static func result(_ bag: DiagnosticBag) -> Compilation {
        Compilation(
            survey: nil, tests: [], diagnostics: bag.diagnostics(),
            files: Dictionary(bag.files.map { ($0.path, $0) }) { first, _ in first }, expandedSource: nil)
    }
}
