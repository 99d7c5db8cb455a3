import GRDB
import SurveyCore
import Testing

@testable import SurveyArchive

/// What people who use SQL find in the file, and what may not be stored.
@Suite struct SchemaTests {
    @Test func tablesHaveTheColumnsOfTheDesign() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite")
        func columns(_ table: String) throws -> String {
            try archive.query("SELECT group_concat(name, ' ') FROM pragma_table_info('\(table)')")[0]
        }
        #expect(try columns("survey_version") == "hash survey source published_half_day ordinal answers_size")
        #expect(try columns("site") == "code label")
        #expect(try columns("session") == "code site survey half_day state invited notes local end_half_day own_device")
        #expect(try columns("ticket") == "session digest spent")
        #expect(
            try columns("response") == "id survey_version session mode language assisted outcome broke_off_at answers")
        #expect(try columns("sealing_key") == "id fingerprint public_key in_use")
        #expect(try columns("tombstone") == "session half_day erased")
        #expect(try columns("release") == "id survey audience half_day content_hash tables options sequence")
        #expect(try columns("believed_clock") == "row half_day")
        #expect(try columns("answer") == "response survey_version session question option state barrier")
    }

    @Test func aResponseIsStoredAsTheDesignSays() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite")
        _ = try archive.store(Samples.response(1))
        _ = try archive.store(Samples.brokenOff(2))
        let columns =
            "survey_version = '\(Samples.version().hash)', session, mode, language, assisted, outcome, broke_off_at, answers"
        let rows = try archive.query("SELECT \(columns) FROM response ORDER BY outcome")
        #expect(rows == ["1|AAAAAA|kiosk|||brokeOff|huurder|", "1|AAAAAA|kiosk|nl|0|complete||\(Samples.json)"])
        #expect(try archive.query("SELECT typeof(id), length(id) FROM response") == ["blob|16", "blob|16"])
    }

    /// Each of these is one row with one thing wrong; the first is right.
    @Test(arguments: [
        ("complete", "'nl', 1, 'complete', NULL, '{}'", true),
        ("broken off", "NULL, NULL, 'brokeOff', 'kent', NULL", true),
        ("broken off at once", "NULL, NULL, 'brokeOff', NULL, NULL", true),
        ("broken off with answers", "NULL, NULL, 'brokeOff', 'kent', '{}'", false),
        ("broken off with a language", "'nl', NULL, 'brokeOff', 'kent', NULL", false),
        ("broken off with assistance", "NULL, 0, 'brokeOff', 'kent', NULL", false),
        ("complete without answers", "'nl', 1, 'complete', NULL, NULL", false),
        ("complete without language", "NULL, 1, 'complete', NULL, '{}'", false),
        ("complete without assistance", "'nl', NULL, 'complete', NULL, '{}'", false),
        ("complete with a place of breaking off", "'nl', 1, 'complete', 'kent', '{}'", false),
        ("answers that are no JSON", "'nl', 1, 'complete', NULL, '{\"kent\":'", false),
        ("answers that are no object", "'nl', 1, 'complete', NULL, '[1]'", false),
        ("answers that are a blob", "'nl', 1, 'complete', NULL, x'7B7D'", false),
        ("an unknown outcome", "'nl', 1, 'half', NULL, '{}'", false),
        ("assistance that is no truth", "'nl', 2, 'complete', NULL, '{}'", false),
        ("assistance that is a text", "'nl', 'ja', 'complete', NULL, '{}'", false),
    ])
    func theSchemaRefusesWhatMayNotBeStored(_ what: String, _ values: String, _ isAllowed: Bool) throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite")
        let insert = """
            INSERT INTO response (id, survey_version, session, mode, language, assisted, outcome, broke_off_at, answers)
            VALUES (randomblob(16), '\(Samples.version().hash)', 'AAAAAA', 'kiosk', \(values))
            """
        if isAllowed {
            try archive.execute(insert)
        } else {
            #expect(throws: DatabaseError.self) { try archive.execute(insert) }
        }
        #expect(try archive.ids().count == (isAllowed ? 1 : 0))
    }

    @Test(arguments: [
        "INSERT INTO survey_version VALUES ('abc', 'ocmw', '', '2026-11-21-am', 0)",
        "INSERT INTO survey_version SELECT upper(hash), survey, source, published_half_day, 0 FROM survey_version",
        "INSERT INTO session VALUES ('AAAA0A', 'voedselbank', 'ocmw', '2026-11-21-am', 'open', NULL, '', 0, '2026-11-21-am', 1)",
        "INSERT INTO session VALUES ('BBBBBB', 'nergens', 'ocmw', '2026-11-21-am', 'open', NULL, '', 0, '2026-11-21-am', 1)",
        "UPDATE session SET half_day = '2026-11-21 09:41'",
        "UPDATE session SET state = 'bezig'",
        "UPDATE session SET invited = -1",
        "UPDATE session SET code = 'BBBBBB'",
        "UPDATE session SET own_device = 2",
        "UPDATE session SET own_device = NULL",
        "INSERT INTO ticket (session, digest) VALUES ('BBBBBB', randomblob(32))",
        "INSERT INTO ticket (session, digest) VALUES ('AAAAAA', randomblob(31))",
        "INSERT INTO ticket (session, digest) VALUES ('AAAAAA', 'abcdefghabcdefghabcdefghabcdefgh')",
        "INSERT INTO ticket (session, digest, spent) VALUES ('AAAAAA', randomblob(32), 2)",
        "DELETE FROM site",
        "DELETE FROM survey_version",
    ])
    func norElseWhere(_ statement: String) throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", responses: 0..<1)
        #expect(throws: DatabaseError.self) { try archive.execute(statement) }
    }

    @Test func theViewOfASurveyHasAColumnPerQuestion() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite")
        _ = try archive.store(Samples.response(1))
        _ = try archive.store(Samples.response(2, answers: ["kent": .nonAnswer(.unknown), "kanaal": .choices([])]))
        _ = try archive.store(Samples.brokenOff(3))
        let view = "\"answers_huurtoelage\""
        #expect(
            try archive.query(
                "SELECT huurder, kent, tegen, zwaarst, kanaal, gevoel, kinderen FROM \(view) ORDER BY huurder DESC, kent DESC"
            )
                == [
                    "no|nee|{\"schaamte\":\"no\",\"papieren\":\"yes\"}|papieren|[\"brief\",\"sms\"]|4|2",
                    "|(unknown)|||[]||", "||||||",
                ])
        #expect(
            try archive.query(
                "SELECT session, session_site, half_day, mode, language, is_assisted, interview_outcome FROM \(view) WHERE response = '\(Samples.id(1))'"
            )
                == ["AAAAAA|voedselbank|2026-11-21-am|kiosk|nl|0|complete"])
        #expect(throws: DatabaseError.self) { try archive.query("SELECT weetje FROM \(view)") }
        // A later version adds a question, and drops one: both are shown.
        var later = Samples.survey
        later.questions.removeFirst()
        later.questions.insert(Question(id: "select", kind: .yesNo, options: [Samples.option("yes")]), at: 0)
        let version = Samples.version("survey huurtoelage # 2")
        try archive.publish(version, survey: later, during: HalfDay("2026-11-21-pm")!)
        _ = try archive.store(Samples.response(4, answers: ["select": .choice(.yes)], version: version))
        #expect(
            try archive.query("SELECT \"select\", huurder FROM \(view) ORDER BY 1, 2") == ["|", "|", "|no", "yes|"])
    }

    @Test func theLongViewHasARowPerThingThatWasSaid() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite")
        func rows(_ answers: Answers) throws -> [String] {
            try archive.execute("DELETE FROM response")
            _ = try archive.store(Samples.response(1, answers: answers))
            return try archive.query("SELECT question, option, state, barrier FROM answer ORDER BY question, option")
        }
        #expect(
            try rows(Samples.answers) == [
                "gevoel|4|answered|", "huurder|no|answered|REG1", "kanaal|brief|answered|ADM3", "kanaal|sms|answered|",
                "kent|nee|answered|INF1", "kinderen|2|answered|", "tegen|papieren|yes|ADM1", "tegen|schaamte|no|",
                "zwaarst|papieren|derived|",
            ])
        #expect(
            try rows([
                "huurder": .nonAnswer(.refused), "kent": .nonAnswer(.unknown), "kanaal": .choices([]),
                "tegen": .deck(["papieren": .nonAnswer(.unknown), "schaamte": .nonAnswer(.skipped)]),
                "zwaarst": .choice("papieren"),
            ]) == [
                "huurder||refused|", "kanaal||answered|", "kent||unknown|INF2", "tegen|papieren|unknown|",
                "tegen|schaamte|skipped|", "zwaarst|papieren|answered|",
            ])
        #expect(try rows([:]).isEmpty)
    }

    @Test func barriersAreThoseOfTheResponsesOwnVersion() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", responses: 1..<2)
        var recoded = Samples.survey
        recoded.questions[0].options[1].barrier = "INF2"
        let version = Samples.version("survey huurtoelage # 2")
        try archive.publish(version, survey: recoded, during: Samples.morning)
        _ = try archive.store(Samples.response(2, version: version))
        let sql = "SELECT response, barrier FROM answer WHERE question = 'huurder'"
        #expect(Set(try archive.query(sql)) == ["\(Samples.id(1))|REG1", "\(Samples.id(2))|INF2"])
    }

    /// A version that was published without its structure still shows what was said, without barriers.
    @Test func theStructureMayComeLater() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: folder / "ravels.sqlite", access: .readWrite(create: true))
        try archive.publish(Samples.version(), during: Samples.morning)
        try archive.add(Samples.site)
        try archive.put(Samples.session())
        _ = try archive.store(Samples.response(1))
        let sql =
            "SELECT question, option, state, barrier FROM answer WHERE question IN ('tegen', 'zwaarst') ORDER BY 1, 2"
        #expect(try archive.query(sql) == ["tegen|papieren|yes|", "tegen|schaamte|no|", "zwaarst|papieren|derived|"])
        #expect(try archive.query("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'answers_%'") == ["0"])
        try archive.publish(Samples.version(), survey: Samples.survey, during: Samples.morning)
        try archive.publish(Samples.version(), survey: Samples.survey, during: Samples.morning)
        #expect(try archive.query(sql)[0] == "tegen|papieren|yes|ADM1")
        #expect(try archive.query("SELECT count(*) FROM \"answers_huurtoelage\"") == ["1"])
    }

    @Test func aNameThatIsAWordOfSQLOrHoldsQuotesIsOnlyAName() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: folder / "ravels.sqlite", access: .readWrite(create: true))
        let names = ["select", "a\"b", "it's", "x\"); DROP TABLE response; --"]
        let survey = Survey(
            id: "or'\"1", languages: ["nl"],
            questions: names.map { Question(id: QuestionID($0), kind: .chooseOne, options: [Samples.option("ja")]) })
        try archive.publish(Samples.version("x", survey: survey.id), survey: survey, during: Samples.morning)
        let columns = try archive.query("SELECT name FROM pragma_table_info('answers_or''\"1')")
        #expect(columns.suffix(4) == names)
        #expect(try archive.ids().isEmpty)
    }
}
