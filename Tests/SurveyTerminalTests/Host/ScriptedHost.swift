import SurveyCore
import Testing

@testable import SurveyTerminal

/// A device as tests want it: what it was asked is noted, and fails where it was told to.
final class ScriptedHost: HostServices {
    var pins: MemoryPin
    var pin: any PinStore { pins }
    var state: HostSituation
    var numbers = HostCounts(finished: 0, brokenOff: 0)
    /// The problem of the next call of that name.
    var problems: [String: HostProblem] = [:]
    private(set) var calls: [String] = []

    init(_ state: HostSituation, pin: String? = "4839") {
        self.state = state
        pins = MemoryPin(pin)
    }

    private func call(_ name: String, _ detail: String = "") throws(HostProblem) {
        if let problem = problems.removeValue(forKey: name) { throw problem }
        calls.append(detail.isEmpty ? name : "\(name) \(detail)")
    }

    func situation() -> HostSituation { state }

    func open(_ opening: HostOpening) throws(HostProblem) {
        switch opening {
        case .planned(let code):
            try call("open", code.rawValue)
            state.running = state.plan.first { $0.code == code } ?? state.running
            state.isPaused = false
            state.plan.removeAll { $0.code == code }
        case .local(let survey, let site, let halfDay):
            try call("open", "\(survey) \(site ?? "-") \(halfDay)")
            state.running = HostSession(
                code: SessionCode("AAAAAA")!, survey: survey, place: site ?? "", halfDay: halfDay, isLocal: true)
        }
    }

    func counts() throws(HostProblem) -> HostCounts {
        try call("counts")
        return numbers
    }

    func printSlips(_ count: Int) throws(HostProblem) { try call("print", "\(count)") }
    func playSound(in language: LanguageTag) throws(HostProblem) { try call("sound", "\(language)") }

    func order(_ languages: [LanguageTag]) throws(HostProblem) {
        try call("order", languages.map(\.rawValue).joined(separator: ","))
        state.languages = languages
    }

    func keep(_ closing: HostClosing) throws(HostProblem) {
        try call("keep")
        state.closing = closing
    }

    func close(_ closing: HostClosing) throws(HostProblem) {
        try call("close", "\(closing.invited.map(String.init) ?? "-") '\(closing.remarks)'")
        (state.running, state.closing) = (nil, nil)
    }

    func copyToStick() throws(HostProblem) { try call("copy") }
    func shutDown() throws(HostProblem) { try call("off") }
}

/// A PIN in memory, with three tries.
final class MemoryPin: PinStore, @unchecked Sendable {
    private(set) var pin: Secret?
    private(set) var recovery: Secret?
    var wrong = 0
    var wrongCodes = 0
    var error: PinError?

    init(_ pin: String?) {
        self.pin = pin.map { Secret(digitsOf: $0) }
        recovery = Secret(digitsOf: "16283371905422668107")
    }

    func status() throws(PinError) -> PinStatus {
        if let error { throw error }
        guard pin != nil else { return .none }
        return .set(
            pin: wrong < 3 ? .open : wrong < 4 ? .waiting(.seconds(90)) : .shut,
            recovery: wrongCodes == 2 ? .waiting(.seconds(30)) : .open)
    }

    func tryPin(_ pin: Secret) throws(PinError) -> PinAnswer {
        guard pin == self.pin else {
            wrong += 1
            return .wrong(try status())
        }
        return .right
    }

    func tryRecovery(_ code: Secret) throws(PinError) -> PinAnswer {
        guard code == recovery else {
            wrongCodes += 1
            return .wrong(try status())
        }
        return .right
    }

    func set(pin: Secret, recovery: Secret) throws(PinError) {
        if let error { throw error }
        (self.pin, self.recovery, wrong, wrongCodes) = (pin, recovery, 0, 0)
    }

    func change(pin: Secret) throws(PinError) {
        if let error { throw error }
        self.pin = pin
    }
}

/// A volunteer before the desk: presses what is on the screen, by its words.
final class HostWalk {
    let host: ScriptedHost
    private(set) var desk: HostDesk
    /// The pages that were drawn while something was being done.
    private(set) var waits: [String] = []
    private(set) var hasLeft = false
    private var time = Duration.zero

    init(_ host: ScriptedHost, settings: HostSettings = HostSettings()) {
        self.host = host
        desk = HostDesk(settings: settings)
        perform(desk.begin())
    }

    /// One that stands before the menu.
    static func inMenu(_ host: ScriptedHost, settings: HostSettings = HostSettings()) -> HostWalk {
        let walk = HostWalk(host, settings: settings)
        walk.send(.write("4839"))
        return walk
    }

    var page: String {
        if case .host(let name) = desk.screen.kind { name } else { "" }
    }

    private func perform(_ effects: [HostEffect]) {
        for effect in effects {
            switch effect {
            case .perform(let task):
                waits.append(desk.screen.text)
                perform(desk.handle(result: host.perform(task)))
            case .leave: hasLeft = true
            }
        }
    }

    func send(_ event: InterviewEvent) {
        time += .seconds(1)
        perform(desk.handle(.tick(time)))
        perform(desk.handle(event))
    }

    func pass(_ duration: Duration) {
        time += duration
        perform(desk.handle(.tick(time)))
    }

    /// Presses the choices and buttons of these words, one after the other.
    func press(_ labels: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        for label in labels {
            let screen = desk.screen
            let all = screen.choices.map { ($0.label, $0.event) } + screen.actions.map { ($0.label, $0.event) }
            guard let event = all.first(where: { $0.0 == label })?.1 else {
                Issue.record("no '\(label)' on '\(page)': \(all.map(\.0))", sourceLocation: sourceLocation)
                return
            }
            send(event)
        }
    }

    var labels: [String] { desk.screen.choices.map(\.label) }
}

extension HostSituation {
    static func session(
        _ code: String, _ place: String, _ halfDay: String, survey: String = "huurtoelage-ravels"
    ) -> HostSession {
        HostSession(code: SessionCode(code)!, survey: survey, place: place, halfDay: HalfDay(halfDay)!)
    }

    /// Session codes that check.
    static let codes: [String] = {
        var generator = SeededGenerator(seed: 4)
        return (0..<8).map { _ in SessionCode.random(using: &generator).rawValue }
    }()

    static let surveys = [
        HostSurvey(id: "huurtoelage-ravels", title: ["nl": "Huurtoelage", "fr": "Allocation loyer"]),
        HostSurvey(id: "ocmw", title: ["nl": "Het OCMW", "fr": "Le CPAS", "en": "The OCMW"]),
    ]

    /// A device that has everything, on a Saturday morning with two sessions, before anything is open.
    static var aMorning: HostSituation {
        HostSituation(
            halfDay: HalfDay("2026-11-21-am")!,
            plan: [
                session(codes[0], "Voedselbank Ravels", "2026-11-21-am"),
                session(codes[1], "Voedselbank Balen", "2026-11-21-am", survey: "ocmw"),
                session(codes[2], "Voedselbank Ravels", "2026-11-28-pm"),
            ],
            surveys: surveys, places: [Site(code: "ravels", label: "Voedselbank Ravels")],
            languages: ["nl", "fr", "ar"], abilities: Set(HostAbility.allCases))
    }

    static var anOpenSession: HostSituation {
        var situation = aMorning
        situation.running = situation.plan.removeFirst()
        return situation
    }
}
