public import SurveyCore

/// The kiosk: one turn on a terminal, from rest through one person's interview to the end of it.
///
/// ```swift
/// var terminal = try Terminal()
/// while try Kiosk().turn(on: &terminal, house: house, store: archive, drafts: drafts) == .over {}
/// ```
///
/// What a person said is in memory and in the draft store alone until they send it; the thanks appear when the response
/// is stored durably and the draft is gone. A program that ends after each turn gives the memory back to the system,
/// which clears it: Swift does not.
public struct Kiosk: Sendable {
    /// How things look until somebody chooses otherwise.
    public var appearance: Appearance
    /// What the terminal can do.
    public var traits: TerminalTraits
    /// The languages in which it invites while it cannot ask.
    public var languages: [LanguageTag]
    /// Ctrl-Q, twice within three seconds, leaves the kiosk. Off where the public is alone with it.
    public var hasLeaveKey: Bool
    /// What it does for people who do not read, press one key only, or have hands that shake.
    public var access: AccessSettings

    /// A kiosk.
    public init(
        appearance: Appearance = Appearance(), traits: TerminalTraits = TerminalTraits(),
        languages: [LanguageTag] = ["nl"], hasLeaveKey: Bool = true, access: AccessSettings = AccessSettings()
    ) {
        self.appearance = appearance
        self.traits = traits
        self.languages = languages.isEmpty ? ["nl"] : languages
        self.hasLeaveKey = hasLeaveKey
        self.access = access
    }

    /// Runs until a person has come and gone, the program is asked to end, the terminal is gone, or the leave key is
    /// pressed.
    ///
    /// First it takes up what a crash left in `drafts`, if the person may still be there: it asks so, and shows nothing
    /// of what was said before they say yes. However it ends, no draft is left; a person in the middle of an interview
    /// is counted as a break-off.
    ///
    /// - Parameters:
    ///   - house: what the kiosk asks of the program around it.
    ///   - store: where responses go.
    ///   - drafts: where the running interview is kept.
    ///   - speaker: the voice that reads aloud, not prepared yet; `nil` is a kiosk without sound.
    ///   - clock: a clock that never jumps.
    ///   - report: is told what the host should know: a store or draft store that fails.
    /// - Throws: `TerminalError` other than `gone`.
    public func turn<Device: TerminalDevice & ~Copyable>(
        on device: inout Device, house: KioskHouse, store: any ResponseSink, drafts: any DraftStore,
        speaker: (any Speaker)? = nil, clock: any BootClock = SystemBootClock(),
        report: @escaping (any Error) -> Void = { _ in }
    ) throws -> KioskExit {
        var loop = KioskLoop(
            kiosk: self, house: house, store: store, drafts: drafts, speaker: speaker, clock: clock,
            report: report)
        var exit = KioskExit.hungUp
        do {
            exit = try loop.run(&device)
        } catch TerminalError.gone {
            exit = .hungUp
        } catch {
            loop.leave(&device)
            throw error
        }
        loop.leave(&device)
        return exit
    }
}

/// Why a turn ended.
public enum KioskExit: Sendable, Hashable {
    /// The person has gone: the next turn may begin.
    case over
    /// SIGTERM or SIGHUP.
    case terminated
    /// The terminal is gone.
    case hungUp
    /// The leave key.
    case left
}
