public import SurveyCore

/// A voice that reads aloud, one utterance at a time. Nothing of it waits for the sound to end.
///
/// Nothing that was said is kept anywhere: what was read to a person would tell the way they took.
public protocol Speaker: AnyObject {
    /// The survey whose recordings are played, by its identifier; `nil` plays none.
    var survey: String? { get set }

    /// Finds out whether there is sound; to be called before anything else, and again when that may have changed.
    ///
    /// Takes some 30 ms, at most a second.
    ///
    /// - Throws: `SpeechError` when there is none; then no language is spoken.
    func prepare() throws(SpeechError)

    /// Whether that language can be read aloud.
    func speaks(_ language: LanguageTag) -> Bool

    /// Begins to say something; what is being said stops.
    ///
    /// - Throws: `SpeechError` when it cannot.
    func start(_ utterance: Utterance) throws(SpeechError)

    /// Stops at once.
    func stop()

    /// Whether it still sounds.
    ///
    /// - Throws: `SpeechError` once, when it ended before it was said.
    func isSounding() throws(SpeechError) -> Bool
}

/// Why something cannot be read aloud.
public enum SpeechError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A program is not installed.
    case programMissing(String)
    /// No sound comes out: there is no sound card, or another program holds it.
    case noSound
    /// There is no voice for that language.
    case noVoice(LanguageTag)
    /// Reading aloud ended in the middle.
    case failed
    /// A call failed, with the system's error number.
    case system(call: String, code: Int32)

    /// A sentence for the host.
    public var description: String {
        switch self {
        case .programMissing(let name): "nothing is read aloud: '\(name)' is not installed"
        case .noSound: "nothing is read aloud: no sound comes out; connect headphones or a loudspeaker"
        case .noVoice(let language): "nothing is read aloud in '\(language)': there is no voice for it"
        case .failed: "reading aloud ended in the middle"
        case .system(let call, let code): "nothing is read aloud: \(call) failed with error \(code)"
        }
    }
}

/// How the voice sounds; from the configuration.
public struct VoiceSettings: Sendable, Hashable {
    /// Words a minute of the synthetic voice, 80 to 450.
    public var rate: Int
    /// How loud, from 0 to 200; 100 is as it comes.
    public var volume: Int

    /// A calm voice, unless said otherwise.
    public init(rate: Int = 140, volume: Int = 100) {
        self.rate = min(max(rate, Self.rates.lowerBound), Self.rates.upperBound)
        self.volume = min(max(volume, Self.volumes.lowerBound), Self.volumes.upperBound)
    }

    /// The rates that eSpeak NG takes.
    public static let rates = 80...450
    /// The volumes that eSpeak NG takes.
    public static let volumes = 0...200
}
