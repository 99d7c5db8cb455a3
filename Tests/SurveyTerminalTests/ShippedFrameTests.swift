import QRCode
import SurveyCore
import TestSupport
import Testing

@testable import SurveyTerminal

/// Every screen of every shipped survey, in each of its languages and at four sizes, as a person sees it.
@Suite struct ShippedFrameTests {
    @Test(arguments: ShippedSurveys.names) func everyScreen(name: String) throws {
        let survey = try #require(ShippedSurveys.survey(name))
        for language in survey.languages {
            let screens = ShippedSurvey.screens(of: survey, language)
            #expect(screens.count > 10)
            for size in GoldenFrameTests.sizes {
                let frames = screens.flatMap { Self.frames($0, size) }
                let golden = "\(name)-\(language)-\(size.columns)x\(size.rows).txt"
                expectGolden(frames.joined(separator: "\n") + "\n", "Shipped/\(golden)")
            }
        }
    }

    /// On a screen with letters of twice the size as well, nothing of the survey is lost.
    @Test(arguments: ShippedSurveys.names, [false, true]) func everyWordIsThere(name: String, isLarge: Bool) throws {
        let survey = try #require(ShippedSurveys.survey(name))
        let traits = TerminalTraits(hasDoubleHeight: true)
        for language in survey.languages {
            for screen in ShippedSurvey.screens(of: survey, language) {
                for size in [GoldenFrameTests.sizes[0], GoldenFrameTests.sizes[2]] {
                    var (state, seen, pages) = (ViewState(), "", 1)
                    while state.page < pages {
                        let frame = KioskView.frame(
                            screen, state, appearance: Appearance(hasLargeText: isLarge), traits: traits, size: size)
                        pages = frame.pages
                        seen += Self.bare(frame.grid.text)
                        state.page += 1
                    }
                    for text in [screen.heading, screen.text, screen.hint] + screen.choices.map(\.label) {
                        for word in text.split(whereSeparator: { " \n".contains($0) }) {
                            let drawn = VisualLine.glyphs(of: word, screen.direction).map(\.text).joined()
                            #expect(seen.contains(Self.bare(drawn)), "\(screen.kind) at \(size): \(word)")
                        }
                    }
                }
            }
        }
    }

    /// The edges of buttons are left out: they would be most of the file.
    private static func withoutEdges(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let plain = line.map { "▀▄▔".contains($0) ? " " : $0 }
            return String(plain.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    private static func bare(_ text: String) -> String {
        // A full stop after a Latin name stands at its other side in a line from right to left.
        String(text.filter { !" \n-.,!?؟،:;()".contains($0) })
    }

    /// All pages of a screen, below a line that names it.
    private static func frames(_ screen: Screen, _ size: ScreenSize) -> [String] {
        let online = screen.kind == .thanks || screen.kind == .rest ? ShippedSurvey.online : nil
        var (state, frames, pages) = (ViewState(), [String](), 1)
        while state.page < pages {
            let frame = KioskView.frame(
                screen, state, controls: KioskControls(isSpeaking: false, hasDisplay: true), size: size, online: online)
            pages = frame.pages
            let page = pages > 1 ? ", page \(state.page + 1) of \(pages)" : ""
            frames.append("== \(screen.kind)\(page)\n\(withoutEdges(frame.grid.text))")
            state.page += 1
        }
        return frames
    }
}
