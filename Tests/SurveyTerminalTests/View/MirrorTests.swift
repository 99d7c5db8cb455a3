import SurveyCore
import Testing

@testable import SurveyTerminal

/// Where the language runs from right to left, everything does.
@Suite struct MirrorTests {
    private static let sizes = GoldenFrameTests.sizes
    private static let controls = KioskControls(isSpeaking: false, hasDisplay: true)

    private static func question(_ language: LanguageTag) -> Screen {
        let words = InterfaceWords.in(language)
        var screen = SampleScreens.one(5, chosen: [1])
        screen.language = language
        screen.text = language == "ar" ? "هل طلبت بدل الإيجار؟" : screen.text
        screen.hint = ""
        screen.choices = SampleScreens.choices(
            language == "ar"
                ? ["نعم", "كان ذلك سابقا", "أنتظر جوابا", "لم أحصل عليه", "لا"] : ["a", "b", "c", "d", "e"],
            chosen: [1])
        for index in screen.choices.indices { screen.choices[index].language = language }
        screen.actions = SampleScreens.actions(language, proceed: words.proceed, dontKnow: true)
        screen.progress?.label = InterfaceWords.fill(words.step, 4, 9)
        return screen
    }

    private func rects(_ frame: KioskFrame) -> [KioskCommand: Rect] {
        Dictionary(frame.targets.map { ($0.command, $0.rect) }) { first, _ in first }
    }

    @Test func placesAreMirrored() throws {
        for size in Self.sizes {
            let frame = KioskView.frame(Self.question("ar"), controls: Self.controls, size: size)
            let places = rects(frame)
            func x(_ command: KioskCommand) throws -> Int { try #require(places[command]).x }
            // The main button, the strip's last button and stop at the left; back and the first choice at the right.
            #expect(try x(.send(.proceed)) < size.columns / 2)
            #expect(try x(.openDisplay) < x(.send(.openLanguages)) && x(.send(.openLanguages)) < x(.toggleSpeech))
            #expect(try x(.send(.stop)) < x(.send(.toggleAssistance)) && x(.send(.toggleAssistance)) < x(.send(.back)))
            #expect(try x(.send(.dontKnow)) < x(.send(.refuse)) && x(.send(.refuse)) < x(.send(.skip)))
            let (first, second) = (
                try #require(places[.send(.choose("o0"))]), try #require(places[.send(.choose("o1"))])
            )
            #expect(first.y < second.y || first.x > second.x, "\(size)")
            #expect(first.maxX > size.columns / 2)
        }
    }

    /// The digit stands at the right of its choice, in reach of who reads from there.
    @Test func digitsStandAtTheRight() throws {
        for size in Self.sizes {
            let frame = KioskView.frame(Self.question("ar"), size: size)
            for (index, command) in frame.digits.enumerated() {
                let rect = try #require(rects(frame)[command])
                let row = (rect.y..<rect.maxY).first { y in
                    (rect.x..<rect.maxX).contains { frame.grid[$0, y].glyph.text == String(index + 1) }
                }
                let y = try #require(row, "\(index + 1) at \(size)")
                let x = (rect.x..<rect.maxX).first { frame.grid[$0, y].glyph.text == String(index + 1) }!
                #expect(x >= rect.maxX - 6, "\(index + 1) at \(size)")
            }
        }
    }

    @Test func theProgressRunsFromTheRight() {
        for size in Self.sizes {
            let frame = KioskView.frame(Self.question("ar"), size: size)
            let rows = frame.grid.text.split(separator: "\n", omittingEmptySubsequences: false)
            let bar = rows.first { $0.contains("▔") && $0.contains("▀") }.map(Array.init) ?? []
            #expect((bar.lastIndex(of: "▔") ?? .max) < bar.firstIndex(of: "▀") ?? -1, "\(size)")
        }
    }

    @Test func theSameScreenInBothDirectionsHasTheSameTargets() {
        for size in Self.sizes {
            let left = KioskView.frame(Self.question("nl"), controls: Self.controls, size: size)
            let right = KioskView.frame(Self.question("ar"), controls: Self.controls, size: size)
            #expect(Set(left.targets.map(\.command)) == Set(right.targets.map(\.command)))
            for target in right.targets {
                #expect(target.rect.x >= 0 && target.rect.maxX <= size.columns)
            }
        }
    }

    /// The arrows follow what is seen: left goes to what stands at the left.
    @Test func theArrowsFollowWhatIsSeen() throws {
        let frame = KioskView.frame(Self.question("ar"), size: Self.sizes[1])
        let screen = Self.question("ar")
        var input = KioskInput()
        _ = input.handle(.key(.down), screen, frame)
        let first = try #require(input.view.focus)
        #expect(first == .send(.choose("o0")))
        let before = try #require(rects(frame)[first])
        _ = input.handle(.key(.left), screen, frame)
        let after = try #require(input.view.focus.flatMap { rects(frame)[$0] })
        #expect(after.x < before.x)
    }

    @Test func anArabicScreenIsWholeInLettersOfTwiceTheSizeToo() {
        let traits = TerminalTraits(hasDoubleHeight: true)
        for size in Self.sizes {
            let frame = KioskView.frame(
                Self.question("ar"), appearance: Appearance(hasLargeText: true), traits: traits, size: size)
            #expect(frame.grid.rowKinds.contains(.upper))
            let words = VisualLine.glyphs(of: "سابقا", .rightToLeft).map(\.text).joined()
            #expect(frame.pages > 1 || frame.grid.text.contains(words), "\(size)")
        }
    }
}
