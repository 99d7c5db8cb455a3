package import SurveyCore

/// Which screen it is, as far as reading and scanning begin anew on another one.
package struct ScreenPlace: Hashable, Sendable {
    private let kind: Screen.Kind
    private let language: LanguageTag
    private let page: Int
    /// What it says; on the screens that count down, that changes every second.
    private let text: String?

    package init(_ screen: Screen, page: Int) {
        kind = screen.kind
        // At rest the languages take turns.
        language = screen.kind == .rest || screen.kind == .closed ? "nl" : screen.language
        self.page = page
        text = screen.countdown == nil && screen.kind != .rest && screen.kind != .closed ? screen.text : nil
    }
}

extension SwitchScan {
    /// The stops of a screen: what can be chosen, each by itself; the keys of a pad row by row; the next page; the main
    /// button; then the strip at the top and the bar at the bottom.
    package static func stops(_ screen: Screen, _ frame: KioskFrame) -> [Stop] {
        var (choices, keys, pages, main, strip, bar): ([KioskCommand], [KioskFrame.Target], [KioskCommand], _, _, _) =
            ([], [], [], [KioskCommand](), [KioskCommand](), [KioskCommand]())
        let language = screen.action(.language).map { KioskCommand.send($0.event) }
        let chosen = Set(screen.choices.map { KioskCommand.send($0.event) })
        var seen: Set<KioskCommand> = []
        for target in frame.targets where seen.insert(target.command).inserted {
            switch target.command {
            case .digit, .eraseDigit, .letter, .eraseLetter: keys.append(target)
            case .nextPage: pages.append(target.command)
            case .enterNumber, .enterText: main.append(target.command)
            case .toggleSpeech, .repeatSpeech, .openDisplay: strip.append(target.command)
            case language: strip.append(target.command)
            case frame.primary: main.append(target.command)
            case let command where chosen.contains(command): choices.append(command)
            case .send: bar.append(target.command)
            }
        }
        let rows = Dictionary(grouping: keys, by: \.rect.y).sorted { $0.key < $1.key }.map { $0.value.map(\.command) }
        return choices.map(Stop.one) + rows.flatMap(grouped) + pages.map(Stop.one) + main.map(Stop.one)
            + grouped(strip) + grouped(bar)
    }

    /// Two are reached as fast one by one.
    private static func grouped(_ commands: [KioskCommand]) -> [Stop] {
        commands.count > 2 ? [.row(commands)] : commands.map(Stop.one)
    }
}
