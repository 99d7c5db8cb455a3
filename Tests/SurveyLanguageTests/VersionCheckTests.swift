import SurveyCore
import SurveyLanguage
import Testing

/// *Once answers exist*.
@Suite struct VersionCheckTests {
    private static let base = """
        question b: choose one
          nl "B" fr "B"
          [p] nl "P" fr "P" barrier ADM1
          [q] nl "Q" fr "Q"
          unknown barrier INF1

        question n: number 0 to 20
          nl "N" fr "N"

        cards c
          nl "C" fr "C"
          [k] nl "K" fr "K"
          [l] nl "L" fr "L"

        question d: choose one of c
          nl "D" fr "D"
        """

    private static func survey(_ questions: String) throws -> Survey {
        let compilation = TestFiles.compile(TestFiles.survey(questions), checksRoutes: false)
        return try #require(compilation.survey, "\(TestFiles.summary(compilation))")
    }

    private static func changes(_ edit: (String) -> String) throws -> [VersionCheck.Incompatibility] {
        VersionCheck.incompatibilities(old: try survey(base), new: try survey(edit(base)))
    }

    @Test func textsOrderConditionsAndAdditionsMayChange() throws {
        #expect(try Self.changes { $0 } == [])
        #expect(try Self.changes { $0.replacing("nl \"P\"", with: "nl \"Papier\"") } == [])
        #expect(
            try Self.changes { $0.replacing("  unknown barrier", with: "  [r] nl \"R\" fr \"R\"\n  unknown barrier") }
                == [])
        #expect(
            try Self.changes {
                $0.replacing("question n:", with: "question m: yes or no\n  nl \"M\" fr \"M\"\n\nquestion n:")
            } == [])
        #expect(try Self.changes { $0.replacing("  unknown barrier", with: "  when a is x\n  unknown barrier") } == [])
        #expect(try Self.changes { $0.replacing("number 0 to 20", with: "number 0 to 30") } == [])
    }

    @Test(arguments: [
        ("  [q] nl \"Q\" fr \"Q\"\n", "", VersionCheck.Change.optionRemoved("q")),
        (" barrier ADM1", "", .optionRecoded("p", from: "ADM1", to: nil)),
        (" barrier ADM1", " barrier ADM2", .optionRecoded("p", from: "ADM1", to: "ADM2")),
        ("[q] nl \"Q\" fr \"Q\"", "[q] nl \"Q\" fr \"Q\" barrier PSY1", .optionRecoded("q", from: nil, to: "PSY1")),
        ("  unknown barrier INF1\n", "", .unknownRemoved),
        ("unknown barrier INF1", "unknown", .unknownRecoded(from: "INF1", to: nil)),
        ("unknown barrier", "unknown counts as an answer barrier", .unknownCountsChanged),
        ("b: choose one\n", "b: choose many\n", .kindChanged),
    ])
    func whatWasAnsweredMayNot(old: String, new: String, change: VersionCheck.Change) throws {
        #expect(try Self.changes { $0.replacing(old, with: new) } == [.init(question: "b", change: change)])
    }

    @Test func aQuestionMayNotGoAndARangeMayNotShrink() throws {
        #expect(
            try Self.changes { $0.replacing("number 0 to 20", with: "number 1 to 20") }
                == [.init(question: "n", change: .rangeNarrowed(from: 0...20, to: 1...20))])
        #expect(
            try Self.changes { $0.replacing("question n:", with: "question m:") }
                == [.init(question: "n", change: .questionRemoved)])
    }

    @Test(arguments: MessageLocale.allCases) func everyChangeIsWorded(locale: MessageLocale) {
        let changes: [VersionCheck.Change] = [
            .questionRemoved, .kindChanged, .optionRemoved("o"), .optionRecoded("o", from: "A1", to: nil),
            .unknownRemoved,
            .unknownRecoded(from: nil, to: "A1"), .unknownCountsChanged, .rangeNarrowed(from: 0...2, to: 1...2),
        ]
        let messages = changes.map {
            VersionCheck.Incompatibility(question: "vraag-x", change: $0).message(locale: locale)
        }
        #expect(Set(messages).count == changes.count)
        #expect(messages.allSatisfy { $0.contains("vraag-x") && $0.hasSuffix(".") })
    }
}
