/// The problems found so far, and the files that they are in.
final class DiagnosticBag {
    /// So many problems are shown, and the rest is counted.
    static let limit = 100
    /// So many are kept until they can be put in the order of the source.
    private static let kept = 10_000

    private(set) var files: [SourceFile] = []
    private var found: [(span: Span, diagnostic: Diagnostic)] = []
    private var notKept = 0
    private(set) var hasErrors = false
    /// Nothing is kept: somebody only looks.
    private let isScratch: Bool

    init(scratch: Bool = false) {
        isScratch = scratch
    }

    /// Makes a file known and gives its number. The order in which files come is the order of their problems.
    func add(_ file: SourceFile) -> Int32 {
        files.append(file)
        return Int32(files.count - 1)
    }

    func range(_ span: Span) -> SourceRange {
        SourceRange(file: files[Int(span.file)].path, start: Int(span.start), end: Int(span.end))
    }

    /// The author's own words.
    func text(_ span: Span) -> String {
        String(decoding: files[Int(span.file)].bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }

    /// The candidate that was probably meant by `word`; none is sought once there are more problems than are shown.
    func closest(to word: String, among candidates: some Sequence<String>) -> String? {
        guard found.count < Self.limit * 4 else { return nil }
        return Suggestion.closest(to: word, among: candidates)
    }

    func report(
        _ code: DiagnosticCode, _ span: Span, _ arguments: @autoclosure () -> [Diagnostic.Argument] = [],
        related: [(Diagnostic.Related.Label, Span)] = [], suggestion: @autoclosure () -> String? = nil,
        fix: @autoclosure () -> (Span, String)? = nil
    ) {
        guard !isScratch else { return }
        if code.severity == .error { hasErrors = true }
        guard found.count < Self.kept else {
            notKept += 1
            return
        }
        let suggestion = suggestion()
        let fix = fix() ?? suggestion.map { (span, $0) }
        found.append(
            (
                span,
                Diagnostic(
                    code: code, range: range(span), arguments: arguments(),
                    related: related.map { Diagnostic.Related($0, range($1)) }, suggestion: suggestion,
                    fix: fix.map { Diagnostic.Fix(range: range($0), replacement: $1) })
            ))
    }

    /// The problems without those about a word that an invisible character broke: that is reported there.
    private func withoutEchoes() -> [(span: Span, diagnostic: Diagnostic)] {
        var starts: Set<Span> = []
        var ends: Set<Span> = []
        for (span, diagnostic) in found where Self.breaksWords(diagnostic) {
            starts.insert(span.before)
            ends.insert(span.after)
        }
        guard !starts.isEmpty else { return found }
        return found.filter { span, diagnostic in
            guard Self.saysWordIsWrong.contains(diagnostic.code) else { return true }
            if ends.contains(span.before) || starts.contains(span.after) { return false }
            return !(span.start..<min(span.end, span.start + 100)).contains {
                starts.contains(Span(file: span.file, start: Int($0), end: Int($0)))
            }
        }
    }

    private static func breaksWords(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.code {
        case .controlCharacter, .directionOverride: true
        case .oddSpace: diagnostic.fix?.replacement.isEmpty == true
        case _: false
        }
    }

    private static let saysWordIsWrong: Set<DiagnosticCode> = [
        .badIdentifier, .reservedWord, .unknownQuestion, .unknownOption, .unknownBarrier, .missingSharedBlock,
        .missingComparison, .unknownAttribute, .unknownBlock, .unknownKind, .unexpected, .expectedColon,
    ]

    /// The problems in the order of the source, file by file; past the limit, how many more there are.
    func diagnostics() -> [Diagnostic] {
        let sorted = withoutEchoes().enumerated().sorted { a, b in
            let (x, y) = (a.element.span, b.element.span)
            return (x.file, x.start, x.end, a.offset) < (y.file, y.start, y.end, b.offset)
        }.map(\.element)
        var result: [Diagnostic] = []
        var total = notKept
        var last: Diagnostic?
        for (_, diagnostic) in sorted
        where last.map({ $0.code != diagnostic.code || $0.range != diagnostic.range }) ?? true {
            total += 1
            if result.count < Self.limit { result.append(diagnostic) }
            last = diagnostic
        }
        if total > result.count, let last = result.last {
            let end = SourceRange(file: last.range.file, start: last.range.end, end: last.range.end)
            var more = Diagnostic(code: .moreProblems, range: end, arguments: [.number(total - result.count)])
            more.severity = hasErrors ? .error : .warning
            result.append(more)
        }
        return result
    }
}
