import SurveyCore
import Testing

@testable import SurveyTerminal

@Suite struct HostDeskMonkeyTests {
    private static let outside: Set<HostPage> = [
        .wait, .pin, .language, .pinWait, .pinLocked, .pinBroken, .recovery, .recoveryWait, .newPin, .newPinAgain,
        .recoveryCode,
    ]

    /// Random events, sensible or not: nobody comes to the menu without the PIN, every page has words and a way on.
    @Test(arguments: 0..<80) func invariantsHold(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let knowsPin = seed % 4 != 0
        let host = ScriptedHost(seed % 2 == 0 ? .aMorning : .anOpenSession, pin: "4839")
        var walk = HostWalk(host, settings: HostSettings(language: HostDesk.languages[Int(seed % 3)]))
        var wasLetIn = false
        var seen: Set<String> = []
        for step in 0..<600 {
            if walk.hasLeft {
                host.pins.wrong = 0
                walk = HostWalk(host, settings: HostSettings(language: HostDesk.languages[step % 3]))
                wasLetIn = false
            }
            if Int.random(in: 0..<20, using: &generator) == 0 {
                for name in ["open", "counts", "print", "sound", "order", "keep", "close", "copy", "off"]
                where Bool.random(using: &generator) {
                    host.problems[name] = [.diskFull, .stickMissing, .other("x")].randomElement(using: &generator)
                }
            }
            let wasAtDoor = Self.outside.contains(walk.desk.page)
            let event = event(on: walk.desk.screen, step, knowsPin: knowsPin, &generator)
            walk.send(event)
            if event == .write("4839"), wasAtDoor { wasLetIn = true }
            let desk = walk.desk
            if !Self.outside.contains(desk.page) { #expect(wasLetIn && knowsPin, "\(desk.page) after \(event)") }
            #expect(desk.isUnlocked ? wasLetIn : true)
            check(desk)
            seen.insert(desk.page.rawValue)
        }
        if !knowsPin { #expect(seen.isDisjoint(with: ["menu", "device", "close", "code"])) }
        if knowsPin { #expect(seen.count > 8) }
    }

    private func check(_ desk: HostDesk) {
        guard !desk.isOver else { return }
        let screen = desk.screen
        #expect(!screen.text.isEmpty && !screen.heading.isEmpty, "\(desk.page)")
        #expect(!screen.text.contains("%") && !screen.heading.contains("%"), "\(desk.page)")
        if desk.page != .wait, desk.page != .off {
            #expect(screen.action(.back) != nil || screen.action(.proceed) != nil, "\(desk.page)")
            #expect(screen.action(.help) != nil || desk.isHelpOpen, "\(desk.page)")
        }
        #expect(Set(screen.choices.map(\.id)).count == screen.choices.count)
        #expect(Set(screen.actions.map(\.kind)).count == screen.actions.count)
        #expect(screen.actions.allSatisfy { !$0.label.isEmpty } && screen.choices.allSatisfy { !$0.label.isEmpty })
    }

    private func event(
        on screen: Screen, _ step: Int, knowsPin: Bool, _ generator: inout SeededGenerator
    ) -> InterviewEvent {
        let offered = screen.choices.map(\.event) + screen.actions.map(\.event).filter { $0 != .stop }
        switch Int.random(in: 0..<16, using: &generator) {
        case 0: return .write(knowsPin ? "4839" : "8461")
        case 1: return .write(["1111", "5093", "", "printer stuk", "16283371"].randomElement(using: &generator)!)
        case 2: return .enter(Int.random(in: -2...60, using: &generator))
        case 3:
            return [
                .choose("device"), .choose("close"), .choose("open"), .choose("yes"), .choose("s0"), .proceed, .back,
                .skip, .dontKnow, .openLanguages, .stop, .stored, .storeFailed, .chooseLanguage("fr"), .stillHere,
                .resume, .choose("help"), .choose("d999"), .choose("v"),
            ].randomElement(using: &generator)!
        case 4 where knowsPin:
            if case .host("pin") = screen.kind { return .write("4839") }
            return .stillHere
        case _: return offered.randomElement(using: &generator) ?? .stillHere
        }
    }
}
