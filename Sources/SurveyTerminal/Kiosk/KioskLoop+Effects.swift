import SurveyCore

extension KioskLoop {
    /// Tells the interview what happened and does what it asks for, in order.
    mutating func send<Device: TerminalDevice & ~Copyable>(
        _ event: InterviewEvent, _ device: inout Device
    ) throws(TerminalError) {
        guard case .asking(var interview) = stage else { return }
        let before = interview.screen.kind
        let effects = interview.handle(event)
        stage = .asking(interview)
        if interview.screen.kind != before {
            input.reset()
            if interview.screen.kind == .idle { overlay = nil }
        }
        for effect in effects { try perform(effect, &device) }
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
            // They see what became of it, whatever was pressed meanwhile.
            try draw(&device)
        case .count(let response): _ = outcome(of: response)
        case .erase:
            eraseDraft()
            access.forget()
            (shown, drawn) = (nil, nil)
            try device.write(ControlSequences.erase)
        case .end: stage = .over
        }
    }

    /// Stores a response and says how that went.
    private mutating func outcome(of response: Response) -> InterviewEvent {
        do {
            _ = try store.store(response)
            problem = nil
            return .stored
        } catch {
            problem = KioskTrouble(error)
            report(error)
            return .storeFailed
        }
    }

    mutating func keep() {
        guard case .asking(let interview) = stage, let draft = interview.draft else { return }
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
        let elapsed = clock.now - kept.lastInput
        // Outside the opening hours too: whoever was in the middle may go on.
        guard let next = try? house.makeInterview() else {
            // Out of order now; perhaps no longer before the person's time is over.
            let usual = InterviewSettings()
            if elapsed < .zero || elapsed >= usual.idleAfter + usual.countdown { eraseDraft() }
            return
        }
        let settings = next.settings
        // The interview begins with its question whether to go on, so the time before that does not count double.
        let restored = Interview(
            restoring: kept.interview, routing: next.routing, version: next.version, settings: settings,
            idleFor: max(.zero, elapsed - settings.idleAfter))
        guard elapsed >= .zero, let restored else { return eraseDraft() }
        let isGone = elapsed >= settings.idleAfter + settings.countdown
        let isStored = (try? store.contains(restored.id)) ?? false
        if isStored, isGone { return eraseDraft() }
        stage = .asking(restored)
        lastInput = kept.lastInput
        start = clock.now - max(settings.idleAfter, elapsed)
        if isGone {
            // The break-off is counted and the draft erased. This process has read the draft: the next person is served
            // by another one.
            try send(.tick(elapsed), &device)
        } else if isStored {
            // It was saved, but nobody was told. Sending again stores nothing twice.
            try send(.resume, &device)
            if screen.kind == .review {
                try send(.proceed, &device)
            } else {
                eraseDraft()
                stage = .over
            }
        }
    }

    /// Leaves nothing of a person who is in the middle of an interview.
    mutating func leave<Device: TerminalDevice & ~Copyable>(_ device: inout Device) {
        access.hush()
        if case .asking = stage {
            // A terminal that is gone cannot be cleared; everything else is done before that.
            try? send(.stop, &device)
        }
        eraseDraft()
    }
}
