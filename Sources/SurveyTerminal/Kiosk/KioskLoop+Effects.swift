import SurveyCore

extension KioskLoop {
    /// Tells the interview what happened and does what it asks for, in order.
    mutating func send<Device: TerminalDevice & ~Copyable>(
        _ event: InterviewEvent, _ device: inout Device
    ) throws(TerminalError) {
        let before = interview.screen.kind
        for effect in interview.handle(event) { try perform(effect, &device) }
        if interview.screen.kind != before { input.reset() }
    }

    private mutating func perform<Device: TerminalDevice & ~Copyable>(
        _ effect: InterviewEffect, _ device: inout Device
    ) throws(TerminalError) {
        switch effect {
        case .keepDraft: keep()
        case .store(let response):
            input.reset()
            // Whoever pressed *send* is stored, also when the terminal goes at that instant.
            var lost: TerminalError?
            do { try draw(&device) } catch { lost = error }
            try send(outcome(of: response), &device)
            if let lost { throw lost }
        case .count(let response): _ = outcome(of: response)
        case .erase:
            eraseDraft()
            shown = nil
            try device.write(ControlSequences.erase)
        case .end: begin()
        }
    }

    /// Stores a response and says how that went.
    private func outcome(of response: Response) -> InterviewEvent {
        do {
            _ = try store.store(response)
            return .stored
        } catch {
            report(error)
            return .storeFailed
        }
    }

    /// A new interview, for the next person.
    private mutating func begin() {
        renew()
        input.reset()
    }

    /// Puts a new interview in the place of this one.
    ///
    /// A kiosk that waited may have passed 13:00, or its session was closed: who comes then belongs to another session.
    mutating func renew() {
        interview = makeInterview()
        start = clock.now
        lastTick = start
    }

    mutating func keep() {
        guard let draft = interview.draft else { return }
        lastKept = clock.now
        do {
            try drafts.keep(KioskDraft(interview: draft, lastInput: lastInput))
        } catch {
            report(error)
        }
    }

    private func eraseDraft() {
        do {
            try drafts.erase()
        } catch {
            report(error)
        }
    }

    // MARK: Beginning and ending

    /// Takes up the interview that a crash cut off, if its person may still be there.
    mutating func restore<Device: TerminalDevice & ~Copyable>(_ device: inout Device) throws(TerminalError) {
        let kept: KioskDraft?
        do {
            kept = try drafts.load()
        } catch {
            report(error)
            return
        }
        guard let kept else { return }
        let settings = interview.settings
        let elapsed = clock.now - kept.lastInput
        // The interview begins with its question whether someone is there, so the time before that does not count double.
        let restored = Interview(
            restoring: kept.interview, routing: interview.routing, version: interview.version, settings: settings,
            idleFor: max(.zero, elapsed - settings.idleAfter))
        guard elapsed >= .zero, let restored else { return eraseDraft() }
        let isGone = elapsed >= settings.idleAfter + settings.countdown
        let isStored = (try? store.contains(restored.id)) ?? false
        if isStored, isGone { return eraseDraft() }
        interview = restored
        lastInput = kept.lastInput
        start = clock.now - max(settings.idleAfter, elapsed)
        if isGone {
            // The break-off is counted, the draft erased, and the next person may come.
            try send(.tick(elapsed), &device)
        } else if isStored {
            // It was saved, but nobody was told. Sending again stores nothing twice.
            _ = interview.handle(.stillHere)
            if interview.screen.kind == .review {
                try send(.proceed, &device)
            } else {
                eraseDraft()
                begin()
            }
        }
    }

    /// Leaves nothing of a person who is in the middle of an interview.
    mutating func leave<Device: TerminalDevice & ~Copyable>(_ device: inout Device) {
        if !interview.isUntouched {
            // A terminal that is gone cannot be cleared; everything else is done before that.
            try? send(.stop, &device)
        }
        eraseDraft()
    }
}
