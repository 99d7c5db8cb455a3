import SurveyAnalysis
import SurveyCore
import Testing

private let canonical = #"""
    {"denkt":{"state":"unknown"},"foto":"hulp","gevoel":4,"huurder":"yes","kanaal":["brief","woon"],"kent":"ja","kinderen":12,"tegen":{"papieren":"yes","schaamte":"no","spaargeld":{"state":"refused"}},"zwaarst":{"derived":"papieren"}}
    """#

/// Texts that are not JSON, or not of the stored form, or that the survey does not know.
private let malformedTexts: [String] = [
    "", " ", "{", "}", "[]", "null", "{}x", "{}{}", "{,}", #"{"huurder"}"#, #"{"huurder":}"#, #"{"huurder":"yes"#,
    #"{"huurder":"yes",}"#, #"{"huurder":"yes""kent":"ja"}"#, #"{"huurder":"misschien"}"#, #"{"huurder":["yes"]}"#,
    #"{"huurder":1}"#, #"{"huurder":null}"#, #"{"huurder":{"state":"gone"}}"#, #"{"huurder":{"derived":"yes"}}"#,
    #"{"huurder":{}}"#, #"{"huurder":{"state":"skipped","x":1}}"#, #"{"huurder":"yes","huurder":"no"}"#,
    #"{"gevoel":0}"#, #"{"gevoel":6}"#, #"{"gevoel":4.0}"#, #"{"gevoel":4e0}"#, #"{"gevoel":04}"#, #"{"gevoel":"4"}"#,
    #"{"gevoel":-}"#, #"{"gevoel":99999999999999999999}"#, #"{"kinderen":-1}"#, #"{"kinderen":-9223372036854775808}"#,
    #"{"kanaal":["brief",]}"#, #"{"kanaal":["fax"]}"#, #"{"kanaal":"brief"}"#, #"{"kanaal":[,]}"#,
    #"{"kanaal":["brief""sms"]}"#,
    #"{"tegen":{"papieren":"ja"}}"#, #"{"tegen":{"papieren":"yes","papieren":"no"}}"#, #"{"tegen":{"geld":"yes"}}"#,
    #"{"tegen":{"papieren":"yes",}}"#, #"{"tegen":{"papieren":{"state":"gone"}}}"#, #"{"tegen":[]}"#,
    #"{"zwaarst":{"derived":"geld"}}"#, #"{"x":tru}"#, #"{"x":01}"#, #"{"x":1.}"#, #"{"x":"\x"}"#, #"{"x":"\u12g4"}"#,
    "{\"x\":\"a\u{1}b\"}", "{\"x\":\"lang genoeg \u{1} voor twee woorden\"}", #"{"x":[1 2]}"#, #"{"x":{"y" 1}}"#,
    #"{1:2}"#,
]

/// The same answers in other JSON.
private let otherTexts: [String] = {
    var spaced = canonical
    for (mark, wide) in [(",", " ,\n\t"), (":", "\r: "), ("{", "{ "), ("}", " }"), ("[", " [ "), ("]", " ] ")] {
        spaced = spaced.replacing(mark, with: wide)
    }
    var escaped = canonical
    for (name, other) in [
        ("\"huurder\"", #""\u0068uurd\u0065r""#), ("\"hulp\"", #""h\u0075lp""#), ("\"yes\"", #""\u0079es""#),
        ("\"refused\"", #""r\u0065fused""#),
    ] { escaped = escaped.replacing(name, with: other) }
    let unknown =
        #""aaaa":{"x":[1,-2.5e+3,null,true,false,"\"}\\",{"y":[]},{}]},"#
        + #""een-heel-lange-naam-die-niemand-kent":"\ud83d\ude00\n\/\b\f\r\t","gevoel""#
    let reordered =
        #"{"zwaarst":{"derived":"papieren"},"tegen":{"spaargeld":{"state":"refused"},"schaamte":"no","papieren":"yes"},"#
        + #""kinderen":12,"kent":"ja","kanaal":["woon","brief","brief"],"huurder":"yes","gevoel":4,"foto":"hulp","#
        + #""denkt":{"state":"unknown"}}"#
    return [spaced + "\n ", escaped, canonical.replacing("\"gevoel\"", with: unknown), reordered]
}()

@Suite("Reading answers from JSON")
struct ScannerTests {
    @Test("the canonical form is read as it was written")
    func canonicalForm() {
        let answers: Answers = [
            "denkt": .nonAnswer(.unknown), "foto": .choice("hulp"), "gevoel": .number(4), "huurder": .choice(.yes),
            "kanaal": .choices(["brief", "woon"]), "kent": .choice("ja"), "kinderen": .number(12),
            "tegen": .deck(["papieren": .yes, "schaamte": .no, "spaargeld": .nonAnswer(.refused)]),
            "zwaarst": .derived("papieren"),
        ]
        #expect(rentSurvey.canonicalJSON(of: answers) == canonical)
        #expect(figures(of: table(json: [canonical])).questions == figures(of: [response(1, answers)]).questions)
    }

    @Test("white space, order, escapes and unknown members change nothing", arguments: otherTexts)
    func otherForms(_ text: String) {
        let read = table(json: [text])
        #expect(read.unreadable.total == 0)
        #expect(figures(of: read) == figures(of: table(json: [canonical])))
    }

    @Test("an empty object is a response to whom nothing was routed")
    func empty() {
        #expect(table(json: ["{}", " { } "]).responses == 2)
    }

    @Test("what is not such JSON is counted as unreadable", arguments: malformedTexts)
    func malformed(_ text: String) {
        let read = table(json: [canonical, text, canonical])
        #expect(read.unreadable.malformed == 1)
        #expect(
            figures(of: read) == with(figures(of: table(json: [canonical, canonical]))) { $0.unreadable.malformed = 1 })
    }

    @Test("nesting without end is refused, not followed")
    func deepNesting() {
        let deep = String(repeating: "[", count: 1_000_000)
        #expect(table(json: [#"{"x":"# + deep]).unreadable.malformed == 1)
        #expect(table(json: [#"{"x":[[[[1]]]]}"#]).responses == 1)
    }

    @Test("a deck as a whole can be a non-answer; a card may be named like the word for it")
    func stateCard() {
        var survey = rentSurvey
        survey.questions[4].options = options(["state", "derived", "papieren"])
        let versions = SurveyVersions(survey, hash: rentHash)
        let figures = figures(
            of: table(
                json: [
                    #"{"tegen":{"state":"yes","derived":"no","papieren":{"state":"skipped"}}}"#,
                    #"{"tegen":{"state":{"state":"refused"},"derived":"yes"}}"#, #"{"tegen":{"state":"skipped"}}"#,
                ], versions: versions))
        let deck = figures.question("tegen")
        #expect(deck.states.words == "answered 2, skipped 1")
        #expect(deck.option("state").states?.words == "answered 1, preferNotToSay 1, notRouted 1")
        #expect(deck.option("derived").proportion.words == "1/2 of 2")
    }

    @Test("numbers and option lists that do not fit a byte are read alike")
    func wide() {
        let towns = (0..<600).map { OptionID("gemeente-\($0)") }
        let survey = Survey(
            id: "breed", languages: ["nl"],
            questions: [
                Question(
                    id: "gemeente", kind: .chooseOne,
                    options: options(towns, ["gemeente-599": "INF1", "gemeente-3": "INF1"])),
                Question(id: "geld", kind: .number(-100_000...100_000)),
                Question(id: "alles", kind: .number(Int.min...Int.max)),
                Question(
                    id: "arm", kind: .yesNo, condition: .question("geld", .compares(.lessThan, -50)),
                    options: options([.yes, .no])),
                Question(
                    id: "kies", kind: .chooseMany(atMost: nil),
                    options: [AnswerOption(id: "x", condition: .question("gemeente", .isOneOf(["gemeente-599"])))]),
            ])
        let read = table(
            json: [
                #"{"gemeente":"gemeente-599","geld":-100000,"kies":[]}"#,
                #"{"gemeente":"gemeente-0","geld":7,"kies":[]}"#,
                #"{"gemeente":"gemeente-3","geld":{"state":"skipped"}}"#, #"{"geld":100001}"#,
                #"{"gemeente":"gemeente-600"}"#,
                #"{"alles":-9223372036854775808}"#, #"{"alles":9223372036854775807}"#,
            ], versions: SurveyVersions(survey, hash: rentHash))
        #expect(read.unreadable.malformed == 3)
        let figures = figures(of: read)
        #expect(figures.question("gemeente").option("gemeente-599").proportion.words == "1/3 of 3")
        #expect(figures.question("geld").distribution?.median == -49996.5)
        #expect(figures.barrier("INF1").proportion.words == "2/3 of 3")
        #expect(figures.question("kies").option("x").proportion.words == "0/1 of 1")
        #expect(figures.question("alles").states[.answered] == 1)
    }
}

private func with(_ figures: Report.Figures, _ change: (inout Report.Figures) -> Void) -> Report.Figures {
    var figures = figures
    change(&figures)
    return figures
}
