import SurveyLanguage
import TestSupport
import Testing

/// A folder of broken files, and what is said about each.
@Suite struct BrokenSurveysTests {
    static let names = TestFiles.names(in: TestFiles.folder + "Broken").filter { $0.contains(".") }

    private static func check(_ name: String) throws -> Compilation {
        let bytes = try #require(TestFiles.bytes(TestFiles.folder + "Broken/" + name))
        return TestFiles.check(SourceFile(path: name, bytes: bytes))
    }

    @Test func thereAreManyAndTogetherTheyShowNearlyEveryMessage() throws {
        #expect(Self.names.count >= 100)
        var seen: Set<DiagnosticCode> = []
        for name in Self.names { seen.formUnion(try Self.check(name).diagnostics.map(\.code)) }
        let unseen = Set(DiagnosticCode.allCases).subtracting(seen)
        // Those are shown by tests of their own.
        let elsewhere: Set<DiagnosticCode> = [
            .fileTooLarge, .textTooLong, .tooMany, .moreProblems, .missingCodebook, .singleOption, .noInterfaceWords,
            .testUndecided, .routeUndecided, .unreachableOption, .unreachableStage, .duplicateFunnel, .duplicateStage,
            .duplicateTest,
        ]
        #expect(unseen.subtracting(elsewhere).isEmpty)
    }

    @Test(arguments: names) func eachHasAProblemThatIsFoundTwiceAlike(name: String) throws {
        let first = try Self.check(name)
        #expect(!first.diagnostics.isEmpty)
        #expect(try Self.check(name).diagnostics == first.diagnostics)
        #expect((first.survey == nil) == (first.hasErrors || name.hasSuffix(".codebook")))
    }

    @Test func codesAndPlacesAreTheGoldenOnes() throws {
        let lines = try Self.names.map { name -> String in
            let compilation = try Self.check(name)
            return DiagnosticRenderer.concise(compilation.diagnostics, files: compilation.files)
        }
        expectGolden(lines.joined(), "broken-concise.txt")
    }

    @Test(arguments: MessageLocale.allCases) func fullTextIsTheGoldenOne(locale: MessageLocale) throws {
        let texts = try Self.names.map { name -> String in
            let compilation = try Self.check(name)
            return DiagnosticRenderer.full(compilation.diagnostics, files: compilation.files, locale: locale)
        }
        expectGolden(texts.joined(separator: "\n"), "broken-full-\(locale.rawValue).txt")
    }

    @Test func jsonIsTheGoldenOne() throws {
        let names = [
            "tab-indentation.survey", "misspelt-question.survey", "missing-translation.survey", "tests.survey",
        ]
        let texts = try names.map { name -> String in
            let compilation = try Self.check(name)
            return DiagnosticRenderer.json(compilation.diagnostics, files: compilation.files)
        }
        expectGolden(texts.joined(), "broken.json")
    }

    @Test(arguments: names) func certainMendsMend(name: String) throws {
        let file = SourceFile(path: name, bytes: try #require(TestFiles.bytes(TestFiles.folder + "Broken/" + name)))
        let before = TestFiles.check(file)
        // Every fix is laid over the file, from the end to the beginning; overlapping ones wait for the next round.
        var bytes = file.bytes
        var last = Int.max
        var count = 0
        for fix in before.diagnostics.compactMap(\.fix).filter({ $0.range.file == name })
            .sorted(by: { $0.range.start > $1.range.start }) where fix.range.end <= last
        {
            bytes.replaceSubrange(fix.range.start..<fix.range.end, with: Array(fix.replacement.utf8))
            last = fix.range.start
            count += 1
        }
        guard count > 0 else { return }
        let after = TestFiles.check(SourceFile(path: name, bytes: bytes))
        #expect(after.diagnostics != before.diagnostics, "\(TestFiles.summary(after))")
        #expect(after.diagnostics.count <= before.diagnostics.count, "\(TestFiles.summary(after))")
    }
}
