import SurveyCore
import Testing

@testable import SurveyTerminal

/// Codes and texts that the host types: by touch, by arrows, by a numeric keypad, by a keyboard.
@Suite struct TypingTests {
    private static func screen(_ selection: Screen.Selection, _ language: LanguageTag = "nl") -> Screen {
        let words = InterfaceWords.in(language)
        return Screen(
            kind: .host("remarks"), language: language, heading: "Opmerkingen", text: "Wil je nog iets opschrijven?",
            selection: selection,
            actions: [
                .init(kind: .back, label: words.back, event: .back),
                .init(kind: .stop, label: "Menu sluiten", event: .stop),
            ])
    }
    private static let text = screen(.text(atMost: 20))
    private static let code = screen(.code(4...6))
    private let size = ScreenSize(columns: 64, rows: 20)

    private func typed(_ keys: String, on screen: Screen) -> (events: [KioskCommand], view: ViewState) {
        var (input, decoder) = (KioskInput(), InputDecoder())
        let events = (decoder.feed(keys.utf8) + decoder.flush()).compactMap {
            input.handle($0, screen, KioskView.frame(screen, input.view, size: size))
        }
        return (events.filter { $0 != .present }, input.view)
    }

    @Test(
        arguments: [
            ("Dag, 10 mensen.\r", [.send(.write("Dag, 10 mensen."))]), ("a\u{7F}b\r", [.send(.write("b"))]),
            ("é?\r", [.send(.write("é?"))]), ("\r", [.send(.write(""))]),
            // Nothing is typed that is not on the screen.
            ("a<b€\r", [.send(.write("ab"))]), (".5", [.send(.back)]), ("-", [.send(.back)]),
            ("a-\r", [.send(.write("a-"))]),
        ] as [(String, [KioskCommand])])
    func aKeyboardTypes(keys: String, expected: [KioskCommand]) {
        #expect(typed(keys, on: Self.text).events == expected)
    }

    @Test func aTextEndsAtItsLimit() {
        #expect(typed(String(repeating: "a", count: 50), on: Self.text).view.entry.count == 20)
        #expect(KioskView.frame(Self.text, size: size).grid.text.contains("Nog 20 tekens"))
    }

    /// A keypad of ten digits types any letter: 2, 4, 6 and 8 move, 5 presses.
    @Test func aNumericKeypadTypesEveryLetter() {
        let letters = Keyboard.rows.joined().map(KioskCommand.letter) + [.letter(" "), .eraseLetter, .enterText]
        var found: Set<KioskCommand> = []
        var open: [String] = ["8"]
        while let path = open.popLast() {
            guard let focus = typed(path, on: Self.text).view.focus, found.insert(focus).inserted else { continue }
            open += ["2", "4", "6", "8"].map { path + $0 }
        }
        for letter in letters {
            let isFound = found.contains(letter)
            #expect(isFound, "\(letter)")
        }
        let view = typed("85", on: Self.text).view
        #expect(view.entry.count == 1 && view.focus != nil)
    }

    @Test func everyKeyIsTapped() {
        for size in GoldenFrameTests.sizes {
            let frame = KioskView.frame(Self.text, size: size)
            for letter in Keyboard.rows.joined() {
                let rect = frame.targets.first { $0.command == .letter(letter) }?.rect
                #expect(rect.map { $0.width >= 4 && $0.height >= 2 } ?? false, "\(letter) at \(size)")
            }
            #expect(frame.pages == 1)
        }
    }

    @Test(
        arguments: [
            ("1234\r", [.send(.write("1234"))]), ("123\r", []), ("1234567\r", [.send(.write("123456"))]),
            ("12.34\r", []), ("12.345\r", [.send(.write("1345"))]), ("12\u{7F}345\r", [.send(.write("1345"))]),
            ("-", [.send(.back)]), (".8", [.send(.stop)]),
        ] as [(String, [KioskCommand])])
    func aCodeIsTyped(keys: String, expected: [KioskCommand]) {
        #expect(typed(keys, on: Self.code).events == expected)
    }

    @Test func aCodeIsNeverShownAndNotKept() {
        let (events, view) = typed("4821", on: Self.code)
        #expect(events == [] && view.entry == "4821")
        let frame = KioskView.frame(Self.code, view, size: size)
        #expect(frame.grid.text.contains("●●●●") && !frame.grid.text.contains("4821"))
        #expect(typed("4821\r", on: Self.code).view.entry == "")
    }
}
