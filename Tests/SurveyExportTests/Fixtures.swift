import SurveyAnalysis
import SurveyCore
import SurveyExport
import Testing

private func text(_ nl: String, _ fr: String, _ en: String) -> LocalizedText { ["nl": nl, "fr": fr, "en": en] }

private func option(
    _ id: OptionID, _ text: LocalizedText, _ barrier: BarrierCode? = nil, when condition: Condition? = nil
) -> AnswerOption {
    AnswerOption(id: id, text: text, barrier: barrier, condition: condition)
}

private func yesNo(_ barrierOfNo: BarrierCode? = nil) -> [AnswerOption] {
    [option(.yes, BuiltInWords.yes), option(.no, BuiltInWords.no, barrierOfNo)]
}

/// A survey with every kind of question, in three languages, and texts that a spreadsheet could misread.
let survey: Survey = {
    let renter = Condition.question("huurder", .isOneOf([.yes]))
    let aware = Condition.question("kent", .isOneOf(["ja", "beetje"]))
    return Survey(
        id: "huurtoelage", languages: ["nl", "fr", "en"],
        title: text("Wat houdt je tegen?", "Qu'est-ce qui te retient ?", "What holds you back?"),
        questions: [
            Question(id: "welkom", kind: .note, text: text("Dag!", "Bonjour !", "Hello!")),
            Question(
                id: "huurder", kind: .yesNo,
                text: text("Huur je een huis of een kamer?", "Est-ce que tu loues ?", "Do you rent a house or a room?"),
                options: yesNo()),
            Question(
                id: "kent", kind: .chooseOne,
                text: text("Ken je de huurtoelage?", "Connais-tu l'allocation ?", "Do you know the rent allowance?"),
                condition: renter,
                options: [
                    option("ja", BuiltInWords.yes), option("beetje", text("Een beetje", "Un peu", "A little")),
                    option("nee", BuiltInWords.no, "INF1"),
                ], unknown: .init(countsAsAnswer: true)),
            Question(
                id: "gevraagd", kind: .chooseOne,
                text: text("Heb je het al gevraagd?", "As-tu déjà demandé ?", "Have you already asked for it?"),
                condition: aware,
                options: [
                    option("nu", text("Ja, ik krijg het nu", "Oui, je reçois", "Yes, I get it now")),
                    option("wacht", text("Ja, ik wacht nog", "Oui, j'attends", "Yes, I am still waiting")),
                    option("nee", BuiltInWords.no),
                ]),
            Question(
                id: "tegen", kind: .deck(atMost: nil),
                text: text("Past dit bij jou?", "C'est ton cas ?", "Is this you?"),
                condition: .and([aware, .not(.question("gevraagd", .isOneOf(["nu"])))]),
                options: [
                    option(
                        "papieren",
                        text("Ik moet veel papieren geven.", "Je dois donner beaucoup de papiers.", "Many papers."),
                        "ADM1"),
                    option("schaamte", text("Ik \"schaam\" me, soms.", "J'ai honte.", "I feel ashamed."), "PSY1"),
                    option(
                        "online", text("Ik kan het niet online.", "Pas en ligne.", "I cannot do it online."), "DIG2"),
                    option(
                        "spaargeld",
                        text("=1+1 Mijn spaargeld telt mee.", "@ Mon épargne", "+ My savings are counted."), "REG1",
                        when: .question("kent", .isOneOf(["ja"]))),
                ]),
            Question(
                id: "zwaarst", kind: .choice(of: "tegen"),
                text: text("Wat is het moeilijkste?", "Le pire ?", "What is hardest?")),
            Question(
                id: "kanaal", kind: .chooseMany(atMost: 2),
                text: text(
                    "Hoe hoor je graag over hulp?", "Comment t'informer ?", "How would you like to hear of help?"),
                options: [
                    option("brief", text("Brief", "Lettre", "Letter")),
                    option("sms", text("Sms", "SMS", "Text message")),
                    option("hier", text("Hier", "Ici", "Here"), when: renter),
                ]),
            Question(
                id: "foto", kind: .chooseOne,
                text: text(
                    "Kan je met je gsm een foto sturen?", "Peux-tu envoyer une photo ?", "Can you send a photo?"),
                options: [
                    option("alleen", text("Ja, alleen", "Oui, seul", "Yes, alone")),
                    option("hulp", text("Ja, met hulp", "Oui, avec aide", "Yes, with help"), "DIG2"),
                    option("nee", BuiltInWords.no, "DIG2"),
                ], unknown: .init(barrier: "DIG2")),
            Question(
                id: "saldo", kind: .number(-20...20), text: text("Hoeveel?", "Combien ?", "How much?")),
            Question(
                id: "gevoel", kind: .scale(.faces), text: text("Welk gevoel?", "Quel sentiment ?", "Which feeling?"),
                options: Scale.faces.points.map {
                    option(OptionID(String($0)), BuiltInWords.label(of: .faces, point: $0))
                }),
        ],
        funnels: [
            Funnel(
                id: "huurtoelage",
                stages: [
                    .init(id: "base", condition: renter), .init(id: "aware", condition: aware),
                    .init(id: "applied", condition: .question("gevraagd", .isNoneOf(["nee"]))),
                    .init(id: "received", condition: .question("gevraagd", .isOneOf(["nu"]))),
                ])
        ],
        barriers: [
            Barrier(code: "INF1", label: text("Onbekend", "Non-connaissance", "Unaware")),
            Barrier(code: "PSY1", label: text("Schaamte", "Honte", "Shame")),
            Barrier(code: "ADM1", label: text("Bewijsstukken", "Justificatifs", "Proofs")),
            Barrier(code: "DIG2", label: text("Lukt niet online", "Compétences", "No digital skill")),
            Barrier(code: "REG1", label: text("Voorwaarden", "Conditions", "Rules")),
        ])
}()

/// An older version of it, in other words and without a question.
let olderSurvey: Survey = {
    var older = survey
    older.questions.removeAll { $0.id == "saldo" }
    older.questions[1].text = text("Huur je?", "Loues-tu ?", "Do you rent?")
    older.questions[6].condition = .mode(.kiosk)
    return older
}()

let hash = "3f2a91c0" + String(repeating: "0", count: 56)
let olderHash = "81bd22aa" + String(repeating: "0", count: 56)

let versions = SurveyVersions([.init(hash: olderHash, survey: olderSurvey), .init(hash: hash, survey: survey)])!

let sessions: [Session] = {
    var generator = SeededGenerator(seed: 5)
    return (1...2).map { day in
        Session(
            code: .random(using: &generator), site: day == 1 ? "voedselbank" : "=markt", survey: survey.id,
            halfDay: HalfDay(year: 2026, month: 11, day: day, isAfternoon: day == 2)!)
    }
}()

/// A response whose answers follow from `number` alone, by remainders.
func response(_ number: Int) -> Response {
    var answers: Answers = [:]
    let isOld = number % 5 == 4
    answers["huurder"] = number % 9 == 8 ? .nonAnswer(.skipped) : .choice(number % 4 == 3 ? .no : .yes)
    if answers["huurder"] == .choice(.yes) {
        answers["kent"] = number % 7 == 6 ? .nonAnswer(.unknown) : .choice(["ja", "beetje", "nee"][number % 3])
    }
    let kent = answers["kent"]
    if kent == .choice("ja") || kent == .choice("beetje") {
        answers["gevraagd"] =
            number % 11 == 10 ? .nonAnswer(.refused) : .choice(["nu", "wacht", "nee", "nee"][number / 3 % 4])
        if answers["gevraagd"] != .choice("nu") && answers["gevraagd"] != .nonAnswer(.refused) {
            var cards: [OptionID: CardAnswer] = [
                "papieren": number % 2 == 0 ? .yes : .no,
                "schaamte": number % 5 == 2 ? .nonAnswer(.refused) : number % 5 == 0 ? .no : .yes,
                "online": number % 7 == 1 ? .nonAnswer(.skipped) : number % 2 == 0 ? .yes : .no,
            ]
            if kent == .choice("ja") { cards["spaargeld"] = number % 4 == 0 ? .yes : .no }
            answers["tegen"] = .deck(cards)
            let affirmed = Answer.deck(cards).affirmed.sorted()
            if affirmed.count == 1 { answers["zwaarst"] = .derived(affirmed[0]) }
            if affirmed.count > 1 { answers["zwaarst"] = .choice(affirmed[number % affirmed.count]) }
        }
    }
    answers["kanaal"] =
        number % 10 == 9 ? .nonAnswer(.refused) : .choices([["brief"], ["brief", "sms"], []][number % 3])
    answers["foto"] = number % 8 == 7 ? .nonAnswer(.unknown) : .choice(["alleen", "hulp", "nee"][number % 3])
    if !isOld { answers["saldo"] = .number(number % 13 - 6) }
    answers["gevoel"] = number % 12 == 11 ? .nonAnswer(.skipped) : .number(1 + number * number % 5)
    return Response(
        id: ResponseID(bytes: (0..<16).map { $0 == 15 ? UInt8(number % 256) : UInt8(number / 256) })!,
        surveyVersion: isOld ? olderHash : hash, session: sessions[number % 2].code,
        mode: number % 3 == 0 ? .online : .kiosk,
        outcome: .complete(
            .init(language: number % 4 == 0 ? "fr" : "nl", isAssisted: number % 5 == 0, answers: answers)))
}

func brokeOff(_ number: Int, at question: QuestionID?) -> Response {
    Response(
        id: ResponseID(bytes: Array(repeating: UInt8(255 - number), count: 16))!, surveyVersion: hash,
        session: sessions[0].code, mode: .kiosk, outcome: .brokeOff(at: question))
}

func table(_ count: Int) -> ResponseTable {
    ResponseTable((0..<count).map(response) + [brokeOff(1, at: "huurder"), brokeOff(2, at: nil)], versions: versions)
}

/// A report in which nothing is small, unless other rules are given.
func report(
    _ count: Int, threshold: ReleaseThreshold = ReleaseThreshold(), rules: DisclosureRules = .unprotected
) -> Report {
    Report(
        table(count), threshold: threshold, rules: rules, places: Places(sites: [], sessions: sessions),
        provenance: Provenance(contentHash: String(repeating: "c", count: 64), program: "0.0.0"))
}

extension DisclosureRules {
    /// Nothing is small: for tests of what is written of counts.
    static let unprotected = DisclosureRules(.team, threshold: 1, smallestGroup: 0)
}

/// The files of an export of so many responses.
func exported(
    _ formats: [ExportFormat], _ count: Int, profile: ExportProfile = .team, language: LanguageTag = "nl",
    dialect: CSVDialect = .international
) throws -> MemoryFiles {
    try exported(formats, table(count), profile: profile, language: language, dialect: dialect)
}

func exported(
    _ formats: [ExportFormat], _ table: ResponseTable, threshold: ReleaseThreshold = ReleaseThreshold(),
    profile: ExportProfile = .team, language: LanguageTag = "nl", dialect: CSVDialect = .international
) throws -> MemoryFiles {
    let data = try #require(Microdata(table, threshold: threshold, sessions: sessions, profile: profile))
    var files = MemoryFiles()
    _ = try Export(data, language: language, dialect: dialect).write(formats, to: &files)
    return files
}
