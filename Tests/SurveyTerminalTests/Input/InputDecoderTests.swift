import SurveyCore
import SurveyTerminal
import TerminalTestSupport
import Testing

@Suite struct InputDecoderTests {
    /// What terminals send, and what it means.
    static let cases: [(String, [InputEvent])] = [
        ("1", [.key(.character("1"))]), ("\r", [.key(.enter)]), ("\n", [.key(.enter)]), ("\t", [.key(.tab)]),
        ("\u{7F}", [.key(.backspace)]), ("\u{8}", [.key(.backspace)]), ("é", [.key(.character("é"))]),
        ("漢😀", [.key(.character("漢")), .key(.character("😀"))]),
        ("\u{11}", [.key(.character("q"), .control)]), ("\u{3}", [.key(.character("c"), .control)]),
        ("\u{0}", [.key(.other)]),
        // Arrows: ANSI, application, with modifiers, rxvt.
        ("\u{1B}[A", [.key(.up)]), ("\u{1B}OA", [.key(.up)]), ("\u{1B}[B\u{1B}OB", [.key(.down), .key(.down)]),
        ("\u{1B}[C", [.key(.right)]), ("\u{1B}[D", [.key(.left)]), ("\u{1B}[1;5C", [.key(.right, .control)]),
        ("\u{1B}[1;2D", [.key(.left, .shift)]), ("\u{1B}[a", [.key(.up, .shift)]),
        ("\u{1B}Ob", [.key(.down, .control)]),
        ("\u{1B}[1;1:3A", []),
        // Home and its kin in three dialects.
        ("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", [.key(.home), .key(.home), .key(.home), .key(.home)]),
        ("\u{1B}[F\u{1B}[4~\u{1B}[8~", [.key(.end), .key(.end), .key(.end)]),
        ("\u{1B}[5~\u{1B}[6~\u{1B}[3~", [.key(.pageUp), .key(.pageDown), .key(.delete)]),
        ("\u{1B}[Z", [.key(.backTab)]),
        // The keypad in application mode, and by kitty's codes.
        ("\u{1B}Op\u{1B}Oq\u{1B}Oy", [.key(.character("0")), .key(.character("1")), .key(.character("9"))]),
        (
            "\u{1B}Ok\u{1B}Om\u{1B}Oj\u{1B}Oo\u{1B}On\u{1B}OM",
            [
                .key(.character("+")), .key(.character("-")), .key(.character("*")), .key(.character("/")),
                .key(.character(".")), .key(.enter),
            ]
        ),
        ("\u{1B}[57400u\u{1B}[49u\u{1B}[13u", [.key(.character("1")), .key(.character("1")), .key(.enter)]),
        ("\u{1B}[27;5;113~", [.key(.character("q"), .control)]),
        // Function keys: none of our business, never digits.
        (
            "\u{1B}OP\u{1B}[11~\u{1B}[15;2~\u{1B}[24~",
            [.key(.other), .key(.other), .key(.other, .shift), .key(.other)]
        ),
        ("\u{1B}[[A\u{1B}[[E", [.key(.other), .key(.other)]),
        // Alt.
        ("\u{1B}a", [.key(.character("a"), .alt)]), ("\u{1B}1", [.key(.character("1"), .alt)]),
        // Taps: SGR, old, urxvt.
        ("\u{1B}[<0;12;5M", [.mouse(MouseEvent(.press, x: 11, y: 4))]),
        ("\u{1B}[<0;12;5m", [.mouse(MouseEvent(.release, x: 11, y: 4))]),
        ("\u{1B}[<2;1;1M", [.mouse(MouseEvent(.press, button: 2, x: 0, y: 0))]),
        ("\u{1B}[<32;3;4M", [.mouse(MouseEvent(.move, x: 2, y: 3))]),
        ("\u{1B}[<64;3;4M", [.mouse(MouseEvent(.wheelUp, button: 4, x: 2, y: 3))]),
        ("\u{1B}[<65;3;4M", [.mouse(MouseEvent(.wheelDown, button: 5, x: 2, y: 3))]),
        (
            "\u{1B}[M !!\u{1B}[M#!!",
            [.mouse(MouseEvent(.press, x: 0, y: 0)), .mouse(MouseEvent(.release, x: 0, y: 0))]
        ),
        ("\u{1B}[32;7;9M", [.mouse(MouseEvent(.press, x: 6, y: 8))]),
        ("\u{1B}[<0;12M", [.key(.other)]),
        // A paste is swallowed, whatever is in it.
        ("\u{1B}[200~123\r\u{1B}[A\u{1B}[20\u{1B}[201~4", [.paste, .key(.character("4"))]),
        ("\u{1B}[I\u{1B}[O", [.focus(true), .focus(false)]),
        // What the terminal says of itself is nobody's doing.
        ("\u{1B}[?64;1;2c", []), ("\u{1B}[24;80R", []), ("\u{1B}[?2026;2$y", []), ("\u{1B}[8;24;80t", []),
        ("\u{1B}P>|XTerm(379)\u{1B}\\", []), ("\u{1B}]11;rgb:0000/1111/2222\u{7}1", [.key(.character("1"))]),
        ("\u{1B}]11;rgb:0/1/2\u{1B}\\2", [.key(.character("2"))]), ("\u{1B}[?1u", []),
        // A sequence that another cuts off.
        ("\u{1B}[12\u{1B}[A", [.key(.up)]), ("\u{1B}[12\u{18}3", [.key(.other), .key(.character("3"))]),
        ("\u{1B}\u{1B}[A", [.key(.escape), .key(.up)]),
    ]

    @Test(arguments: cases) func bytesMeanEvents(bytes: String, events: [InputEvent]) {
        var decoder = InputDecoder()
        #expect(decoder.feed(bytes.utf8) == events)
        #expect(!decoder.isPending)
    }

    /// However a line cuts what is sent, it means the same.
    @Test(arguments: cases) func everyCutMeansTheSame(bytes: String, events: [InputEvent]) {
        let all = Array(bytes.utf8)
        for cut in 0...all.count {
            var decoder = InputDecoder()
            let found = decoder.feed(all[..<cut]) + decoder.feed(all[cut...])
            #expect(found == events, "cut after \(cut)")
        }
    }

    /// A slow line may pause inside a sequence: Escape may be reported then, but never what a digit would be.
    @Test(arguments: cases) func aPauseNeverMakesDigits(bytes: String, events: [InputEvent]) {
        let all = Array(bytes.utf8)
        let allowed = Set(events).union([.key(.escape), .key(.other)])
        for cut in 1..<max(2, all.count) {
            var decoder = InputDecoder()
            var found = decoder.feed(all[..<min(cut, all.count)])
            found += decoder.flush()
            found += decoder.feed(all[min(cut, all.count)...])
            for case .key(.character(let scalar), let modifiers) in found
            where !allowed.contains(.key(.character(scalar), modifiers)) {
                // Alt and a key, pulled apart, are Escape and that key.
                #expect(
                    allowed.contains(.key(.character(scalar), modifiers.union(.alt))), "paused after \(cut): \(found)")
            }
        }
    }

    @Test func aLoneEscapeIsAKeyAfterAWhile() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.isPending)
        #expect(decoder.flush() == [.key(.escape)])
        #expect(!decoder.isPending)
        #expect(decoder.feed(Array("[<0;5;5M".utf8)) == [.mouse(MouseEvent(.press, x: 4, y: 4))])
    }

    @Test func aHalfSequenceIsGivenUpAtLast() {
        for begin in [
            "\u{1B}[12;", "\u{1B}P123", "\u{1B}]0;x", "\u{1B}[200~123", "\u{1B}[M ", "\u{1B}O1", "\u{E2}\u{82}",
        ] {
            var decoder = InputDecoder()
            _ = decoder.feed(begin.utf8)
            for _ in 0..<100 { _ = decoder.flush() }
            #expect(!decoder.isPending)
            #expect(decoder.feed([0x37]) == [.key(.character("7"))], "after \(begin.debugDescription)")
        }
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0x80], [0xE2, 0x28, 0xA1], [0xC3],
        ] as [[UInt8]])
    func brokenUTF8IsNoCharacterAndSwallowsNoKey(bytes: [UInt8]) {
        var decoder = InputDecoder()
        let events = decoder.feed(bytes) + decoder.feed(Array("5".utf8))
        #expect(!events.isEmpty)
        for case .key(.character(let scalar), _) in events { #expect(scalar.isASCII) }
        #expect(decoder.feed(Array("6".utf8)) == [.key(.character("6"))])
    }

    /// Noise of any kind neither crashes the decoder nor locks it, and is read alike in pieces of any size.
    @Test func noiseIsReadAlikeInPieces() {
        var generator = SeededGenerator(seed: 5)
        let alphabet: [UInt8] = Array("\u{1B}[]OPM<0123456789;~mM?$uABtcR\\é漢".utf8) + [0xFF, 0x9B, 0x00, 0x07]
        for _ in 0..<2000 {
            let noise = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator)!
            }
            var (whole, pieces) = (InputDecoder(), InputDecoder())
            let expected = whole.feed(noise)
            #expect(noise.compactMap { pieces.feed($0) } == expected)
            for _ in 0..<100 { _ = whole.flush() }
            #expect(whole.feed([0x31]).contains { if case .key(.character("1"), _) = $0 { true } else { false } })
        }
    }
}
