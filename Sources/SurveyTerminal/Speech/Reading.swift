package import SurveyCore

/// Something that is read, and what on the screen it is about.
package struct Spoken: Sendable, Hashable {
    package var utterance: Utterance
    /// What is marked meanwhile.
    package var command: KioskCommand?
}

/// What is read aloud of a screen: what it says, then what can be pressed, each thing with its number.
///
/// Nothing is read at rest and on the host's pages. On cards after the first of a deck only the card and its answers
/// are read: who wants to hear everything asks for it again.
package struct Reading: Sendable {
    /// The question, with all that explains it.
    package private(set) var opening: [Spoken] = []
    /// What can be pressed, the most used first.
    package private(set) var things: [Spoken] = []

    package var all: [Spoken] { opening + things }

    private let screen: Screen
    private let frame: KioskFrame
    private let page: Int
    private let words: InterfaceWords

    /// - Parameters:
    ///   - page: the page that `frame` shows.
    ///   - before: the screen that was read before this one.
    package init(_ screen: Screen, in frame: KioskFrame, page: Int = 0, after before: Screen? = nil) {
        self.screen = screen
        self.frame = frame
        self.page = page
        words = InterfaceWords.in(screen.language)
        switch screen.kind {
        case .rest, .closed, .saving, .host: return
        case .language, .intro, .question, .card, .note, .review, .saveFailed, .thanks, .stopped, .idle, .away,
            .display:
            break
        }
        let isNextCard = Self.isNextCard(screen, after: before)
        if page == 0 { opening = texts(isShort: isNextCard) }
        things = choices
        if frame.pages > 1 { add(.nextPage) }
        add(frame.primary)
        guard !isNextCard else { return }
        for kind in Self.order { add(screen.action(kind).map { .send($0.event) }) }
    }

    private mutating func add(_ command: KioskCommand?) {
        guard let command, !things.contains(where: { $0.command == command }), let thing = thing(command) else {
            return
        }
        things.append(thing)
    }

    /// The actions that are read, in this order; the others are for who reads.
    private static let order: [Screen.Action.Kind] = [
        .proceed, .stillHere, .resume, .skip, .refuse, .dontKnow, .skipRest, .back, .stop,
    ]

    private static func isNextCard(_ screen: Screen, after before: Screen?) -> Bool {
        guard case .card(let deck, let card) = screen.kind, case .card(deck, let other)? = before?.kind else {
            return false
        }
        return card != other && screen.language == before?.language
    }

    // MARK: What it says

    private func texts(isShort: Bool) -> [Spoken] {
        // The choices say it, each in its own language.
        if screen.kind == .language { return [] }
        let names = screen.soundNames
        let all = [(screen.heading, names.heading), (screen.text, names.text), (screen.hint, names.hint)]
        return (isShort ? [all[1]] : all).filter { !$0.0.isEmpty }.map { text, name in
            Spoken(
                utterance: Utterance([.init(text, recordings: name.map { [$0] } ?? [])], in: screen.language),
                command: nil)
        }
    }

    // MARK: What can be pressed

    private var choices: [Spoken] {
        screen.choices.compactMap { choice in
            let command = KioskCommand.send(choice.event)
            return frame.digits.contains(command) ? thing(command) : nil
        }
    }

    /// What is said of one thing on the screen; `nil` when it is not there.
    package func thing(_ command: KioskCommand) -> Spoken? {
        let language = screen.language
        if let choice = screen.choices.first(where: { .send($0.event) == command }) { return spoken(choice) }
        guard let part = part(command) else { return nil }
        return Spoken(utterance: Utterance([part], in: language), command: command)
    }

    private func spoken(_ choice: Screen.Choice) -> Spoken {
        let command = KioskCommand.send(choice.event)
        var parts: [Utterance.Part] = []
        if case .chooseLanguage(let tag) = choice.event {
            parts.append(.init(InterfaceWords.in(tag).pickLanguage + ".", recordings: ["kiosk.language"]))
        }
        if let number = frame.digits.firstIndex(of: command) {
            parts.append(.init("\(number + 1):", recordings: ["kiosk.\(number + 1)"]))
        }
        let names = choice.soundNames(on: screen.kind)
        parts.append(.init(choice.label + (choice.isChosen ? "," : "."), recordings: names))
        if choice.isChosen {
            parts.append(.init(AccessWords.in(choice.language).chosen + ".", recordings: ["kiosk.chosen"]))
        }
        return Spoken(utterance: Utterance(parts, in: choice.language), command: command)
    }

    private func part(_ command: KioskCommand) -> Utterance.Part? {
        let kiosk = KioskWords.in(screen.language)
        func named(_ name: String, _ text: String) -> Utterance.Part {
            .init(text + ".", recordings: ["kiosk.\(name)"])
        }
        switch command {
        case .send(let event):
            guard let action = screen.actions.first(where: { $0.event == event }) else { return nil }
            return .init(action.label + ".", recordings: [screen.soundName(of: action.kind)])
        case .nextPage: return .init(InterfaceWords.fill(kiosk.more, page + 1, frame.pages) + ".")
        case .digit(let digit): return .init("\(digit)", recordings: ["kiosk.\(digit)"])
        case .eraseDigit, .eraseLetter: return named("erase", AccessWords.in(screen.language).erase)
        case .enterNumber, .enterText: return named("proceed", screen.action(.proceed)?.label ?? words.proceed)
        case .letter(let letter): return .init(String(letter))
        case .toggleSpeech: return named("silence", kiosk.readAloudOff)
        case .repeatSpeech: return named("again", kiosk.readAgain)
        case .openDisplay: return named("display", kiosk.display)
        }
    }

    /// What is said where the scan stops.
    package func spoken(_ stop: SwitchScan.Stop) -> Spoken? {
        switch stop {
        case .one(let command): return thing(command)
        case .row(let commands):
            let parts = commands.compactMap { command -> Utterance.Part? in
                guard var part = part(command) else { return nil }
                if part.text.hasSuffix(".") { part.text.removeLast() }
                part.text += ","
                return part
            }
            return parts.isEmpty ? nil : Spoken(utterance: Utterance(parts, in: screen.language), command: nil)
        case .out:
            let text = AccessWords.in(screen.language).leaveRow
            return Spoken(
                utterance: Utterance([.init(text, recordings: ["kiosk.leave-row"])], in: screen.language), command: nil)
        }
    }

    // MARK: What was done

    /// What is said of what has just been typed or turned on or off; empty when that has no sound.
    package func echo(from before: (screen: Screen, state: ViewState), to state: ViewState) -> [Spoken] {
        let language = screen.language
        if state.isEntryRefused, !before.state.isEntryRefused, case .number(let range, _) = screen.selection {
            let text = InterfaceWords.fill(KioskWords.in(language).notInRange, range.lowerBound, range.upperBound)
            return [Spoken(utterance: Utterance(text, in: language), command: nil)]
        }
        if state.entry != before.state.entry, case .number = screen.selection {
            return state.entry.isEmpty ? [] : [Spoken(utterance: Utterance(state.entry, in: language), command: nil)]
        }
        guard case .many = screen.selection else { return [] }
        let was = Set(before.screen.choices.filter(\.isChosen).map(\.id))
        guard
            let turned = screen.choices.first(where: { $0.isChosen != was.contains($0.id) && $0.isChosen })
                ?? screen.choices.first(where: { $0.isChosen != was.contains($0.id) })
        else { return [] }
        let sign = AccessWords.in(language)
        let parts: [Utterance.Part] = [
            .init(turned.label + ",", recordings: turned.soundNames(on: screen.kind)),
            .init(
                (turned.isChosen ? sign.chosen : sign.notChosen) + ".",
                recordings: [turned.isChosen ? "kiosk.chosen" : "kiosk.not-chosen"]),
        ]
        return [Spoken(utterance: Utterance(parts, in: language), command: .send(turned.event))]
            + (frame.primary.flatMap(thing).map { [$0] } ?? [])
    }
}
