import SurveyAnalysis
import SurveyCore
import Testing

@Suite("Damaged answers")
struct ScannerFuzzTests {
    @Test("random bytes in place of others are read or refused, never followed out of the text", arguments: 0..<20)
    func mutations(_ seed: Int) {
        var random = RandomSurveys(seed: UInt64(seed))
        let survey = random.survey()
        let texts = random.responses(40, to: ["new": survey]).compactMap { response -> [UInt8]? in
            guard case .complete(let completed) = response.outcome else { return nil }
            return Array(survey.canonicalJSON(of: completed.answers).utf8)
        }
        var builder = ResponseTableBuilder(schema: TableSchema(SurveyVersions(survey, hash: "new")))
        var rows = 0
        for text in texts {
            for _ in 0..<60 {
                var text = text
                for _ in 0..<random.number(1...4) { mutate(&text, &random) }
                add(json: text, to: &builder, hash: "new")
                rows += 1
            }
            for length in 0..<text.count {
                add(json: Array(text.prefix(length)), to: &builder, hash: "new")
                rows += 1
            }
        }
        let table = builder.finish()
        #expect(table.responses + table.unreadable.malformed == rows)
        // No prefix of a JSON object is one.
        #expect(table.unreadable.malformed >= texts.reduce(0) { $0 + $1.count })
        for question in figures(of: table).questions {
            let states = question.states
            #expect(states.shown! + states[.notRouted]! + states[.derived]! == table.responses)
            for proportion in question.options.map(\.proportion) {
                #expect(proportion.k! <= proportion.n! && proportion.n! <= proportion.shown!)
            }
        }
    }

    private func mutate(_ text: inout [UInt8], _ random: inout RandomSurveys) {
        let bytes = Array(#"{}[]":,\ esty0129.-nuatrfl"#.utf8) + [0, 0x1F, 0x7F, 0xC3, 0xFF]
        guard !text.isEmpty else { return }
        let place = random.number(0...text.count - 1)
        let byte = bytes[random.number(0...bytes.count - 1)]
        switch random.number(0...4) {
        case 0: text[place] = byte
        case 1: text.insert(byte, at: place)
        case 2: text.remove(at: place)
        case 3: text.removeSubrange(place..<min(text.count, place + random.number(1...12)))
        case _:
            let end = min(text.count, place + random.number(1...12))
            text.insert(contentsOf: text[place..<end], at: random.number(0...text.count - 1))
        }
    }

    @Test("a scanner and a parser agree on what the canonical form says", arguments: 0..<20)
    func agreement(_ seed: Int) throws {
        var random = RandomSurveys(seed: UInt64(500 + seed))
        let survey = random.survey()
        let versions = SurveyVersions(survey, hash: "new")
        for response in random.responses(40, to: ["new": survey]) {
            guard case .complete(let completed) = response.outcome else { continue }
            let text = survey.canonicalJSON(of: completed.answers)
            let parsed = try #require(Answers(json: text))
            #expect(
                figures(of: table(json: [text], versions: versions, hash: "new")).questions
                    == figures(
                        of: [
                            .init(
                                id: response.id, surveyVersion: "new", session: response.session, mode: .kiosk,
                                outcome: .complete(.init(language: "nl", isAssisted: false, answers: parsed)))
                        ], versions: versions
                    ).questions)
        }
    }
}
