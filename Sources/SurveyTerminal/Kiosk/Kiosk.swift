public import SurveyCore

/// The kiosk: one interview after another on one terminal, until it is told to end.
///
/// ```swift
/// var terminal = try Terminal()
/// let exit = try Kiosk(online: { session in … }).run(
///     on: &terminal, makeInterview: { Interview(…) }, store: archive, drafts: drafts)
/// ```
///
/// What a person said is in memory and in the draft store alone until they send it; the thanks appear when the response
/// is stored durably and the draft is gone.
public struct Kiosk: Sendable {
    /// The colours.
    public var theme: Theme
    /// Ctrl-Q, twice within three seconds, leaves the kiosk. Off where the public is alone with it.
    public var hasLeaveKey: Bool
    /// The same survey on a phone, for the last screen of someone in a session; `nil` where it has no place online.
    public var online: @Sendable (SessionCode) -> OnlineVariant?

    /// A kiosk.
    public init(
        theme: Theme = .light, hasLeaveKey: Bool = true,
        online: @escaping @Sendable (SessionCode) -> OnlineVariant? = { _ in nil }
    ) {
        self.theme = theme
        self.hasLeaveKey = hasLeaveKey
        self.online = online
    }

    /// Runs until the program is asked to end, the terminal is gone, or the leave key is pressed.
    ///
    /// First it takes up what a crash left in `drafts`, if the person may still be there: it asks so, and shows nothing
    /// of what was said before they say yes. However it ends, no draft is left; a person in the middle of an interview
    /// is counted as a break-off.
    ///
    /// - Parameters:
    ///   - makeInterview: a new interview with a new id, for the next person.
    ///   - store: where responses go.
    ///   - drafts: where the running interview is kept.
    ///   - clock: a clock that never jumps.
    ///   - report: is told what the host should know: a store or draft store that fails.
    /// - Throws: `TerminalError` other than `gone`.
    public func run<Device: TerminalDevice & ~Copyable>(
        on device: inout Device, makeInterview: @escaping () -> Interview, store: any ResponseStore,
        drafts: any DraftStore,
        clock: any BootClock = SystemBootClock(), report: @escaping (any Error) -> Void = { _ in }
    ) throws -> KioskExit {
        var loop = KioskLoop(
            kiosk: self, makeInterview: makeInterview, store: store, drafts: drafts, clock: clock, report: report)
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

/// Why a kiosk ended.
public enum KioskExit: Sendable, Hashable {
    /// SIGTERM or SIGHUP.
    case terminated
    /// The terminal is gone.
    case hungUp
    /// The leave key.
    case left
}
