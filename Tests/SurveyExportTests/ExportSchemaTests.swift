import SurveyAnalysis
import SurveyCore
import SurveyExport
import Testing

@Suite("The columns of an export")
struct ExportSchemaTests {
    private func schema(_ versions: SurveyVersions, profile: ExportProfile = .team) throws -> ExportSchema {
        let hash = versions.versions.last!.hash
        let responses = (0..<10).map { number in
            var response = response(number)
            response.surveyVersion = hash
            response.outcome = .complete(.init(language: "nl", isAssisted: false, answers: [:]))
            return response
        }
        let table = ResponseTable(responses, versions: versions)
        return try #require(
            Microdata(table, threshold: ReleaseThreshold(), sessions: sessions, profile: profile, fewestAlike: 1)
        ).schema
    }

    private func column(_ name: String, _ schema: ExportSchema) throws -> ExportColumn {
        try #require(schema.columns.first { $0.name == name })
    }

    @Test("no column goes because nobody chose it")
    func complete() throws {
        let schema = try schema(versions)
        #expect(
            schema.columns.dropFirst(schema.firstAnswer).map(\.name) == [
                "huurder", "kent", "gevraagd", "tegen.papieren", "tegen.schaamte", "tegen.online", "tegen.spaargeld",
                "zwaarst", "zwaarst.derived", "kanaal.brief", "kanaal.sms", "kanaal.hier", "foto", "saldo", "gevoel",
            ])
    }

    @Test("codes count up in the order of the newest version, and what only older ones have comes behind")
    func codes() throws {
        func survey(_ options: [OptionID]) -> Survey {
            Survey(
                id: "codes", languages: ["nl"],
                questions: [Question(id: "kleur", kind: .chooseOne, options: options.map { AnswerOption(id: $0) })])
        }
        let old = SurveyVersions.Version(hash: olderHash, survey: survey(["rood", "paars", "groen"]))
        let new = SurveyVersions.Version(hash: hash, survey: survey(["groen", "blauw", "rood"]))
        let both = try column("kleur", schema(try #require(SurveyVersions([old, new]))))
        #expect(both.values.map(\.name) == ["groen", "blauw", "rood", "paars"])
        #expect(both.values.map(\.code) == [1, 2, 3, 4])
        let alone = try column("kleur", schema(try #require(SurveyVersions([new]))))
        #expect(alone.values.map(\.name) == ["groen", "blauw", "rood"])
        #expect(alone.values.map(\.code) == [1, 2, 3])
    }

    @Test("yes is 1 and no is 0; points are themselves; not knowing is a value where it counts as an answer")
    func kinds() throws {
        let schema = try schema(versions)
        let tenant = try column("huurder", schema)
        #expect(tenant.kind == .boolean)
        #expect(tenant.values.map { "\($0.code) \($0.name)" } == ["0 no", "1 yes"])
        let feeling = try column("gevoel", schema)
        #expect(feeling.kind == .categorical(isOrdered: true))
        #expect(feeling.values.map(\.code) == [1, 2, 3, 4, 5])
        #expect(feeling.values.map { $0.label["fr"] } == ["Très mauvais", "Mauvais", "Moyen", "Bon", "Très bon"])
        let knows = try column("kent", schema)
        #expect(knows.values.map(\.code) == [1, 2, 3, -95])
        #expect(knows.missing == [.notRouted, .skipped, .refused])
        let photo = try column("foto", schema)
        #expect(photo.values.map(\.code) == [1, 2, 3])
        #expect(photo.missing == [.notRouted, .skipped, .refused, .unknown])
        #expect(try column("zwaarst", schema).missing == [.notRouted, .skipped, .refused, .derived])
    }

    @Test(
        "the codes of missing kinds lie below every number that can be answered",
        arguments: [
            (-20, -99), (-93, -99), (-94, -999), (-99, -999), (-500, -999), (-994, -9999), (-123_456, -999_999),
        ])
    func shifted(lowest: Int, expected: Int) throws {
        let survey = Survey(
            id: "getal", languages: ["nl"], questions: [Question(id: "saldo", kind: .number(lowest...5))])
        let column = try column("saldo", schema(SurveyVersions(survey, hash: hash)))
        #expect(column.code(of: .notRouted) == expected)
        #expect(MissingKind.allCases.allSatisfy { column.code(of: $0) < lowest })
    }

    @Test("public columns have no session, no half-day and no number of a response")
    func everyone() throws {
        let schema = try schema(versions, profile: .everyone)
        #expect(
            schema.columns.prefix(schema.firstAnswer).map(\.name) == [
                "row", "survey_version", "site", "mode", "language", "assisted",
            ])
    }
}
