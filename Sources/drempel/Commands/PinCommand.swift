import ArgumentParser
import Glibc
import SurveyTerminal

struct PinCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pin",
        abstract: "Set the PIN with which volunteers open their pages at the kiosk.",
        discussion: """
            It asks for the PIN twice, without showing it, and prints the recovery code once: write it down, put it in an
            envelope and seal it. Neither touches answers.

            Example:
              drempel pin new --state /var/lib/drempel
              drempel pin reset --state /var/lib/drempel
            """,
        subcommands: [New.self, Reset.self])

    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set the first PIN of a device.",
            discussion: "Example:\n  drempel pin new --state /var/lib/drempel")

        @OptionGroup var place: PinPlace

        func run() async throws {
            try await reportingFailures { try await place.set(replacing: false) }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set another PIN and another recovery code, whatever was there before.",
            discussion: "Example:\n  drempel pin reset --state /var/lib/drempel")

        @OptionGroup var place: PinPlace

        func run() async throws {
            try await reportingFailures { try await place.set(replacing: true) }
        }
    }
}

/// `--state`, where the PIN is.
struct PinPlace: ParsableArguments {
    @Option(help: "The folder with the PIN; without it, the configured one (kiosk.state).")
    var state: String?
    @OptionGroup var config: ConfigOption

    /// Asks for a PIN and sets it.
    ///
    /// - Throws: `Failure`.
    func set(replacing: Bool) async throws {
        let settings = try await config.settings()
        let folder = state ?? settings.stateFolder() ?? KioskSetup.defaultState
        try Files.makeFolder(folder, mode: 0o700)
        let file = PinFile(folder: folder)
        if !replacing { try checkAbsence(in: file) }
        let pin = try Self.ask("PIN, 4 to 8 digits: ")
        switch PinRules.refusal(of: pin) {
        case .length?: throw Failure(.usage, "A PIN has 4 to 8 digits. Nothing was changed.")
        case .weak?: throw Failure(.usage, "That PIN is too easy to guess. Choose other digits. Nothing was changed.")
        case nil: break
        }
        guard try Self.ask("The same PIN once more: ") == pin else {
            throw Failure(.usage, "That was not the same PIN twice. Nothing was changed.")
        }
        var generator = SystemRandomNumberGenerator()
        let recovery = Secret.random(count: PinRules.recoveryLength, using: &generator)
        do {
            try file.set(pin: pin, recovery: recovery)
        } catch {
            throw Failure(.file, "The PIN could not be kept: \(error). Nothing was changed.")
        }
        Console.print(
            """
            The PIN is set. The recovery code, which is shown only this once:

                \(recovery.inGroups)

            Write it down, put it in an envelope, seal it, and keep it with the project team.
            """)
    }

    private func checkAbsence(in file: PinFile) throws {
        let status: PinStatus
        do {
            status = try file.status()
        } catch {
            throw Failure(.data, "\(error)".prefix(1).uppercased() + "\(error)".dropFirst() + ".")
        }
        guard status == .none else {
            throw Failure(.usage, "There is a PIN already. To set another one: drempel pin reset.")
        }
    }

    /// Asks for digits, which the terminal does not show.
    private static func ask(_ prompt: String) throws -> Secret {
        var line = try SecretLine.ask(prompt, for: "PIN")
        defer {
            line.withUTF8 { digits in
                if let start = digits.baseAddress {
                    explicit_bzero(UnsafeMutableRawPointer(mutating: start), digits.count)
                }
            }
        }
        guard line.utf8.allSatisfy({ (48...57).contains($0) || $0 == 32 || $0 == 13 }) else {
            throw Failure(.usage, "A PIN has digits only. Nothing was changed.")
        }
        return Secret(digitsOf: line)
    }
}
