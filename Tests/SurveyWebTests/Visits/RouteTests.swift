import SurveyCore
import Testing

@testable import SurveyWeb

@Suite("The path of a page")
struct RouteTests {
    /// A code whose last character checks the others.
    private let code = SessionCode("AAAAAA")!

    @Test("leads to a session by its code alone, in capitals or not, and by the long form")
    func sessions() {
        for path in [["AAAAAA"], ["aaaaaa"], ["aaa-AAA"], ["AAA AAA"]] {
            #expect(Route(path: path) == .start(survey: nil, code: code, ticket: nil), "\(path)")
        }
        #expect(Route(path: ["s", "ocmw", "aaaaaa"]) == .start(survey: "ocmw", code: code, ticket: nil))
        let ticket = Ticket("ABCDEFGH2345")!
        #expect(Route(path: ["AAAAAA", "abcdefgh2345"]) == .start(survey: nil, code: code, ticket: ticket))
        #expect(
            Route(path: ["s", "ocmw", "AAAAAA", "ABCD-EFGH-2345"]) == .start(survey: "ocmw", code: code, ticket: ticket)
        )
    }

    @Test("tells a code that was mistyped from a page that never was")
    func mistyped() {
        // One wrong letter, two swapped, one too few or too many, and the letters that codes never have.
        for path in [["AAAAAB"], ["AAAAA"], ["AAAAAAA"], ["AAAAA0"], ["s", "ocmw", "AAAAAB"], ["AAAAAA", "ABC"]] {
            #expect(Route(path: path) == .mistyped, "\(path)")
        }
        for path in [
            ["favicon.ico"], ["wp-login.php"], ["s"], ["s", ".."], ["s", "Ocmw"], ["s", ""], ["assets"],
            ["a", "b", "c"],
            ["s", "ocmw", "AAAAAA", "ABCDEFGH2345", "x"], ["\u{1b}[2J"], ["<script>"],
        ] {
            #expect(Route(path: path) == .unknown, "\(path)")
        }
    }

    @Test("leads to the other pages")
    func others() {
        #expect(Route(path: []) == .code)
        #expect(Route(path: ["s", "huurtoelage-ravels"]) == .withoutCode(survey: "huurtoelage-ravels"))
        #expect(Route(path: ["s", "ocmw", "privacy"]) == .privacy(survey: "ocmw"))
        #expect(Route(path: ["assets", "style-1.css"]) == .asset(name: "style-1.css"))
        #expect(Route(path: ["host", "login"]) == .host)
    }
}

@Suite("The language of a browser")
struct LanguageGuessTests {
    @Test(
        "is the one of the highest weight that is offered, the first of equals",
        arguments: [
            ("nl-BE,nl;q=0.9,fr;q=0.8", "nl"), ("fr-BE, fr;q=0.9", "fr"), ("en;q=0.2, ar;q=0.7", "ar"),
            ("de, en;q=0.5", "en"), ("EN-us", "en"), ("fr;q=0, nl;q=0.1", "nl"), ("fr,nl", "fr"),
        ])
    func best(header: String, expected: LanguageTag) {
        #expect(LanguageGuess.language(header, among: ["nl", "fr", "en", "ar"]) == expected)
    }

    @Test(
        "is unknown where nothing that is offered is asked for", arguments: ["", "de", "*", "q=1", ";;,,;", "nl;q=0"])
    func none(header: String) {
        #expect(LanguageGuess.language(header, among: ["nl", "fr"]) == nil)
    }

    @Test("is found in a header of any length without reading it whole")
    func long() {
        let header = "fr;q=0.5," + String(repeating: "xx,", count: 100_000) + "nl"
        #expect(LanguageGuess.language(header, among: ["nl", "fr"]) == "fr")
    }
}
