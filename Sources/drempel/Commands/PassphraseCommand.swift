import ArgumentParser
import Glibc

struct PassphraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passphrase",
        abstract: "Set the passphrase with which volunteers open their pages online, at /host.",
        discussion: """
            It is none of the kiosk's PINs: at least 12 characters, and not only digits. Three or four words that do not
            belong together are easy to remember. A server that runs takes it at once, and signs everybody out.

            Example:
              drempel passphrase set --state /var/lib/drempel-online
              drempel passphrase clear --state /var/lib/drempel-online
            """,
        subcommands: [Set.self, Clear.self])

    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set it, whatever was there before.",
            discussion: """
                On a terminal it asks twice, without showing it; else it reads one line.

                Example:
                  drempel passphrase set --state /var/lib/drempel-online
                """)

        @OptionGroup var place: PassphrasePlace

        func run() async throws {
            try await reportingFailures {
                let file = try await place.file()
                let passphrase = try SecretLine.ask("Passphrase, at least 12 characters: ", for: "passphrase")
                if let refusal = PassphraseRules.refusal(of: passphrase) {
                    throw Failure(.usage, PassphraseRules.sentence(refusal) + " Nothing was changed.")
                }
                if Console.isTerminal(STDIN_FILENO) {
                    let again = try SecretLine.ask("The same passphrase once more: ", for: "passphrase")
                    guard PassphraseRules.canonical(again) == PassphraseRules.canonical(passphrase) else {
                        throw Failure(.usage, "That was not the same passphrase twice. Nothing was changed.")
                    }
                }
                try file.set(passphrase)
                Console.print("The passphrase is set. Volunteers sign in at /host, over encryption or on this machine.")
            }
        }
    }

    struct Clear: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take it away: then there are no pages for volunteers.",
            discussion: "Example:\n  drempel passphrase clear --state /var/lib/drempel-online")

        @OptionGroup var place: PassphrasePlace

        func run() async throws {
            try await reportingFailures {
                let file = try await place.file()
                Console.print(
                    try file.clear()
                        ? "The passphrase is gone: nobody can open the pages for volunteers."
                        : "There was no passphrase in '\(file.folder)'.")
            }
        }
    }
}

/// `--state`, where the passphrase is.
struct PassphrasePlace: ParsableArguments {
    @Option(help: "The server's state folder; without it, the configured one (online.state).")
    var state: String?
    @OptionGroup var config: ConfigOption

    /// - Throws: `Failure`.
    func file() async throws -> HostPassphraseFile {
        let settings = try await config.settings()
        return HostPassphraseFile(folder: state ?? settings.onlineStateFolder() ?? OnlineSetup.defaultState)
    }
}
