import QRCode
import SurveyCore
import Testing

@testable import SurveyTerminal

@Suite struct KioskViewTests {
    private static let words = [
        "huur", "geld", "elke", "maand", "ik", "weet", "niet", "toelage", "woonmaatschappij", "papieren", "één", "漢字",
        "a-b",
        "schuldbemiddelingsdienstverlening", "ça", "va", "?",
    ]

    private func phrase(_ count: Int, _ generator: inout SeededGenerator) -> String {
        (0..<max(1, count)).map { _ in Self.words.randomElement(using: &generator)! }.joined(separator: " ")
    }

    /// A screen of any kind, as full as one can be.
    private func screen(_ generator: inout SeededGenerator) -> Screen {
        let count = Int.random(in: 0...30, using: &generator)
        let labels = (0..<count).map { _ in phrase(.random(in: 1...9, using: &generator), &generator) }
        let icons: [String?] =
            Bool.random(using: &generator)
            ? (0..<count).map { _ in ["✎", nil, "☎"].randomElement(using: &generator)! } : []
        let selection: Screen.Selection =
            [.one, .many(atMost: 3), count == 0 ? .number(0...120, current: nil) : .one].randomElement(
                using: &generator)!
        return Screen(
            kind: [.question("q"), .intro, .card("q", "c")].randomElement(using: &generator)!, language: "nl",
            heading: Bool.random(using: &generator) ? phrase(5, &generator) : "",
            text: phrase(.random(in: 1...90, using: &generator), &generator),
            hint: Bool.random(using: &generator) ? phrase(8, &generator) : "",
            choices: SampleScreens.choices(labels, chosen: [1], icons: icons), selection: selection,
            progress: Bool.random(using: &generator)
                ? .init(done: 3, total: .random(in: 3...40, using: &generator), label: "Stap 4") : nil,
            actions: SampleScreens.actions(
                Bool.random(using: &generator) ? "fr" : "nl", proceed: Bool.random(using: &generator) ? "Verder" : nil,
                isCard: Bool.random(using: &generator), dontKnow: Bool.random(using: &generator)),
            isAssisted: false)
    }

    private func size(_ generator: inout SeededGenerator) -> ScreenSize {
        ScreenSize(columns: .random(in: 60...170, using: &generator), rows: .random(in: 20...55, using: &generator))
    }

    private func letters(_ text: some StringProtocol) -> String {
        String(text.filter { !$0.isWhitespace && !"-│║┃╭╮╰╯╔╗╚╝┏┓┗┛─═━▸▀▄▔✓☐☑".contains($0) })
    }

    private func text(_ grid: Grid, _ rect: Rect) -> String {
        (rect.y..<min(rect.maxY, grid.size.rows)).filter { grid.rowKinds[$0] != .lower }.map { y in
            let scale = grid.rowKinds[y] == .plain ? 1 : 2
            return (rect.x / scale..<min(rect.maxX, grid.size.columns) / scale).map { grid[$0, y].glyph.text }.joined()
        }.joined()
    }

    private static let double = TerminalTraits(hasDoubleHeight: true)

    /// How a screen may look: any colours, letters and terminal.
    private func look(_ generator: inout SeededGenerator) -> (Appearance, TerminalTraits, KioskControls) {
        (
            Appearance(
                theme: [.light, .dark, .contrast].randomElement(using: &generator)!,
                hasLargeText: Int.random(in: 0..<3, using: &generator) == 0),
            TerminalTraits(hasDoubleHeight: Bool.random(using: &generator)),
            KioskControls(
                isSpeaking: [nil, false, true].randomElement(using: &generator)!,
                hasDisplay: Bool.random(using: &generator))
        )
    }

    /// On all pages together, every choice is there once with all of its words, and so is every word of the text.
    @Test(arguments: 0..<10) func nothingIsEverLost(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<12 {
            let (screen, size) = (screen(&generator), size(&generator))
            let (appearance, traits, controls) = look(&generator)
            func frame(_ state: ViewState) -> KioskFrame {
                KioskView.frame(
                    screen, state, appearance: appearance, traits: traits, controls: controls, size: size)
            }
            var state = ViewState()
            var seen: [InterviewEvent: String] = [:]
            var all = ""
            let pages = frame(state).pages
            for page in 0..<pages {
                state.page = page
                let frame = frame(state)
                #expect(frame.pages == pages)
                all += letters(frame.grid.text)
                for target in frame.targets {
                    guard case .send(.choose(let option)) = target.command else { continue }
                    #expect(seen[.choose(option)] == nil, "\(option) is on two pages")
                    seen[.choose(option)] = letters(text(frame.grid, target.rect))
                }
                for action in screen.actions {
                    let target = frame.targets.first { $0.command == .send(action.event) }
                    let words = letters(target.map { text(frame.grid, $0.rect) } ?? "")
                    #expect(words.contains(letters(action.label)), "\(action.kind): \(words)")
                }
            }
            for choice in screen.choices {
                #expect(
                    seen[choice.event]?.contains(letters(choice.label)) == true,
                    "seed \(seed), \(size): '\(choice.label)' is not whole in '\(seen[choice.event] ?? "nothing")'")
            }
            for word in (screen.heading + " " + screen.text + " " + screen.hint).split(separator: " ") {
                #expect(all.contains(letters(word)), "seed \(seed), \(size): '\(word)' is lost")
            }
        }
    }

    /// Whatever is pressed is pressed on purpose: targets lie on the screen and never overlap.
    @Test(arguments: 0..<10) func targetsNeverOverlap(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(1000 + seed))
        for _ in 0..<12 {
            let (screen, size) = (screen(&generator), size(&generator))
            let (appearance, traits, controls) = look(&generator)
            var state = ViewState()
            state.page = .random(in: 0..<4, using: &generator)
            let frame = KioskView.frame(
                screen, state, appearance: appearance, traits: traits, controls: controls, size: size)
            var taken: [Int: KioskCommand] = [:]
            for target in frame.targets {
                #expect(target.rect.width >= 5 && target.rect.height >= 1)
                #expect(target.rect.x >= 0 && target.rect.maxX <= size.columns, "\(target) at \(size)")
                for y in target.rect.y..<target.rect.maxY {
                    for x in target.rect.x..<target.rect.maxX {
                        let other = taken.updateValue(target.command, forKey: y * size.columns + x)
                        #expect(
                            other == nil,
                            "seed \(seed), \(size): \(target.command) lies on \(String(describing: other))")
                        if other != nil { return }
                    }
                }
            }
            #expect(frame.digits.count <= 10)
        }
    }

    @Test func aScreenThatIsTooSmallSaysSoInItsLanguage() {
        var screen = SampleScreens.one(3)
        let size = ScreenSize(columns: 59, rows: 20)
        #expect(KioskView.frame(screen, size: size).grid.text.contains("te klein"))
        #expect(KioskView.frame(screen, size: size).targets == [])
        screen.language = "fr"
        #expect(KioskView.frame(screen, size: ScreenSize(columns: 80, rows: 19)).grid.text.contains("trop petit"))
        screen.language = "en"
        #expect(KioskView.frame(screen, size: ScreenSize(columns: 40, rows: 10)).grid.text.contains("40 × 10"))
    }

    @Test func noSizeIsTooSmallToDraw() {
        for columns in 0..<12 {
            for rows in 0..<5 {
                _ = KioskView.frame(SampleScreens.many, size: ScreenSize(columns: columns, rows: rows))
            }
        }
    }

    @Test(arguments: [Theme.light, .dark, .contrast]) func everyTextHasContrastAAA(theme: Theme) {
        for (text, ground) in theme.textPairs {
            #expect(
                text.contrast(with: ground) >= 7, "\(String(text.rgb, radix: 16)) on \(String(ground.rgb, radix: 16))")
        }
        #expect(theme.line.contrast(with: theme.surface) >= 3)
        #expect(theme.line.contrast(with: theme.paper) >= 3)
    }

    /// Black and white have the contrast that the definition gives them.
    @Test func contrastIsThatOfTheDefinition() {
        #expect(abs(Color.black.contrast(with: .white) - 21) < 1e-9)
        #expect(abs(Color(0x777777).contrast(with: .white) - 4.478) < 0.001)
    }

    /// Only the pairs of the theme are drawn, so that the contrast holds on every screen.
    @Test func framesUseOnlyThePairsOfTheTheme() {
        var state = ViewState()
        state.focus = .send(.choose("o1"))
        state.pressed = .send(.choose("o2"))
        for screen in [
            SampleScreens.one(9, chosen: [0]), SampleScreens.one(3, chosen: [0]), SampleScreens.many,
            SampleScreens.card(), SampleScreens.number(), SampleScreens.idle,
        ] {
            for size in GoldenFrameTests.sizes {
                let frame = KioskView.frame(screen, state, size: size)
                for y in 0..<size.rows {
                    for x in 0..<size.columns where frame.grid[x, y].glyph != .space {
                        let cell = frame.grid[x, y]
                        // The edges of buttons are no text.
                        guard !["▀", "▄"].contains(cell.glyph.text) else { continue }
                        let isLine = cell.style.foreground == Theme.light.line
                        #expect(
                            isLine
                                || Theme.light.textPairs.contains {
                                    $0 == (cell.style.foreground, cell.style.background)
                                },
                            "'\(cell.glyph.text)' at \(x), \(y)")
                    }
                }
            }
        }
    }

    @Test(arguments: [3, 9]) func chosenAndFocusedAreSeenWithoutColour(count: Int) {
        for size in GoldenFrameTests.sizes {
            let plain = KioskView.frame(SampleScreens.one(count), size: size).grid.text
            let chosen = KioskView.frame(SampleScreens.one(count, chosen: [1]), size: size).grid.text
            var state = ViewState()
            state.focus = .send(.choose("o1"))
            let focused = KioskView.frame(SampleScreens.one(count), state, size: size).grid.text
            #expect(!plain.contains("✓") && chosen.contains("✓"))
            #expect(!plain.contains("▸") && focused.contains("▸"))
        }
    }

    /// On the same question nothing moves when its answer is there already.
    @Test func nothingMovesWhenSomeoneComesBack() {
        for size in GoldenFrameTests.sizes {
            for count in 2...9 {
                let first = KioskView.frame(SampleScreens.one(count), size: size).targets
                let again = KioskView.frame(SampleScreens.one(count, chosen: [1]), size: size).targets
                #expect(again.filter { $0.command != .send(.proceed) } == first, "\(count) options at \(size)")
            }
        }
    }

    /// Every action is in its own column on every question, and those of the lowest row in the same place altogether.
    @Test func actionsAreAlwaysInTheSamePlace() {
        let screens = [
            SampleScreens.yesNo, SampleScreens.one(2), SampleScreens.one(9, chosen: [1]), SampleScreens.many,
            SampleScreens.card(),
            SampleScreens.number(),
        ]
        for size in GoldenFrameTests.sizes {
            var columns: [InterviewEvent: Int] = [:]
            var lowest: [InterviewEvent: Rect] = [:]
            for screen in screens {
                for target in KioskView.frame(screen, size: size).targets {
                    guard case .send(let event) = target.command, screen.actions.contains(where: { $0.event == event }),
                        event != .proceed
                    else { continue }
                    #expect(columns[event, default: target.rect.x] == target.rect.x, "\(event) at \(size)")
                    columns[event] = target.rect.x
                    guard [.back, .toggleAssistance, .openLanguages, .stop].contains(event) else { continue }
                    #expect(lowest[event, default: target.rect] == target.rect, "\(event) at \(size)")
                    lowest[event] = target.rect
                }
            }
        }
    }

    @Test func textFromOutsideCannotActOnTheTerminal() {
        var screen = SampleScreens.one(3)
        screen.text = "Stuk\u{1B}[2J \u{9B}31m\u{202E}tekst\u{7}\u{1B}]0;titel\u{7}"
        screen.choices[0].label = "\u{1B}[?1049lJa\u{202E}"
        screen.choices[1].icon = "\u{1B}"
        screen.actions[0].label = "Terug\u{1B}c"
        screen.heading = "\u{E}Kop"
        screen.progress?.label = "\u{1B}[5mStap"
        let frame = KioskView.frame(screen, size: ScreenSize(columns: 80, rows: 24))
        for scalar in frame.grid.text.unicodeScalars {
            #expect(scalar == "\n" || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
            #expect(!(0x202A...0x202E).contains(scalar.value))
        }
    }

    // MARK: The code

    private func code(_ frame: KioskFrame) -> [[Bool]] {
        // Every cell of the code is black or white on black or white.
        let pure: Set<Color> = [.black, .white]
        var rows: [[Bool]] = []
        for y in 0..<frame.grid.size.rows {
            let cells = (0..<frame.grid.size.columns).map { frame.grid[$0, y] }.filter {
                pure.contains($0.style.foreground) && pure.contains($0.style.background)
            }
            guard !cells.isEmpty else { continue }
            rows.append(cells.map { $0.style.background == .black })
            rows.append(cells.map { ($0.glyph.text == "▄" ? $0.style.foreground : $0.style.background) == .black })
        }
        return rows
    }

    @Test func theCodeOnTheScreenIsTheCode() throws {
        let address = "HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQ2"
        let code = try QRCode(address)
        for size in GoldenFrameTests.sizes {
            let frame = KioskView.frame(
                SampleScreens.thanks, appearance: Appearance(theme: .dark), size: size,
                online: OnlineVariant(address: address, code: code))
            let drawn = self.code(frame)
            let width = code.size + 8
            #expect(drawn.count >= width && drawn.allSatisfy { $0.count == width }, "\(size)")
            for (y, row) in drawn.enumerated() {
                for (x, isDark) in row.enumerated() { #expect(isDark == code[x - 4, y - 4]) }
            }
        }
    }

    @Test func withoutRoomForTheCodeTheAddressIsTold() throws {
        let long = "https://drempel.ravels.example/" + String(repeating: "a", count: 150)
        let online = OnlineVariant(address: long, code: try QRCode(long))
        let frame = KioskView.frame(SampleScreens.thanks, size: ScreenSize(columns: 60, rows: 20), online: online)
        #expect(self.code(frame).isEmpty)
        #expect(letters(frame.grid.text).contains(letters(long)))
    }
}
