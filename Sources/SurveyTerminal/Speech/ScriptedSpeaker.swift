public import SurveyCore

/// A voice without sound: it says each character in as much time as a test wants, and keeps what it said.
public final class ScriptedSpeaker: Speaker {
    /// What happened to the voice.
    public enum Event: Sendable, Hashable {
        /// It began to say this.
        case start(String, LanguageTag)
        /// It was stopped in the middle.
        case stop
    }

    /// All that happened.
    public private(set) var events: [Event] = []
    /// The survey that is asked.
    public var survey: String?
    /// What comes next fails so; taken once.
    public var failure: SpeechError?
    private let languages: Set<LanguageTag>
    private let pace: Duration
    private let clock: any BootClock
    private var end: Duration?

    /// - Parameters:
    ///   - languages: those it speaks; none is a device without sound.
    ///   - pace: the time for each character.
    ///   - clock: the clock by which it speaks.
    public init(
        _ languages: Set<LanguageTag>, pace: Duration = .milliseconds(50), clock: any BootClock
    ) {
        self.languages = languages
        self.pace = pace
        self.clock = clock
    }

    /// All that was begun.
    public var said: [String] {
        events.compactMap { if case .start(let text, _) = $0 { text } else { nil } }
    }

    /// Fails without languages, as a device without sound.
    public func prepare() throws(SpeechError) {
        if languages.isEmpty { throw .noSound }
    }

    /// Whether it is among its languages.
    public func speaks(_ language: LanguageTag) -> Bool { languages.contains(language) }

    /// Keeps the text, and takes the time to say it.
    public func start(_ utterance: Utterance) throws(SpeechError) {
        stop()
        try fail()
        guard speaks(utterance.language) else { throw .noVoice(utterance.language) }
        events.append(.start(utterance.text, utterance.language))
        end = clock.now + pace * utterance.text.count
    }

    /// Notes that it was stopped, when it was speaking.
    public func stop() {
        if let end, clock.now < end { events.append(.stop) }
        end = nil
    }

    /// Whether the time for what it says has not passed.
    public func isSounding() throws(SpeechError) -> Bool {
        try fail()
        guard let end, clock.now < end else {
            self.end = nil
            return false
        }
        return true
    }

    private func fail() throws(SpeechError) {
        guard let failure else { return }
        self.failure = nil
        end = nil
        throw failure
    }
}
