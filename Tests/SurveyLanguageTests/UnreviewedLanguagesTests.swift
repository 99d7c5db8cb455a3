import SurveyCore
import SurveyLanguage
import Testing

/// `unreviewed ar` in the head of a survey.
@Suite struct UnreviewedLanguagesTests {
    /// A survey in Dutch, French and English with `line` in its head.
    private static func survey(_ line: String, languages: String = "nl fr en") -> String {
        """
        survey t
          languages \(languages)
        \(line)
          title nl "T" fr "T" en "T"

        intro
          nl "I" fr "I" en "I"

        question a: yes or no
          nl "A" fr "A" en "A"

        thanks
          nl "D" fr "M" en "T"

        """
    }

    @Test(
        arguments: [
            ("", "", []),
            ("  unreviewed fr", "  unreviewed fr\n", ["fr"]),
            ("  unreviewed en fr", "  unreviewed fr en\n", ["fr", "en"]),
            ("  unreviewed FR", "  unreviewed fr\n", ["fr"]),
        ] as [(String, String, Set<LanguageTag>)])
    func marksLanguagesInThePublishedTextToo(line: String, printed: String, unreviewed: Set<LanguageTag>) throws {
        let compilation = TestFiles.compile(Self.survey(line))
        #expect(DiagnosticRenderer.full(compilation.diagnostics, files: compilation.files) == "")
        #expect(compilation.survey?.unreviewedLanguages == unreviewed)
        #expect(compilation.survey?.languages == ["nl", "fr", "en"])
        let published = try #require(compilation.expandedSource)
        #expect(published.hasPrefix("survey t\n  languages nl fr en\n\(printed)  title\n"))
        let again = SurveyCompiler.compile(SourceFile(path: "published", text: published))
        #expect(again.diagnostics.isEmpty)
        #expect(again.survey == compilation.survey)
        #expect(again.expandedSource == published)
    }

    @Test(arguments: [
        ("  unreviewed nl", "unreviewed-source 3:14"),
        ("  unreviewed ar", "unreviewed-undeclared 3:14"),
        ("  unreviewed fr-BE", "unreviewed-undeclared 3:14"),
        ("  unreviewed fr en fr", "duplicate-language 3:20"),
        ("  unreviewed", "missing-unreviewed 3:3"),
        ("  unreviewed frans", "bad-language 3:14"),
        ("  unreviewed \"fr\"", "unexpected 3:14"),
        ("  unreviewed fr\n  unreviewed en", "duplicate-attribute 4:3"),
        ("  unreviewd fr", "unknown-attribute 3:3"),
    ])
    func whatCannotBeUnreviewedIsOneError(line: String, diagnostic: String) {
        let compilation = TestFiles.compile(Self.survey(line))
        #expect(TestFiles.summary(compilation).first == diagnostic)
        #expect(compilation.diagnostics.count == 1)
        #expect(compilation.survey == nil)
    }

    @Test func isNotHeldAgainstLanguagesThatCouldNotBeRead() {
        let compilation = TestFiles.compile(Self.survey("  unreviewed ar", languages: "nl fr arabisch"))
        #expect(compilation.diagnostics.map(\.code) == [.badLanguage])
    }

    @Test func aLaterVersionMayMarkAndUnmark() throws {
        let plain = try #require(TestFiles.compile(Self.survey("")).survey)
        let marked = try #require(TestFiles.compile(Self.survey("  unreviewed en")).survey)
        #expect(plain != marked)
        #expect(VersionCheck.incompatibilities(old: plain, new: marked).isEmpty)
        #expect(VersionCheck.incompatibilities(old: marked, new: plain).isEmpty)
    }

    @Test(
        arguments: [
            ("huurtoelage-ravels", ["ar"]), ("ocmw", ["ar"]), ("kinderopvang-balen", []),
            ("onderwijscheque-rijkevorsel", []),
        ] as [(String, Set<LanguageTag>)])
    func shippedSurveysMarkTheirArabic(name: String, unreviewed: Set<LanguageTag>) throws {
        let compilation = TestFiles.check(try #require(TestFiles.shipped(name + ".survey")))
        let survey = try #require(compilation.survey)
        #expect(survey.unreviewedLanguages == unreviewed)
        #expect(survey.languages == ["nl", "fr", "en"] + unreviewed)
        for text in Self.texts(of: survey) {
            #expect(Set(text.texts.keys).isSuperset(of: survey.languages))
            #expect(Self.isArabic(text.texts["ar"] ?? "نعم"), "\(text.texts["ar"] ?? "")")
        }
    }

    private static func texts(of survey: Survey) -> [LocalizedText] {
        [survey.title, survey.about.purpose, survey.intro, survey.thanks]
            + survey.questions.flatMap { question in
                [question.text] + (question.hint.isEmpty ? [] : [question.hint]) + question.options.map(\.text)
            } + survey.barriers.flatMap { [$0.label, $0.definition] }
    }

    /// Arabic letters without vowel signs, besides them only the official names that stand on letters and doors.
    private static func isArabic(_ text: String) -> Bool {
        var rest = text
        for name in ["Sociaal Huis Ravels", "Welzijnszorg Kempen", "huurtoelage", "OCMW"] {
            rest = rest.replacing(name, with: "")
        }
        return rest.unicodeScalars.allSatisfy {
            0x621...0x64A ~= $0.value && $0.value != 0x640 || " .:()،؟0123456789".unicodeScalars.contains($0)
        }
    }
}
