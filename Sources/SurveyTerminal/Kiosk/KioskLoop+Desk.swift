import SurveyCore

extension KioskLoop {
    /// The way from rest to the host's pages.
    static let volunteer = InterviewEvent.choose("volunteer")

    /// The button to the host's pages, where there are any.
    func volunteerAction(_ words: KioskWords) -> [Screen.Action] {
        house.host == nil ? [] : [.init(kind: .volunteer, label: words.volunteer, event: Self.volunteer)]
    }

    /// Opens the host's pages; false where there are none.
    mutating func openDesk<Device: TerminalDevice & ~Copyable>(
        _ device: inout Device
    ) throws(TerminalError) -> Bool {
        guard let host = house.host else { return false }
        var desk = HostDesk(settings: host.settings)
        start = clock.now
        lastTick = start
        let effects = desk.begin()
        stage = .desk(desk)
        input.reset()
        try perform(effects, host.services, &device)
        return true
    }

    /// Tells the host's pages what happened and does what they ask for.
    mutating func tell<Device: TerminalDevice & ~Copyable>(
        _ event: InterviewEvent, _ device: inout Device
    ) throws(TerminalError) {
        guard case .desk(var desk) = stage, let host = house.host else { return }
        let before = desk.screen
        let effects = desk.handle(event)
        stage = .desk(desk)
        if desk.screen.kind != before.kind || desk.screen.selection != before.selection { input.reset() }
        try perform(effects, host.services, &device)
    }

    private mutating func perform<Device: TerminalDevice & ~Copyable>(
        _ effects: [HostEffect], _ services: any HostServices, _ device: inout Device
    ) throws(TerminalError) {
        var effects = effects[...]
        while let effect = effects.popFirst() {
            switch effect {
            case .leave:
                // The next person is served by a process that knows no PIN.
                stage = .over
                shown = nil
                try device.write(ControlSequences.erase)
                return
            case .perform(let task):
                input.reset()
                try draw(&device)
                let result = services.perform(task)
                guard case .desk(var desk) = stage else { return }
                effects = effects + desk.handle(result: result)
                stage = .desk(desk)
            }
        }
    }
}
