import SurveyCore
import Testing

@testable import SurveyLanguage

/// The catalogue has a sentence for everything, in both languages.
@Suite struct CatalogueTests {
    @Test(arguments: DiagnosticCode.allCases) func everyCodeIsWordedInBothLanguages(code: DiagnosticCode) throws {
        let entry = try #require(Catalogue.entries[code])
        for sentences in [entry.english, entry.dutch] {
            #expect(sentences.message.hasSuffix(".") || code == .notSupportedYet)
            #expect(!sentences.help.isEmpty)
        }
        #expect(placeholders(entry.english.message) == placeholders(entry.dutch.message))
        #expect(placeholders(entry.english.help) == placeholders(entry.dutch.help))
        #expect(entry.english.message != entry.dutch.message)
    }

    @Test func noCodeIsWordedTwice() {
        let all =
            Catalogue.characters + Catalogue.shape + Catalogue.languages + Catalogue.names + Catalogue.questions
            + Catalogue.conditions + Catalogue.results
        #expect(all.count == Set(all.map(\.code)).count)
        #expect(all.count == DiagnosticCode.allCases.count)
    }

    @Test(arguments: DiagnosticCode.allCases) func codesAreInKebabCase(code: DiagnosticCode) {
        #expect(code.rawValue.isIdentifier)
    }

    /// Every message that the broken surveys bring about has all its arguments.
    @Test(arguments: BrokenSurveysTests.names) func noPlaceIsLeftOpen(name: String) throws {
        let bytes = try #require(TestFiles.bytes(TestFiles.folder + "Broken/" + name))
        for diagnostic in TestFiles.check(SourceFile(path: name, bytes: bytes)).diagnostics {
            let entry = try #require(Catalogue.entries[diagnostic.code])
            let needed = placeholders(entry.english.message).union(placeholders(entry.english.help))
            #expect(needed.allSatisfy { diagnostic.arguments.indices.contains($0) }, "\(diagnostic.code)")
            for locale in MessageLocale.allCases {
                #expect(!DiagnosticRenderer.message(diagnostic, locale: locale).contains("``"))
            }
        }
    }

    private func placeholders(_ text: String) -> Set<Int> {
        Set((0..<6).filter { text.contains("{\($0)}") })
    }
}
