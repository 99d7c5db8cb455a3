import SurveyAnalysis
import SurveyCore
import Testing

@Suite("Columns against counting by hand")
struct PropertyTests {
    @Test("random surveys in two versions give the figures that plain counting gives", arguments: 0..<150)
    func randomSurveys(_ seed: Int) {
        var random = RandomSurveys(seed: UInt64(seed))
        let newest = random.survey()
        let older = random.older(than: newest)
        let surveys = ["new": newest, "old": older]
        let responses = random.responses(120, to: surveys)
        let versions = SurveyVersions([.init(hash: "old", survey: older), .init(hash: "new", survey: newest)])!
        let slow = SlowTables(surveys: surveys, responses: responses)
        let table = ResponseTable(responses, versions: versions)
        #expect(table.unreadable.total == 0)
        let figures = figures(of: table)

        for tally in figures.questions {
            let id = tally.question.id
            #expect(tally.states == ItemStates(slow.states(id)), "\(id)")
            for option in tally.options {
                #expect(option.proportion == slow.proportion(id, option.option.id), "\(id).\(option.option.id)")
                if let states = option.states { #expect(states == ItemStates(slow.cardStates(id, option.option.id))) }
            }
        }
        for tally in figures.barriers {
            let (proportion, mentions) = slow.barrier(tally.barrier.code)
            #expect(tally.proportion == proportion, "\(tally.barrier.code)")
            #expect(tally.mentions == mentions, "\(tally.barrier.code)")
        }
        let carried = Set(
            [newest, older].flatMap(\.questions).flatMap {
                $0.options.compactMap(\.barrier) + [$0.unknown?.barrier].compactMap(\.self)
            })
        #expect(Set(figures.barriers.map(\.barrier.code)) == carried)
    }

    @Test("parts built apart and joined are the table of the whole", arguments: 0..<10)
    func parts(_ seed: Int) {
        var random = RandomSurveys(seed: UInt64(1000 + seed))
        let survey = random.survey()
        let responses = random.responses(90, to: ["new": survey])
        let versions = SurveyVersions(survey, hash: "new")
        let schema = TableSchema(versions)
        var joined = ResponseTableBuilder(schema: schema).finish()
        for part in 0..<3 {
            joined.append(
                ResponseTable(
                    responses.enumerated().filter { $0.offset % 3 == part }.map(\.element), versions: versions))
        }
        #expect(figures(of: joined) == figures(of: ResponseTable(responses, versions: versions)))
        #expect(Set(joined.sessions) == Set(responses.filter { $0.isComplete }.map(\.session.rawValue)))
    }

    @Test("a table that fills many segments counts what each of its responses says")
    func manySegments() {
        let count = 20_011
        let table = ResponseTable(
            (0..<count).lazy.map {
                response(
                    $0,
                    [
                        "huurder": $0 % 3 == 0 ? .choice(.yes) : .choice(.no),
                        "kanaal": .choices($0 % 2 == 0 ? ["woon"] : []),
                    ])
            }, versions: rentVersions)
        let figures = figures(of: table)
        #expect(figures.responses == count)
        #expect(figures.question("huurder").option(.yes).proportion.k == (count + 2) / 3)
        #expect(figures.question("kanaal").option("woon").proportion.k == (count + 1) / 2)
        // To the others the option was not routed, unless they ticked it.
        #expect(
            figures.question("kanaal").option("woon").proportion.n == (0..<count).count { $0 % 2 == 0 || $0 % 3 == 0 })
    }

    @Test("a store is read in one part and in several alike")
    func store() async throws {
        let store = MemoryResponseStore()
        let halfDay = try #require(HalfDay("2026-03-01-am"))
        store.publish(SurveyVersion(hash: rentHash, survey: "huur", source: ""), survey: rentSurvey, during: halfDay)
        store.add(Site(code: "markt", label: "Markt"))
        try store.put(Session(code: session(), site: "markt", survey: "huur", halfDay: halfDay))
        var generator = SeededGenerator(seed: 3)
        for number in 0..<60 {
            var response =
                number % 10 == 0
                ? brokeOff(number, at: "huurder")
                : response(number, ["huurder": .choice(number % 2 == 0 ? .yes : .no), "kent": .choice("nee")])
            response.id = .random(using: &generator)
            _ = try store.store(response)
        }
        let whole = try ResponseTable(store, survey: "huur", versions: rentVersions)
        let parts = try await ResponseTable(store, survey: "huur", versions: rentVersions, parts: 4)
        #expect(whole.responses == 54)
        #expect(figures(of: whole) == figures(of: parts))
    }
}

extension Response {
    fileprivate var isComplete: Bool { if case .complete = outcome { true } else { false } }
}
