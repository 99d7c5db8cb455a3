public import SurveyCore

/// All that the host's pages are given: without it there are none.
public struct HostSetup: Sendable {
    /// What can be done.
    public var host: any OnlineHost
    /// What lets a host in.
    public var passphrase: any HostPassphrase
    /// The language to begin with where the browser asks for none that there is.
    public var language: LanguageTag
    /// How to reach the project team; empty when nobody said.
    public var contact: String
    /// The command that sets the passphrase, as it is typed on this machine.
    public var command: String

    public init(
        host: any OnlineHost, passphrase: any HostPassphrase, language: LanguageTag = "nl", contact: String = "",
        command: String = "drempel passphrase set"
    ) {
        self.host = host
        self.passphrase = passphrase
        self.language = language
        self.contact = contact
        self.command = command
    }
}

/// The passphrase of the host's pages, kept elsewhere. Its functions run beside the event loops.
public protocol HostPassphrase: Sendable {
    /// What is kept, anew at each question: setting another passphrase signs everybody out.
    func standing() -> HostPassphraseStanding
    /// Whether `passphrase` is the one that was set. It is slow on purpose, and wants much memory meanwhile.
    func verify(_ passphrase: String) -> Bool
}

/// What is known of a passphrase without trying one.
public enum HostPassphraseStanding: Sendable, Hashable {
    /// Nobody has set one.
    case none
    /// One is kept; the mark changes whenever it is set.
    case set(mark: String)
    /// What is kept cannot be read: nobody gets in.
    case unreadable
}
