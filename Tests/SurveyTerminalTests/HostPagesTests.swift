import QRCode
import SurveyCore
import TestSupport
import Testing

@testable import SurveyTerminal

/// Every page in every language, as text: what a volunteer reads, to be read over by people.
@Suite struct HostPagesTests {
    @Test(arguments: HostDesk.languages) func pages(language: LanguageTag) {
        let pages = HostPage.allCases.map { page in
            var desk = Self.desk(at: page, language)
            var text = Self.text(desk.screen)
            _ = desk.handle(HostDesk.help)
            if desk.isHelpOpen { text += "\n  ? " + desk.screen.text }
            return text
        }
        expectGolden(pages.joined(separator: "\n\n") + "\n", "host-pages-\(language).txt")
    }

    /// Sentences that a volunteer reads in a hurry, and all pages explain themselves.
    @Test(arguments: HostDesk.languages, HostPage.allCases) func pagesAreEasy(language: LanguageTag, page: HostPage) {
        let words = HostWords.in(language).page(page)
        for text in [words.text, words.hint, words.help] {
            for sentence in text.split(whereSeparator: { ".?!:".contains($0) }) {
                #expect(sentence.split(separator: " ").count <= 16, "\(sentence)")
            }
        }
        let sentences = words.help.split(whereSeparator: { ".?!".contains($0) }).count { $0.count > 2 }
        #expect((page == .wait || page == .off ? 0...0 : 2...5).contains(sentences) || [.language].contains(page))
        #expect(words.text.count <= 120)
    }

    @Test func wordsForAllThatCanBeChosen() {
        for language in HostDesk.languages {
            let words = HostWords.in(language)
            #expect(words.menu.count == 8 && words.device.count == 4 && words.steps.count == 6)
            #expect(words.weekdays.count == 7 && words.months.count == 12)
        }
    }

    @Test(arguments: [
        ("2026-11-21-am", "zaterdag 21 november 2026"), ("2026-11-22-pm", "zondag 22 november 2026"),
        ("2024-02-29-am", "donderdag 29 februari 2024"), ("2026-03-29-am", "zondag 29 maart 2026"),
        ("2026-07-01-pm", "woensdag 1 juli 2026"), ("2099-12-31-am", "donderdag 31 december 2099"),
    ])
    func daysHaveNames(halfDay: String, expected: String) {
        #expect(HostWords.dutch.date(HalfDay(halfDay)!) == expected)
    }

    @Test(arguments: [
        ("2026-01-31-am", HostDate.Step.monthAfter, "2026-02-28-am"), ("2024-02-29-pm", .yearAfter, "2025-02-28-pm"),
        ("2026-12-31-am", .dayAfter, "2027-01-01-am"), ("2026-01-15-am", .monthBefore, "2025-12-15-am"),
        ("2020-01-01-am", .dayBefore, "2020-01-01-am"), ("2099-12-31-pm", .yearAfter, "2099-12-31-pm"),
        ("1970-01-01-am", .dayAfter, "2020-01-01-am"),
    ])
    func stepsStayInTheCalendar(from: String, step: HostDate.Step, to: String) {
        #expect(HostDate.moved(HalfDay(from)!, by: step) == HalfDay(to)!)
    }

    /// At each size the code itself is on the screen, not its words alone.
    @Test(arguments: [(60, 20), (80, 24), (100, 30), (160, 50)]) func theCodeIsDrawn(columns: Int, rows: Int) throws {
        let desk = Self.desk(at: .code, "nl")
        #expect(desk.codeOnScreen != nil)
        let code = try QRCode("HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQ2", level: .M)
        let frame = KioskView.frame(
            desk.screen, size: ScreenSize(columns: columns, rows: rows),
            online: OnlineVariant(address: "drempel.ravels.example/K7MPQ2", code: code))
        // A quarter of the modules at least are dark, two in a cell.
        let dark = (0..<rows).flatMap { y in (0..<columns).map { frame.grid[$0, y].style.background } }
            .count { $0 == .black }
        #expect(dark > code.size * code.size / 8, "\(frame.grid.text)")
        #expect(frame.targets.contains { $0.command == .send(.back) })
    }

    /// A desk on that page, with something to show there.
    static func desk(at page: HostPage, _ language: LanguageTag) -> HostDesk {
        var desk = HostDesk(settings: HostSettings(language: language, contact: "0470 12 34 56"))
        desk.situation = .aMorning
        let isAtDoor = [
            HostPage.wait, .pin, .language, .pinWait, .pinLocked, .pinBroken, .recovery, .recoveryWait, .newPin,
            .newPinAgain, .recoveryCode,
        ].contains(page)
        desk.isUnlocked = !isAtDoor
        desk.trail = isAtDoor ? [] : [.menu]
        (desk.pinOpensAt, desk.recoveryOpensAt) = (.seconds(90), .seconds(30))
        desk.pinError = .damaged(path: "/var/lib/drempel/state/pin", what: "the file is empty")
        desk.newRecovery = Secret(digitsOf: "16283371905422668107")
        desk.opening.halfDay = HalfDay("2026-11-21-am")!
        desk.opening.survey = HostSituation.surveys[0]
        desk.counts = HostCounts(finished: 31, brokenOff: 4, last: .withinAnHour)
        desk.closing = HostClosing(invited: 31, remarks: "printer stuk")
        desk.printed = 20
        desk.problem = (.stickFull, .copy)
        if [.counts, .code, .slips, .printed, .invited, .remarks, .close, .shutDown].contains(page) {
            desk.situation = .anOpenSession
        }
        desk.page = page
        return desk
    }

    private static func text(_ screen: Screen) -> String {
        guard case .host(let name) = screen.kind else { return "" }
        var lines = ["== \(name)", screen.heading, screen.text]
        if !screen.hint.isEmpty {
            lines.append("  i " + screen.hint.split(separator: "\n").joined(separator: "\n    "))
        }
        switch screen.selection {
        case .code(let range): lines.append("  [\(range) digits]")
        case .text(let most): lines.append("  [text, at most \(most)]")
        case .number(let range, let current): lines.append("  [\(range), now \(current.map(String.init) ?? "-")]")
        case .none, .one, .many: break
        }
        for (index, choice) in screen.choices.enumerated() { lines.append("  \(index + 1) \(choice.label)") }
        lines.append("  " + screen.actions.map { "(\($0.label))" }.joined(separator: " "))
        return lines.joined(separator: "\n")
    }
}
