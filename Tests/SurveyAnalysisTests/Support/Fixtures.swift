import SurveyAnalysis
import SurveyCore

/// Options named `ids`, of which some carry a barrier: `"nee": "INF1"`.
func options(_ ids: [OptionID], _ barriers: [OptionID: BarrierCode] = [:]) -> [AnswerOption] {
    ids.map { AnswerOption(id: $0, text: ["nl": $0.rawValue], barrier: barriers[$0]) }
}

/// A survey with every kind of question, small enough to count by hand.
let rentSurvey: Survey = {
    var cards = options(
        ["papieren", "schaamte", "spaargeld"], ["papieren": "ADM1", "schaamte": "PSY1", "spaargeld": "REG1"])
    cards[2].condition = .question("kent", .isOneOf(["ja"]))
    var channels = options(["brief", "sms", "woon", "niets"])
    channels[2].condition = .question("huurder", .isOneOf([.yes]))
    channels[3].isExclusive = true
    return Survey(
        id: "huur", languages: ["nl"], title: ["nl": "Huur"],
        questions: [
            Question(id: "welkom", kind: .note),
            Question(id: "huurder", kind: .yesNo, options: options([.yes, .no])),
            Question(
                id: "kent", kind: .chooseOne, condition: .question("huurder", .isOneOf([.yes])),
                options: options(["ja", "beetje", "nee"], ["nee": "INF1"]), unknown: .init(countsAsAnswer: true)),
            Question(
                id: "denkt", kind: .yesNo, condition: .question("kent", .isOneOf(["ja", "beetje"])),
                options: options([.yes, .no], [.no: "INF2"]), unknown: .init(barrier: "INF3")),
            Question(
                id: "tegen", kind: .deck(atMost: nil), condition: .question("kent", .isOneOf(["ja", "beetje"])),
                options: cards),
            Question(id: "zwaarst", kind: .choice(of: "tegen")),
            Question(id: "kanaal", kind: .chooseMany(atMost: nil), options: channels),
            Question(
                id: "foto", kind: .chooseOne,
                options: options(["alleen", "hulp", "nee", "geen"], ["hulp": "DIG2", "nee": "DIG2", "geen": "DIG1"])),
            Question(id: "kinderen", kind: .number(0...20)),
            Question(id: "gevoel", kind: .scale(.faces)),
        ],
        funnels: [
            Funnel(
                id: "huur",
                stages: [
                    .init(id: "base", condition: .question("huurder", .isOneOf([.yes]))),
                    .init(id: "aware", condition: .question("kent", .isOneOf(["ja", "beetje"]))),
                    .init(id: "eligible", condition: .question("denkt", .isOneOf([.yes]))),
                ])
        ],
        barriers: ["INF1", "INF2", "INF3", "PSY1", "ADM1", "DIG1", "DIG2", "REG1"].map {
            Barrier(code: BarrierCode($0), label: ["nl": $0])
        })
}()

let rentHash = String(repeating: "a", count: 64)
let rentVersions = SurveyVersions(rentSurvey, hash: rentHash)

/// A session code that is right, chosen by `number`.
func session(_ number: Int = 0) -> SessionCode {
    var generator = SeededGenerator(seed: UInt64(number))
    return SessionCode.random(using: &generator)
}

func response(
    _ number: Int, _ answers: Answers, version: String = rentHash, session code: SessionCode = session(),
    mode: Mode = .kiosk
) -> Response {
    Response(
        id: id(number), surveyVersion: version, session: code, mode: mode,
        outcome: .complete(.init(language: "nl", isAssisted: false, answers: answers)))
}

func brokeOff(_ number: Int, at question: QuestionID?, version: String = rentHash) -> Response {
    Response(id: id(number), surveyVersion: version, session: session(), mode: .kiosk, outcome: .brokeOff(at: question))
}

private func id(_ number: Int) -> ResponseID {
    ResponseID(bytes: (0..<16).map { UInt8(truncatingIfNeeded: number >> (8 * (15 - $0))) })!
}

/// The figures of `responses`, however few they are.
func figures(of responses: [Response], versions: SurveyVersions = rentVersions) -> Report.Figures {
    figures(of: ResponseTable(responses, versions: versions))
}

func figures(of table: ResponseTable) -> Report.Figures {
    Report(table, threshold: ReleaseThreshold(configured: 1), rules: .unprotected).figures!
}

extension DisclosureRules {
    /// Nothing is small: for tests of counts.
    static let unprotected = DisclosureRules(.team, threshold: 1, smallestGroup: 0)
}

extension Report.Figures {
    func question(_ id: QuestionID) -> QuestionTally {
        questions.first { $0.question.id == id }!
    }

    func barrier(_ code: BarrierCode) -> BarrierTally {
        barriers.first { $0.barrier.code == code }!
    }
}

extension QuestionTally {
    func option(_ id: OptionID) -> OptionTally {
        options.first { $0.option.id == id }!
    }
}

extension Proportion {
    /// `k/n of shown`, for tests to read.
    var words: String {
        func text(_ count: Int?) -> String { count.map(String.init) ?? "·" }
        return "\(text(k))/\(text(n)) of \(text(shown))"
    }
}

extension ItemStates {
    /// The states other than 0, for tests to read.
    var words: String {
        State.allCases.map { ($0, self[$0]) }.filter { $0.1 != 0 }
            .map { "\($0.0.rawValue) \($0.1.map(String.init) ?? "·")" }.joined(separator: ", ")
    }
}

/// The table of rows whose answers are these JSON texts.
func table(json texts: [String], versions: SurveyVersions = rentVersions, hash: String = rentHash) -> ResponseTable {
    var builder = ResponseTableBuilder(schema: TableSchema(versions))
    for text in texts { add(json: Array(text.utf8), to: &builder, hash: hash) }
    return builder.finish()
}

/// Adds a row with these answers. They lie in a block of memory of just their size, so that reading past them is seen.
func add(json: [UInt8], to builder: inout ResponseTableBuilder, hash: String = rentHash) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: json.count, alignment: 1)
    defer { memory.deallocate() }
    memory.copyBytes(from: json)
    Array(hash.utf8).withUnsafeBytes { version in
        Array("ABCDEF".utf8).withUnsafeBytes { session in
            Array("nl".utf8).withUnsafeBytes { language in
                builder.add(
                    ResponseRow(
                        version: version, session: session, mode: .kiosk,
                        content: .complete(
                            language: language, isAssisted: false, answers: UnsafeRawBufferPointer(memory))))
            }
        }
    }
}
