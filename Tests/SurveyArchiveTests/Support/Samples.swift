import SurveyArchive
import SurveyCore

/// What the tests put into archives.
enum Samples {
    static let morning = HalfDay("2026-11-21-am")!
    static let site = Site(code: "voedselbank", label: "Voedselbank Ravels")
    static let code = SessionCode("AAAAAA")!
    static let otherCode = code(7)

    /// A survey with a question of each kind.
    static let survey = Survey(
        id: "huurtoelage",
        languages: ["nl"],
        questions: [
            Question(id: "huurder", kind: .yesNo, options: [option("yes"), option("no", "REG1")]),
            Question(
                id: "kent", kind: .chooseOne, options: [option("ja"), option("nee", "INF1")],
                unknown: .init(barrier: "INF2")),
            Question(
                id: "tegen", kind: .deck(atMost: nil),
                options: [option("schaamte", "PSY1"), option("papieren", "ADM1")],
                unknown: .init()),
            Question(id: "zwaarst", kind: .choice(of: "tegen")),
            Question(id: "kanaal", kind: .chooseMany(atMost: 2), options: [option("sms"), option("brief", "ADM3")]),
            Question(id: "gevoel", kind: .scale(.faces), options: (1...5).map { option(String($0)) }),
            Question(id: "kinderen", kind: .number(0...20)),
            Question(id: "weetje", kind: .note),
        ])

    static func option(_ id: String, _ barrier: BarrierCode? = nil) -> AnswerOption {
        AnswerOption(id: OptionID(id), barrier: barrier)
    }

    static let answers: Answers = [
        "huurder": .choice(.no), "kent": .choice("nee"), "tegen": .deck(["papieren": .yes, "schaamte": .no]),
        "zwaarst": .derived("papieren"), "kanaal": .choices(["sms", "brief"]), "gevoel": .number(4),
        "kinderen": .number(2),
    ]

    static let json = """
        {"gevoel":4,"huurder":"no","kanaal":["brief","sms"],"kent":"nee","kinderen":2,\
        "tegen":{"schaamte":"no","papieren":"yes"},"zwaarst":{"derived":"papieren"}}
        """

    static func version(_ text: String = "survey huurtoelage", survey: String = survey.id) -> SurveyVersion {
        SurveyVersion(hash: Archive.hash(of: text), survey: survey, source: text)
    }

    static func code(_ seed: UInt64) -> SessionCode {
        var generator = SeededGenerator(seed: seed)
        return .random(using: &generator)
    }

    static func session(_ code: SessionCode = code) -> Session {
        Session(code: code, site: site.code, survey: survey.id, halfDay: morning, state: .open)
    }

    static func id(_ number: UInt64) -> ResponseID {
        var generator = SeededGenerator(seed: number)
        return .random(using: &generator)
    }

    static func response(
        _ number: UInt64, in session: SessionCode = code, answers: Answers = answers, version: SurveyVersion = version()
    ) -> Response {
        Response(
            id: id(number), surveyVersion: version.hash, session: session, mode: .kiosk,
            outcome: .complete(.init(language: "nl", isAssisted: false, answers: answers)))
    }

    static func brokenOff(_ number: UInt64, at question: QuestionID? = "huurder") -> Response {
        var response = response(number)
        response.outcome = .brokeOff(at: question)
        return response
    }

    /// An archive with the survey, the site and an open session, and these responses.
    static func archive(
        _ path: String, responses: Range<UInt64> = 0..<0, in session: SessionCode = code,
        checkpointsEachSave: Bool = false, sealingKey: SealingKey? = nil
    ) throws -> Archive {
        let archive = try Archive(
            path: path, access: .readWrite(create: true), checkpointsEachSave: checkpointsEachSave,
            sealingKey: sealingKey)
        try archive.publish(version(), survey: survey, during: morning)
        try archive.add(site)
        try archive.put(Samples.session(session))
        for number in responses { _ = try archive.store(response(number, in: session)) }
        return archive
    }
}
