import SurveyCore
import Testing

@testable import SurveyAnalysis

@Suite("Groups of responses")
struct GroupAxisTests {
    private let survey: Survey = {
        var survey = rentSurvey
        survey.languages = ["nl", "fr", "en"]
        for id in ["kent", "kinderen", "kanaal"] as [QuestionID] {
            guard let place = survey.questions.firstIndex(where: { $0.id == id }) else { continue }
            survey.questions[place].isBackground = true
        }
        return survey
    }()

    private func table(_ responses: [Response]) -> ResponseTable {
        ResponseTable(responses, versions: SurveyVersions(survey, hash: rentHash))
    }

    private func ids(_ axes: [GroupAxis], _ grouping: Grouping) -> [String] {
        axes.first { $0.grouping == grouping }?.groups.map { "\($0.key.id) \($0.n)" } ?? []
    }

    @Test("options come in form order, those that nobody chose too, and then no answer")
    func background() {
        let axes = table([
            response(1, ["kent": .choice("nee")]), response(2, ["kent": .choice("ja")]),
            response(3, ["kent": .nonAnswer(.unknown)]), response(4, [:]),
        ]).groupAxes(Places(sites: [], sessions: []))
        #expect(ids(axes, .background("kent")) == ["ja 1", "beetje 0", "nee 1", "- 2"])
    }

    @Test("numbers and sets of options make no axis")
    func noAxis() {
        let axes = table([]).groupAxes(Places(sites: [], sessions: []))
        #expect(
            axes.map(\.grouping.name) == ["background:kent", "site", "session", "language", "mode", "assistance"])
        #expect(axes.allSatisfy { $0.groups.isEmpty })
    }

    @Test("sites come by label and sessions by half-day, what is unknown last")
    func places() throws {
        let days = try ["2026-03-02-pm", "2026-03-02-am", "2026-03-05-am"].map { try #require(HalfDay($0)) }
        let sites = [Site(code: "a", label: "Zaal"), Site(code: "b", label: "Markt")]
        let known = Places(
            sites: sites,
            sessions: zip([0, 1, 2], zip(["a", "a", "b"], days)).map {
                Session(code: session($0), site: $1.0, survey: "huur", halfDay: $1.1)
            })
        let axes = table((0..<8).map { response($0, [:], session: session($0 % 4)) }).groupAxes(known)
        #expect(ids(axes, .site) == ["b 2", "a 4", "- 2"])
        #expect(ids(axes, .session) == [1, 0, 2, 3].map { "\(session($0).rawValue) 2" })
        let sessions = try #require(axes.first { $0.grouping == .session })
        #expect(sessions.groups.map(\.site) == [1, 1, 0, 2])
        #expect(sessions.groups[2].key == .session(session(2).rawValue, days[2]))
        #expect(axes.first { $0.grouping == .site }?.groups.first?.key == .site(sites[1]))
    }

    @Test("a site that is not on the list goes by its code, and people without a code have a site")
    func unlistedSites() throws {
        let day = try #require(HalfDay("2026-03-02-pm"))
        let known = Places(
            sites: [],
            sessions: [
                Session(code: session(1), site: "weg", survey: "huur", halfDay: day),
                .withoutCode(session(2), survey: "huur", during: day, days: 9),
            ])
        #expect(known.place(ofSession: session(1).rawValue)?.site.label == "weg")
        #expect(known.place(ofSession: session(2).rawValue)?.site == .withoutCode)
        #expect(known.place(ofSession: session(3).rawValue) == nil)
    }

    @Test("languages come as the survey lists them, kiosk before online, without help before with")
    func others() {
        let responses = [("en", Mode.online, true), ("nl", .online, false), ("de", .kiosk, true)].enumerated()
            .map { number, answer in
                var response = response(number, [:], mode: answer.1)
                response.outcome = .complete(
                    .init(language: LanguageTag(stringLiteral: answer.0), isAssisted: answer.2, answers: [:]))
                return response
            }
        let axes = table(responses).groupAxes(Places(sites: [], sessions: []))
        #expect(ids(axes, .language) == ["nl 1", "en 1", "de 1"])
        #expect(ids(axes, .mode) == ["kiosk 1", "online 2"])
        #expect(ids(axes, .assistance) == ["no 1", "yes 2"])
    }

    @Test("a table of more groups than one pass takes is the same group by group")
    func manyGroups() async {
        let options = (0..<70).map { AnswerOption(id: OptionID("o\($0)")) }
        let questions = ["a", "b", "c"].map {
            Question(id: QuestionID($0), kind: .chooseOne, options: options, isBackground: true)
        }
        let survey = Survey(id: "veel", languages: ["nl"], title: ["nl": "Veel"], questions: questions)
        let responses = (0..<9000).map { number in
            response(
                number,
                [
                    "a": .choice(options[number % 70].id), "b": .choice(options[number / 70 % 70].id),
                    "c": .choice(options[number * number % 70].id),
                ])
        }
        let table = ResponseTable(responses, versions: SurveyVersions(survey, hash: rentHash))
        let axes = table.groupAxes(Places(sites: [], sessions: []))
        let crosstabs = await table.crosstabs(by: axes, parts: 3)
        let expected = (0..<9000).count { $0 % 70 == 3 && $0 * $0 % 70 == 9 }
        #expect(expected > 100)
        #expect(crosstabs.counts[0][2].counts.count == 71 * axes[2].groups.count)
        let group = axes[2].groups.firstIndex { $0.key.id == "o9" }
        #expect(group.map { crosstabs.counts[0][2][3, $0] } == expected)
        for (place, axis) in axes.enumerated() {
            #expect(table.crosstabs(by: [axis]).counts.map { $0[0] } == crosstabs.counts.map { $0[place] })
        }
    }
}
