import QRCode
import SurveyCore
import SurveyTerminal
import TestSupport
import Testing

/// Typical screens at four sizes, as a person sees them.
@Suite struct GoldenFrameTests {
    static let sizes = [(60, 20), (80, 24), (100, 30), (160, 50)].map { ScreenSize(columns: $0.0, rows: $0.1) }

    private func golden(
        _ name: String, _ screen: Screen, _ state: ViewState = ViewState(), online: OnlineVariant? = nil
    ) {
        for size in Self.sizes {
            let frame = KioskView.frame(screen, state, size: size, online: online)
            let edge = String(repeating: "─", count: size.columns)
            let rows = frame.grid.text.split(separator: "\n", omittingEmptySubsequences: false)
            let targets = frame.targets.map { target in
                let (rect, command) = (target.rect, target.command)
                return "\(rect.x),\(rect.y) \(rect.width)×\(rect.height) \(command)"
            }
            let text =
                (["┌\(edge)"] + rows.map { "│\($0)" } + ["└\(edge)"] + targets
                + (frame.pages > 1 ? ["pages: \(frame.pages)"] : []))
                .joined(separator: "\n")
            expectGolden(text + "\n", "\(name)-\(size.columns)x\(size.rows).txt")
        }
    }

    @Test(arguments: 2...9) func aQuestionOfSoManyOptions(count: Int) {
        golden("one-\(count)", SampleScreens.one(count))
    }

    @Test func aQuestionOfYesOrNo() { golden("yes-no", SampleScreens.yesNo) }

    @Test func anAnswerGivenBeforeAndAFocus() {
        var state = ViewState()
        state.focus = .send(.choose("o3"))
        golden("one-5-answered", SampleScreens.one(5, chosen: [1]), state)
    }

    @Test func aSet() { golden("many", SampleScreens.many) }
    @Test func aCard() { golden("card", SampleScreens.card()) }
    @Test func aCardAnsweredBeforeInFrench() { golden("card-fr", SampleScreens.card("fr", chosen: [1])) }
    @Test func aNumber() { golden("number", SampleScreens.number()) }

    @Test func aNumberThatCannotBe() {
        var state = ViewState()
        state.entry = "2"
        state.isEntryRefused = true
        golden("number-refused", SampleScreens.number(current: 3), state)
    }

    @Test func theIntro() { golden("intro", SampleScreens.intro) }
    @Test func theLanguages() { golden("languages", SampleScreens.languages) }
    @Test func whetherSomeoneIsThere() { golden("idle", SampleScreens.idle) }
    @Test func aStoreThatFails() { golden("save-failed", SampleScreens.saveFailed) }
    @Test func aStoreAtWork() { golden("saving", SampleScreens.saving) }
    @Test func theThanks() { golden("thanks", SampleScreens.thanks) }

    @Test func theThanksWithACode() throws {
        let address = "HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQ2"
        golden("thanks-qr", SampleScreens.thanks, online: OnlineVariant(address: address, code: try QRCode(address)))
    }

    @Test func theOpenBar() {
        var state = ViewState()
        state.isBarOpen = true
        golden("bar-open", SampleScreens.one(4), state)
    }

    @Test func moreOptionsThanAScreenHolds() {
        var screen = SampleScreens.one(9)
        screen.choices = SampleScreens.choices((1...14).map { "Mogelijkheid nummer \($0), met nog wat woorden erbij" })
        golden("paged", screen)
    }
}
