import Glibc
import SurveyCore
import SurveyTerminal
import TerminalTestSupport
import Testing

/// A browser for terminals, on a pseudo-terminal, driven by its keys.
final class TextBrowser {
    enum Kind: String, CaseIterable, Sendable { case lynx, w3m }

    private let kind: Kind
    private let program: PseudoTerminal
    private let terminal: VirtualTerminal
    private let folder: TemporaryFolder

    init(_ kind: Kind, _ url: String, language: LanguageTag? = nil) throws {
        self.kind = kind
        folder = try TemporaryFolder()
        // So large that a page fits: what scrolls is not tried here.
        let size = ScreenSize(columns: 100, rows: 70)
        let options =
            switch kind {
            case .lynx: ["-noreferer", "-display_charset=utf-8", "-nocolor"]
            case .w3m: ["-o", "accept_language=\(language?.rawValue ?? "nl")", "-o", "confirm_qq=0"]
            }
        program = try PseudoTerminal(
            path: "/usr/bin/\(kind.rawValue)", arguments: [kind.rawValue] + options + [url],
            environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path], size: size)
        terminal = VirtualTerminal(size)
    }

    /// All that is on the screen, as words.
    var text: String { Respondent.plain(terminal.text) }

    /// Where it keeps what it keeps between two runs.
    var home: String { folder.path }

    func signal(_ number: Int32) { program.signal(number) }

    /// Waits for a page that `condition` says yes to.
    func wait(for what: String, _ condition: (String) -> Bool, sourceLocation: SourceLocation) throws {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end {
            guard let new = program.read(.milliseconds(40)) else { break }
            terminal.feed(new)
            // A page is whole when nothing more comes.
            if new.isEmpty, condition(text) { return }
        }
        Issue.record("\(kind) does not show \(what):\n\(terminal.text)", sourceLocation: sourceLocation)
        throw Missing()
    }

    struct Missing: Error {}

    /// Types, and waits until the screen has changed and rests.
    private func type(_ keys: String) {
        let before = (terminal.text, terminal.cursor)
        program.type(Array(keys.utf8))
        let end = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < end, let new = program.read(.milliseconds(40)) {
            terminal.feed(new)
            if new.isEmpty, terminal.text != before.0 || terminal.cursor != before.1 { return }
        }
    }

    /// What stands from the cursor on: the link or button that Enter would follow, and what comes after it.
    private var focus: String {
        let (column, row) = terminal.cursor
        let first = (column..<terminal.size.columns).map { terminal.shown($0, row).text }.joined()
        let rest = terminal.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(row + 1)
        return Respondent.plain(([first] + rest.prefix(4).map(String.init)).joined(separator: " "))
    }

    /// Goes from one link, button or field to the next until one is found.
    private func find(_ what: String, sourceLocation: SourceLocation, _ condition: (String) -> Bool) throws {
        var seen: [String] = []
        for _ in 0..<60 {
            let here = focus
            if condition(here) { return }
            // Twice around is once more than needed.
            if seen.count(where: { $0 == here }) > 1 { break }
            seen.append(here)
            type("\t")
        }
        Issue.record(
            "\(kind) does not come to \(what), only to \(seen.map { $0.prefix(40) }):\n\(terminal.text)",
            sourceLocation: sourceLocation)
        throw Missing()
    }

    /// Whether `text` begins with `label`, after an icon at most.
    private static func begins(_ text: some StringProtocol, _ label: String) -> Bool {
        let label = Respondent.plain(label).prefix(40)
        return (0...3).contains { text.dropFirst($0).hasPrefix(label) }
    }

    /// What stands from the cursor to the end of its line.
    private var restOfLine: String {
        let (column, row) = terminal.cursor
        return Respondent.plain((column..<terminal.size.columns).map { terminal.shown($0, row).text }.joined())
    }

    /// Whether a choice, which has a line of its own, says `label` after `mark`, and no more.
    private func isAlone(_ label: String, after mark: String) -> Bool {
        let (label, line) = (Respondent.plain(label), restOfLine.dropFirst(mark.count))
        return (0...3).contains { line.dropFirst($0) == label } || label.count > 60 && Self.begins(line, label)
    }

    /// Presses the button that does `deed` and has these words.
    func press(_ deed: String, _ label: String, sourceLocation: SourceLocation) throws {
        let isChoice = deed.hasPrefix("choose.")
        try find(label, sourceLocation: sourceLocation) { focus in
            // lynx shows a button's value before its words.
            let mark = kind == .lynx && focus.hasPrefix("(>)") ? "(>)" : ""
            return isChoice ? isAlone(label, after: mark) : Self.begins(focus.dropFirst(mark.count), label)
        }
        program.type([13])
    }

    /// Ticks the box with these words.
    func tick(_ label: String, sourceLocation: SourceLocation) throws {
        func box(_ focus: String) -> Substring? {
            guard let end = focus.prefix(4).lastIndex(of: "]") else { return nil }
            return focus[focus.index(after: end)...]
        }
        try find(label, sourceLocation: sourceLocation) { box($0).map { Self.begins($0, label) } ?? false }
        type("\r")
    }

    /// Types a number into the only field for one.
    func enter(_ number: Int, sourceLocation: SourceLocation) throws {
        switch kind {
        case .lynx:
            try find("a field", sourceLocation: sourceLocation) { $0.hasPrefix("___") }
            type("\(number)\t")
        case .w3m:
            try find("a field", sourceLocation: sourceLocation) { $0.hasPrefix("]") }
            type("\r")
            type("\(number)\r")
        }
    }

    /// The browser's own way back.
    func goBack() { type(kind == .lynx ? "\u{1B}[D" : "B") }

    func close() {
        program.signal(SIGKILL)
        _ = program.wait(.seconds(5))
    }
}

/// A person at a text browser who answers a survey page by page.
struct TextWalk {
    let browser: TextBrowser
    let person: Respondent

    /// Waits for a page that can be answered, other than `old`.
    @discardableResult
    func place(
        after old: Respondent.Place? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Respondent.Place {
        var found: Respondent.Place?
        try browser.wait(
            for: old.map { "a page after \($0)" } ?? "a page of the survey",
            { text in
                found = person.place(in: text)
                return found != nil && found != old
            }, sourceLocation: sourceLocation)
        return found!
    }

    /// Does what the person does there; false when nothing is left to do.
    func step(at place: Respondent.Place, sourceLocation: SourceLocation = #_sourceLocation) throws -> Bool {
        switch person.step(at: place) {
        case .done: return false
        case .choose(let id, let label): try browser.press("choose.\(id)", label, sourceLocation: sourceLocation)
        case .act(let kind, let label): try browser.press(kind.rawValue, label, sourceLocation: sourceLocation)
        case .tick(let boxes):
            for box in boxes { try browser.tick(box.label, sourceLocation: sourceLocation) }
            let words = InterfaceWords.in(person.language)
            try browser.press("proceed", words.proceed, sourceLocation: sourceLocation)
        case .enter(let number):
            try browser.enter(number, sourceLocation: sourceLocation)
            try browser.press(
                "proceed", InterfaceWords.in(person.language).proceed, sourceLocation: sourceLocation)
        }
        return true
    }

    /// Answers page by page until nothing is left to do.
    @discardableResult
    func walk(sourceLocation: SourceLocation = #_sourceLocation) throws -> Respondent.Place {
        try go(until: { _ in false }, sourceLocation: sourceLocation)
    }

    /// Answers page by page until `stop` says so.
    @discardableResult
    func go(
        until stop: (Respondent.Place) -> Bool, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Respondent.Place {
        var here = try place(sourceLocation: sourceLocation)
        for _ in 0..<100 {
            if stop(here) { return here }
            guard try step(at: here, sourceLocation: sourceLocation) else { return here }
            here = try place(after: here, sourceLocation: sourceLocation)
        }
        return here
    }
}
