/// What the kiosk does for people who do not read, press one key only, or have hands that shake; from the configuration.
public struct AccessSettings: Sendable, Hashable {
    /// It reads aloud from the choice of language on, without being asked.
    public var startsSpeaking: Bool
    /// Whether things can be chosen with a single key or switch.
    public var scanning: Scanning
    /// So long the scan stays on each thing.
    public var scanPause: Duration
    /// What the switch sends, besides Space and Enter.
    public var switchKey: Character?
    /// So long after a screen came no choice is taken on it: a second tap of the same finger was not meant for it.
    public var guardTime: Duration

    /// The usual, unless said otherwise.
    public init(
        startsSpeaking: Bool = false, scanning: Scanning = .offered, scanPause: Duration = .seconds(2),
        switchKey: Character? = nil, guardTime: Duration = .milliseconds(350)
    ) {
        self.startsSpeaking = startsSpeaking
        self.scanning = scanning
        self.scanPause = scanPause
        self.switchKey = switchKey
        self.guardTime = guardTime
    }

    /// When the scan runs.
    public enum Scanning: String, Sendable, Hashable, CaseIterable {
        /// For who begins with Space, or asks for it on the screen *Display*.
        case offered
        /// For everybody.
        case always
        case off
    }
}
