import SurveyCore
import Testing

@Suite struct AnswersTests {
    @Test func canonicalJSONIsOneText() {
        let answers: Answers = [
            "huurder": .choice(.yes), "zwaarst": .derived("papieren"), "kent": .nonAnswer(.refused),
            "tegen": .deck(["spaargeld": .nonAnswer(.skipped), "papieren": .yes, "schaamte": .no]),
            "gevoel": .number(4), "kanaal": .choices(["sms", "brief"]),
        ]
        let json = sampleSurvey().canonicalJSON(of: answers)
        #expect(
            json
                == #"{"gevoel":4,"huurder":"yes","kanaal":["brief","sms"],"kent":{"state":"refused"},"tegen":{"papieren":"yes","schaamte":"no","spaargeld":{"state":"skipped"}},"zwaarst":{"derived":"papieren"}}"#
        )
        #expect(Answers(json: json) == answers)
    }

    @Test func otherOrdersAndWhiteSpaceAreRead() {
        #expect(Answers(json: " { \"b\" : [ ] ,\n\"a\":-3 } ") == ["a": .number(-3), "b": .choices([])])
    }

    @Test(arguments: [
        "", "{", "[]", "{}x", #"{"a":}"#, #"{"a":1,}"#, #"{"a":01}"#, #"{"a":"x","a":"y"}"#, #"{"a":{"state":"weg"}}"#,
        #"{"a":{"derived":"x","b":"yes"}}"#, #"{"a":["x","x"]}"#, #"{"a":{"b":"misschien"}}"#, #"{"a":true}"#,
        "{\"a\":\"",
    ])
    func whatIsNoAnswersIsRefused(json: String) {
        #expect(Answers(json: json) == nil)
    }

    @Test(arguments: [("nl", "nl"), ("NL-be", "nl-BE"), ("zh-hant", "zh-Hant"), ("ckb", "ckb")])
    func languageTags(text: String, spelled: String) {
        #expect(LanguageTag(text)?.rawValue == spelled)
    }

    @Test(arguments: ["", "n", "nederlands", "nl_BE", "n1", "nl-", "nl-é"]) func otherTextsAreNoTag(text: String) {
        #expect(LanguageTag(text) == nil)
    }

    @Test func aTextFallsBackToTheSourceLanguage() {
        let text: LocalizedText = ["nl": "Dag", "fr": "Bonjour"]
        #expect(text.text(in: "fr-BE") == "Bonjour")
        #expect(text.text(in: "en", fallbacks: ["nl"]) == "Dag")
    }

    @Test func anIDIsItsThirtyTwoDigits() {
        let id = ResponseID.random()
        #expect(ResponseID(id.description) == id)
        #expect(ResponseID("zz") == nil)
    }
}
