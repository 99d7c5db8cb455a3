/// All that a front end shows at one moment: derived from the interview, drawn by kiosk and web alike.
///
/// Each thing that can be pressed carries the event to send; a front end never decides what a key means for the
/// interview.
public struct Screen: Sendable, Hashable {
    public var kind: Kind
    /// The language of every text on it, except `Choice.language`.
    public var language: LanguageTag
    /// A short line above the text: the survey's title on the intro, the deck's question on a card; may be empty.
    public var heading: String
    /// The text to read: a question, a card, an invitation. Paragraphs are separated by `\n`.
    public var text: String
    /// A short explanation below it; may be empty.
    public var hint: String
    /// The icon that goes with the text: a card's; one character.
    public var icon: String?
    /// What can be chosen, in the order to show.
    public var choices: [Choice]
    public var selection: Selection
    /// How far the person is; `nil` where that has no meaning.
    public var progress: Progress?
    /// What can be done besides, in the order to show; the same actions in the same order on every question.
    public var actions: [Action]
    /// *Someone helps me* is on; `nil` where it cannot be turned.
    public var isAssisted: Bool?
    /// Seconds until everything is erased, while the interview asks whether someone is still there.
    public var countdown: Int?

    public init(
        kind: Kind, language: LanguageTag, heading: String = "", text: String, hint: String = "", icon: String? = nil,
        choices: [Choice] = [], selection: Selection = .none, progress: Progress? = nil, actions: [Action] = [],
        isAssisted: Bool? = nil, countdown: Int? = nil
    ) {
        self.kind = kind
        self.language = language
        self.heading = heading
        self.text = text
        self.hint = hint
        self.icon = icon
        self.choices = choices
        self.selection = selection
        self.progress = progress
        self.actions = actions
        self.isAssisted = isAssisted
        self.countdown = countdown
    }

    public enum Kind: Sendable, Hashable {
        /// Each language by its own name.
        case language
        case intro
        case question(QuestionID)
        case card(QuestionID, OptionID)
        case note(QuestionID)
        /// Everything was asked: send, or stop and erase.
        case review
        /// The store is at work.
        case saving
        /// The store failed: try again, or stop and erase.
        case saveFailed
        case thanks
        /// Everything was erased.
        case stopped
        /// *Are you still there?*
        case idle
        /// The interview was cut off and could be taken up again: *we were away, go on?*
        case away
        /// Nobody is there: the kiosk invites.
        case rest
        /// The kiosk cannot ask questions now: it is closed, or out of order.
        case closed
        /// How the kiosk shows things: light or dark, larger letters.
        case display
        /// A page for the host, by its name.
        case host(String)
    }

    /// Something that can be chosen.
    public struct Choice: Sendable, Hashable {
        /// The option, or on the language screen the tag.
        public var id: String
        public var label: String
        public var icon: String?
        /// The language of `label`.
        public var language: LanguageTag
        public var isChosen: Bool
        public var event: InterviewEvent

        public init(
            id: String, label: String, icon: String? = nil, language: LanguageTag, isChosen: Bool = false,
            event: InterviewEvent
        ) {
            self.id = id
            self.label = label
            self.icon = icon
            self.language = language
            self.isChosen = isChosen
            self.event = event
        }
    }

    /// How choices are to be understood.
    public enum Selection: Sendable, Hashable {
        /// There are none.
        case none
        /// Pressing one is the answer.
        case one
        /// Pressing turns one on or off; `proceed` answers. At most so many can be on.
        case many(atMost: Int)
        /// A whole number is typed; `current` was given before.
        case number(ClosedRange<Int>, current: Int?)
        /// A code of so many digits is typed, of which nobody sees more than how many there are: `write` gives it.
        case code(ClosedRange<Int>)
        /// A text of at most so many characters is typed: `write` gives it.
        case text(atMost: Int)
    }

    /// Steps before this one, and steps in all that may still come: a deck is one step. Without going back the end
    /// never moves further away.
    public struct Progress: Sendable, Hashable {
        public var done: Int
        public var total: Int
        /// In words: *Stap 3 van 9*, in a deck with *kaart 2 van 8*.
        public var label: String

        public init(done: Int, total: Int, label: String) {
            self.done = done
            self.total = total
            self.label = label
        }
    }

    /// Something that can be done besides choosing.
    public struct Action: Sendable, Hashable {
        public var kind: Kind
        public var label: String
        public var event: InterviewEvent

        public init(kind: Kind, label: String, event: InterviewEvent) {
            self.kind = kind
            self.label = label
            self.event = event
        }

        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// The main way on; where there is one, Enter means it when nothing is focused.
            case proceed
            case back, skip, skipRest, refuse, dontKnow, stillHere, language, assistance, stop
            /// Go on with an interview that was cut off.
            case resume
            /// Explain this page to the host.
            case help
            /// The way to the host's pages.
            case volunteer
        }
    }

    /// The direction of the screen's language.
    public var direction: TextDirection { language.direction }

    /// The action of that kind, if the screen has it.
    public func action(_ kind: Action.Kind) -> Action? {
        actions.first { $0.kind == kind }
    }
}
