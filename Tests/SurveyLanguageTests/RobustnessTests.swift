import SurveyCore
import SurveyLanguage
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Whatever a file holds, the compiler comes back, with the same answer each time.
@Suite struct RobustnessTests {
    private static func bytes(_ name: String) -> [UInt8] {
        TestFiles.shipped(name)?.bytes ?? []
    }

    private static func check(_ bytes: [UInt8]) -> Compilation {
        TestFiles.check(SourceFile(path: "x.survey", bytes: bytes))
    }

    /// Everything that can be asked of a compilation, so that no renderer can trap either.
    @discardableResult private static func look(_ compilation: Compilation) -> Int {
        #expect(compilation.diagnostics.count <= 101)
        return DiagnosticRenderer.full(compilation.diagnostics, files: compilation.files, locale: .dutch).utf8.count
            + DiagnosticRenderer.json(compilation.diagnostics, files: compilation.files).utf8.count
    }

    @Test(arguments: 0..<200) func randomBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...2_000, using: &generator)
        let alphabets: [[UInt8]] = [
            Array(0...255), Array(32...126), Array("question a: yes or no\n  nl \"x\" []()#\\,\t\r\n".utf8),
        ]
        let alphabet = alphabets[Int(seed % 3)]
        let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
        let compilation = Self.check(bytes)
        #expect(!compilation.diagnostics.isEmpty)
        Self.look(compilation)
        #expect(Self.check(bytes).diagnostics == compilation.diagnostics)
    }

    /// Words of a shipped survey deleted, doubled or swapped.
    @Test(arguments: 0..<150) func mutatedSurveys(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 1_000 + seed)
        let names = ShippedSurveysTests.surveys
        let text = String(decoding: Self.bytes(names[Int(seed) % names.count]), as: UTF8.self)
        var pieces = Self.pieces(text)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let index = Int.random(in: pieces.indices, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: pieces.remove(at: index)
            case 1: pieces.insert(pieces[index], at: index)
            case _: pieces.swapAt(index, Int.random(in: pieces.indices, using: &generator))
            }
        }
        let mutated = Array(pieces.joined().utf8)
        let compilation = Self.check(mutated)
        Self.look(compilation)
        #expect(Self.check(mutated).diagnostics == compilation.diagnostics)
        guard let source = compilation.expandedSource else {
            #expect(compilation.hasErrors)
            return
        }
        // What still compiles can be published and read again.
        let again = SurveyCompiler.compile(SourceFile(path: "published", text: source), checksRoutes: false)
        #expect(again.survey == compilation.survey)
        #expect(again.expandedSource == source)
    }

    /// Single bytes deleted, doubled or changed.
    @Test(arguments: 0..<150) func damagedBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: 2_000 + seed)
        let names = ShippedSurveysTests.surveys
        var bytes = Self.bytes(names[Int(seed) % names.count])
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let index = Int.random(in: bytes.indices, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes.remove(at: index)
            case 1: bytes.insert(bytes[index], at: index)
            case _: bytes[index] = UInt8.random(in: 0...255, using: &generator)
            }
        }
        let compilation = Self.check(bytes)
        Self.look(compilation)
        #expect(Self.check(bytes).diagnostics == compilation.diagnostics)
    }

    /// Every beginning of a survey is a file that somebody may save.
    @Test func cutSurveys() {
        let bytes = Self.bytes("huurtoelage-ravels.survey")
        for end in stride(from: 0, to: bytes.count, by: 97) { Self.look(Self.check(Array(bytes[..<end]))) }
    }

    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        for character in text {
            let isWord = character.isLetter || character.isNumber || character == "-"
            if isWord, let last = pieces.last?.last, last.isLetter || last.isNumber || last == "-" {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }

    // MARK: Large files

    private static let head = "survey t\n  languages nl\n  title nl \"T\"\n\nintro\n  nl \"I\"\n\n"

    static let large: [(String, String, String)] = [
        ("quotes on one line", "", "\""), ("quotes on lines", "", "\"\n"), ("letters", "", "a"), ("words", "", "a "),
        ("brackets", "", "["), ("line feeds", "", "\n"), ("spaces", "", " "), ("tabs", "", "\t"),
        ("parentheses", "question a: yes or no\n  when ", "("), ("nots", "question a: yes or no\n  when ", "not "),
        ("conditions", "question a: yes or no\n  when ", "a is b and "),
        ("values", "question a: yes or no\n  when a is ", "b or "),
        ("curly quotes", "question a: yes or no\n  nl \"", "”"), ("a long text", head + "note a\n  nl \"", "x"),
        ("emoji", head + "note a\n  nl \"", "👩‍👩‍👧"), ("backslashes", head + "note a\n  nl \"", "\\a"),
        ("quotes in texts", head + "note a\n  nl ", "\"a\"b "), ("comment", "", "#"), ("apostrophes", "", "'a "),
        ("languages", "survey t\n  languages ", "nl fr "), ("uses", head, "use a\n"),
        ("questions", head, "question a: yes or no\n  nl \"X\"\n"), ("names", "question ", "ab "),
        ("options", head + "question a: choose one\n  nl \"A\"\n", "  [a] nl \"X\"\n"),
        ("unknown names", head, "note a\n  nl \"X\"\n  when zz is a\n"), ("commas", "test \"a\"\n  given ", "a b, "),
        ("non-breaking spaces", "", "\u{A0}"), ("carriage returns", "", "\r"), ("direction overrides", "#", "\u{202E}"),
    ]

    /// 10 MB in a soak run; elsewhere less, since an unoptimised build is slow.
    private static let size = ProcessInfo.processInfo.environment["DREMPEL_SOAK"] != nil ? 10_000_000 : 100_000

    @Test(arguments: large.map(\.0)) func muchOf(name: String) throws {
        let (_, start, piece) = try #require(Self.large.first { $0.0 == name })
        let count = Self.size / piece.utf8.count
        let bytes = Array(start.utf8) + Array(repeatElement(Array(piece.utf8), count: count).joined())
        let compilation = Self.check(bytes)
        #expect(compilation.hasErrors)
        Self.look(compilation)
    }

    @Test(arguments: ["\"", "("]) func tenMegabytesOnOneLine(piece: String) {
        let compilation = Self.check(Array(repeating: Array(piece.utf8)[0], count: 10_000_000))
        #expect(!compilation.diagnostics.isEmpty)
        Self.look(compilation)
    }

    @Test func aFileThatIsFarTooLargeIsNotRead() {
        let compilation = Self.check([UInt8](repeating: 32, count: SurveyCompiler.largestFile + 1))
        #expect(TestFiles.summary(compilation) == ["file-too-large 1:1"])
    }
}
