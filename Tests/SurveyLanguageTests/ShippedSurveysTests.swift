import SurveyCore
import SurveyLanguage
import Testing

/// The surveys of the project, and the example of the language's description.
@Suite struct ShippedSurveysTests {
    static let surveys = TestFiles.names(in: TestFiles.surveys).filter { $0.hasSuffix(".survey") }
    static let blocks = TestFiles.names(in: TestFiles.surveys + "blocks").filter { $0.hasSuffix(".survey") }

    @Test func thereAreAtLeastFour() {
        #expect(Self.surveys.count >= 4)
        #expect(!Self.blocks.isEmpty)
    }

    @Test(arguments: surveys) func surveyHasNoProblem(name: String) throws {
        let compilation = TestFiles.check(try #require(TestFiles.shipped(name)))
        #expect(DiagnosticRenderer.full(compilation.diagnostics, files: compilation.files) == "")
        #expect(compilation.survey?.id == String(name.split(separator: ".")[0]))
        #expect(!compilation.tests.isEmpty)
    }

    @Test(arguments: blocks) func blockHasNoProblem(name: String) throws {
        let compilation = TestFiles.check(try #require(TestFiles.shipped("blocks/" + name)))
        #expect(DiagnosticRenderer.full(compilation.diagnostics, files: compilation.files) == "")
    }

    @Test func codebookHasNoProblem() throws {
        let compilation = TestFiles.check(try #require(TestFiles.codebook))
        #expect(DiagnosticRenderer.full(compilation.diagnostics, files: compilation.files) == "")
    }

    @Test func exampleOfTheDescriptionMeansWhatItSays() throws {
        let bytes = try #require(TestFiles.bytes(TestFiles.folder + "Examples/language.survey"))
        let compilation = TestFiles.check(SourceFile(path: "language.survey", bytes: bytes))
        #expect(DiagnosticRenderer.full(compilation.diagnostics, files: compilation.files) == "")
        let survey = try #require(compilation.survey)
        #expect(survey.id == "huurtoelage-ravels")
        #expect(survey.languages == ["nl", "fr", "en"])
        #expect(survey.title["fr"] == "Qu'est-ce qui te retient ?")
        #expect(survey.about.responsible == "Sociaal Huis Ravels")
        #expect(survey.about.right == "huurtoelage")
        #expect(survey.about.retentionDays == 90)
        #expect(survey.about.releaseAfter == 10)
        #expect(
            survey.questions.map(\.id) == ["huurder", "kent", "gevraagd", "waarom-niet-meer", "tegen", "zwaarst"])
        #expect(survey["huurder"]?.options.map(\.text) == [BuiltInWords.yes, BuiltInWords.no])
        #expect(survey["kent"]?.condition == .question("huurder", .isOneOf(["yes"])))
        #expect(survey["kent"]?.hint["en"] == "You then get money for your rent each month.")
        #expect(survey["kent"]?.option("nee")?.barrier == "INF1")
        #expect(survey["gevraagd"]?.condition == .question("kent", .isOneOf(["ja", "beetje"])))
        #expect(
            survey["waarom-niet-meer"]?.condition
                == .and([.question("kent", .isOneOf(["ja", "beetje"])), .question("gevraagd", .isOneOf(["vroeger"]))]))
        #expect(survey["tegen"]?.kind == .deck(atMost: nil))
        #expect(survey["tegen"]?.option("papieren")?.icon == "✎")
        #expect(survey["tegen"]?.option("spaargeld")?.condition == .question("kent", .isOneOf(["ja"])))
        #expect(survey["zwaarst"]?.kind == .choice(of: "tegen"))
        #expect(survey.funnels.map(\.id) == ["huurtoelage"])
        #expect(survey.funnels[0].stages.map(\.id) == ["base", "aware", "applied", "received", "kept"])
        #expect(survey.funnels[0].stages[2].condition == .question("gevraagd", .isNoneOf(["nee"])))
        #expect(survey.barriers.map(\.code) == ["INF1", "PSY1", "ADM1", "ADM4", "REG1", "UIT1"])
        #expect(
            compilation.tests == [
                RouteTest(
                    title: "wie de toelage niet kent, ziet de kaarten niet",
                    given: ["huurder": .option("yes"), "kent": .option("nee")],
                    expectations: [.skips(["gevraagd", "tegen", "zwaarst"]), .barrier(["INF1"])])
            ])
    }

    @Test(arguments: surveys) func expandedTextCompilesToTheSameSurvey(name: String) throws {
        let first = TestFiles.check(try #require(TestFiles.shipped(name)))
        let text = try #require(first.expandedSource)
        #expect(!text.contains("\nuse "))
        let second = SurveyCompiler.compile(SourceFile(path: "published", text: text))
        #expect(DiagnosticRenderer.full(second.diagnostics, files: second.files) == "")
        #expect(second.survey == first.survey)
        #expect(second.expandedSource == text)
    }

    @Test(arguments: surveys) func lineEndsAndByteOrderMarkMakeNoDifference(name: String) throws {
        let file = try #require(TestFiles.shipped(name))
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for byte in file.bytes {
            if byte == UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\r")) }
            bytes.append(byte)
        }
        let other = TestFiles.check(SourceFile(path: file.path, bytes: bytes))
        #expect(other.diagnostics.isEmpty)
        #expect(other.survey == TestFiles.check(file).survey)
    }
}
