import SurveyCore
import TestSupport
import Testing

@testable import SurveyWeb

@Suite("A page")
struct PageGoldenTests {
    private static let gallery = PageGallery(survey: SampleSurvey.make(), language: "nl", stateLength: 24)

    /// The pages that are kept as golden files, by name.
    private static let pages: [String: Page] = {
        let screens = Dictionary(uniqueKeysWithValues: gallery.screens().map { ($0.name, $0.screen) })
        func screen(_ name: String) -> Screen { screens[name]! }
        func page(_ name: String, change: (inout ScreenPage) -> Void = { _ in }) -> Page {
            gallery.page(screen(name), change: change)
        }
        let form = WebWords.dutch.form
        var again = gallery.interview()
        for event: InterviewEvent in [.proceed, .choose("nee"), .toggleAssistance, .back] { _ = again.handle(event) }
        let answered = again.screen
        _ = again.handle(.openLanguages)
        var failed = gallery.interview()
        for event: InterviewEvent in [
            .proceed, .skip, .proceed, .skip, .skip, .skipRest, .skip, .proceed, .storeFailed,
        ] {
            _ = failed.handle(event)
        }
        var stopped = gallery.interview()
        for event: InterviewEvent in [.proceed, .stop] { _ = stopped.handle(event) }
        let message = WebWords.dutch.messages.formTooOld
        var pages: [String: Page] = [
            "intro": page("intro") {
                $0.ticket = "ABCDEFGHJKLM"
                $0.isLocalNetwork = true
            },
            "intro-lent": page("intro") {
                $0.isLentDevice = true
                $0.limit = 300
            },
            "choose": page("question-kent"),
            "chosen": gallery.page(answered),
            "nothing-chosen": page("question-kent") { $0.problem = form.nothingChosen },
            "languages": gallery.page(again.screen) { $0.state = gallery.state },
            "note": page("note-nota"),
            "number": page("question-kinderen"),
            "number-problem": page("question-kinderen") {
                $0.problem = InterfaceWords.fill(form.noNumber, 0, 20)
                $0.typed = "vier"
            },
            "set": page("question-kanaal"),
            "set-problem": page("question-kanaal") {
                $0.problem = WebWords.fill(form.exclusiveTogether, "Niets")
                $0.ticked = ["sms", "niets"]
                $0.exclusive = ["niets"]
            },
            "card": page("card-tegen-papieren"),
            "scale": page("question-gevoel"),
            "review": page("review"),
            "save-failed": gallery.page(failed.screen),
            "thanks": page("thanks"),
            "thanks-again-lent": page("thanks") {
                $0.remark = WebWords.dutch.messages.thanksDifferent.text
                $0.isLentDevice = true
                $0.startPath = "/s/proef/AAAAAA"
            },
            "stopped": gallery.page(stopped.screen) { $0.startPath = "/s/proef/AAAAAA" },
            "message": gallery.page(
                .message(
                    MessagePage(
                        heading: message.heading, text: WebWords.fill(message.text, "30"),
                        links: [.init(label: "Begin opnieuw", path: "/s/proef/AAAAAA")]))),
            "code": gallery.page(.code(CodePage(surveys: [.init(label: "Wat helpt jou?", path: "/s/proef")]))),
            "code-problem": gallery.page(
                .code(CodePage(typed: "AB O1", problem: WebWords.dutch.messages.codeMistyped.text))),
            "privacy": gallery.page(
                .privacy(PrivacyPage(survey: SampleSurvey.make(), backPath: "/s/proef/AAAAAA", isLocalNetwork: true))),
        ]
        var bare = SampleSurvey.make()
        bare.about = Survey.About()
        pages["privacy-bare"] = gallery.page(.privacy(PrivacyPage(survey: bare, backPath: "/s/proef")))
        var heard = gallery
        heard.hasSounds = true
        pages["sounds"] = heard.page(screen("question-kent"))
        let arabic = PageGallery(survey: SampleSurvey.make("ar"), language: "ar", stateLength: 24)
        pages["arabic"] = arabic.page(arabic.screens().first { $0.name == "question-kanaal" }!.screen)
        var several = SampleSurvey.make()
        several.languages = ["nl", "fr", "ar"]
        var choice = Interview(
            survey: several, version: "0", session: SessionCode("AAAAAA")!, mode: .online, id: gallery.interview().id,
            seed: 3)
        let all = PageGallery(survey: several, language: "nl")
        pages["start-languages"] = all.page(choice.screen)
        _ = choice.handle(.chooseLanguage("fr"))
        pages["start-french"] = PageGallery(survey: several, language: "fr").page(choice.screen)
        return pages
    }()

    @Test("of each kind is as it was looked at", arguments: pages.keys.sorted())
    func golden(name: String) throws {
        let page = try #require(Self.pages[name])
        var html = PageRenderer().text(page)
        // The names of files change with what is in them.
        for asset in Assets.all { html = html.replacing(asset.name, with: String(asset.name.prefix { $0 != "-" })) }
        expectGolden(html, "\(name).html")
    }
}
