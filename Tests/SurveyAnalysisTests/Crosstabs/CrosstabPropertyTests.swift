import SurveyCore
import Testing

@testable import SurveyAnalysis

@Suite("Crosstabs against counting by hand")
struct CrosstabPropertyTests {
    @Test("each group of random surveys has the counts of its own responses counted plainly", arguments: 0..<30)
    func randomSurveys(_ seed: Int) async {
        var random = RandomSurveys(seed: UInt64(7000 + seed))
        let newest = random.surveyWithBackground()
        let older = random.older(than: newest)
        let surveys = ["new": newest, "old": older]
        let responses = random.responses(150, to: surveys)
        let versions = SurveyVersions([.init(hash: "old", survey: older), .init(hash: "new", survey: newest)])!
        let table = ResponseTable(responses, versions: versions)
        let places = places(of: responses)
        let crosstabs = await table.crosstabs(by: table.groupAxes(places), parts: 2)

        for (place, axis) in crosstabs.axes.enumerated() {
            let groups = Dictionary(grouping: responses.filter(\.isComplete)) {
                $0.group(axis.grouping, places, newest)
            }
            #expect(Set(axis.groups.map(\.key.id)) == Set(groups.keys), "\(axis.grouping.name)")
            for (group, known) in axis.groups.enumerated() {
                let own = groups[known.key.id] ?? []
                #expect(known.n == own.count)
                let slow = SlowTables(surveys: surveys, responses: own)
                for (subject, counts) in zip(crosstabs.subjects, crosstabs.counts) {
                    check(counts[place], group, of: table, subject, slow)
                }
            }
        }
    }

    private func check(
        _ counts: CrossCounts, _ group: Int, of table: ResponseTable, _ subject: Subject, _ slow: SlowTables
    ) {
        let base = counts.base(group)
        let rest = counts[counts.rows.count - 1, group]
        #expect(base + rest == slow.responses.count)
        switch subject {
        case .question(let place):
            let item = table.schema.questions[place]
            let partial = table.crossSubjects.compactMap { subject -> Int? in
                if case .option(place, let option) = subject { option } else { nil }
            }
            for (row, value) in counts.rows.enumerated() {
                guard case .option(let option) = value else { continue }
                let expected = slow.proportion(item.id, item.options[option].id)
                #expect(counts[row, group] == expected.k, "\(item.id).\(item.options[option].id)")
                if !partial.contains(option) { #expect(base == expected.n, "\(item.id)") }
            }
        case .option(let place, let option):
            let item = table.schema.questions[place]
            let expected = slow.proportion(item.id, item.options[option].id)
            #expect(counts[0, group] == expected.k, "\(item.id).\(item.options[option].id)")
            #expect(base == expected.n, "\(item.id).\(item.options[option].id)")
        case .barrier(let code):
            let expected = slow.barrier(code).proportion
            #expect(counts[0, group] == expected.k, "\(code)")
            #expect(base == expected.n, "\(code)")
        }
    }

    @Test("the sum over the groups is the table of all", arguments: 0..<40)
    func sums(_ seed: Int) {
        var random = RandomSurveys(seed: UInt64(8000 + seed))
        let newest = random.surveyWithBackground()
        let older = random.older(than: newest)
        let responses = random.responses(150, to: ["new": newest, "old": older])
        let versions = SurveyVersions([.init(hash: "old", survey: older), .init(hash: "new", survey: newest)])!
        let table = ResponseTable(responses, versions: versions)
        let figures = figures(of: table)
        let crosstabs = table.crosstabs(by: table.groupAxes(places(of: responses)))
        for (place, axis) in crosstabs.axes.enumerated() {
            #expect(axis.groups.reduce(0) { $0 + $1.n } == table.responses)
            for (subject, byAxis) in zip(crosstabs.subjects, crosstabs.counts) {
                let counts = byAxis[place]
                let sums = counts.rows.indices.map { row in
                    axis.groups.indices.reduce(0) { $0 + counts[row, $1] }
                }
                let base = sums.dropLast().reduce(0, +)
                switch subject {
                case .question(let place):
                    let tally = figures.questions[place]
                    #expect(sums.prefix(tally.options.count).elementsEqual(tally.options.map(\.proportion.k), by: ==))
                    if let unknown = tally.unknown { #expect(sums[tally.options.count] == unknown.k) }
                case .option(let place, let option):
                    #expect(sums[0] == figures.questions[place].options[option].proportion.k)
                    #expect(base == figures.questions[place].options[option].proportion.n)
                case .barrier(let code):
                    #expect(sums[0] == figures.barrier(code).proportion.k)
                    #expect(base == figures.barrier(code).proportion.n)
                }
            }
        }
    }
}

extension RandomSurveys {
    /// A survey of which up to three questions are background.
    fileprivate mutating func surveyWithBackground() -> Survey {
        var survey = survey()
        for place in survey.questions.indices.suffix(3) where survey.questions[place].takesAnswer {
            survey.questions[place].isBackground = chance(0.8)
        }
        return survey
    }
}

/// The first session that `responses` name is unknown, and the others are at one site each.
private func places(of responses: [Response]) -> Places {
    let codes = Set(responses.map(\.session)).sorted { $0.rawValue < $1.rawValue }.dropFirst()
    let sites = codes.enumerated().map { Site(code: "site-\($0.offset)", label: "Plaats \(9 - $0.offset)") }
    return Places(
        sites: sites,
        sessions: zip(sites, codes).enumerated().map { place, pair in
            Session(
                code: pair.1, site: pair.0.code, survey: "toeval",
                halfDay: HalfDay(year: 2026, month: 3, day: 9 - place, isAfternoon: false)!)
        })
}

extension Response {
    fileprivate var isComplete: Bool { if case .complete = outcome { true } else { false } }

    /// The name of the group to which a complete response belongs.
    fileprivate func group(_ grouping: Grouping, _ places: Places, _ newest: Survey) -> String {
        guard case .complete(let completed) = outcome else { return "" }
        switch grouping {
        case .background(let question):
            switch completed.answers[question] {
            case .choice(let option)?: return option.rawValue
            case .number(let number)?: return String(number)
            case .derived?, .choices?, .deck?, .nonAnswer?, nil: return "-"
            }
        case .site: return places.place(ofSession: session.rawValue)?.site.code ?? "-"
        case .session: return session.rawValue
        case .language: return completed.language.rawValue
        case .mode: return mode.rawValue
        case .assistance: return completed.isAssisted ? "yes" : "no"
        }
    }
}
