import ArgumentParser
import Glibc
import SurveyCore
import SurveyTerminal

struct KioskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk",
        abstract: "Ask the questions of a survey full-screen in this terminal, one person after another.",
        discussion: """
            Without a session, the one that the volunteer opened on the screen is used, else an open one of this half-day,
            else one that is known on this device only is opened. Several surveys may be given: the volunteer chooses, and
            the first is asked when nobody does. Ctrl-Q twice leaves the kiosk, unless --locked is given.

            Everything can be done by touch, or with a numeric keypad alone: 1 to 9 choose, Enter goes on, + skips,
            - goes back, * prefers not to say, / does not know, 0 turns the page, and . opens the row of actions, in
            which digits mean them. At rest . is the way to the volunteer's pages.

            Example:
              drempel kiosk surveys/huurtoelage-ravels.survey --archive ravels.sqlite --site voedselbank
              drempel kiosk --doctor --config /etc/drempel/kiosk.yaml
            """)

    @OptionGroup var options: KioskOptions
    @Option(help: .hidden)
    var turn: Int32?

    func run() async throws {
        try await reportingFailures {
            if options.doctor {
                throw ExitCode(try await options.checkedDoctor())
            } else if let turn {
                try await KioskTurn(options: options, parent: turn).run()
            } else {
                try await KioskKeeper(options: options).run()
            }
        }
    }
}

/// What the keeper and each turn are told.
struct KioskOptions: ParsableArguments {
    @Argument(help: "The survey's file; several may be given.")
    var surveys: [String] = []
    @Option(name: .customLong("archive"), help: "The archive; without it, one in your own data folder.")
    var path: String?
    @Option(help: "The place: a short code such as voedselbank-ravels.")
    var site: String?
    @Option(help: "The code of a planned session, to be opened.")
    var session: String?
    @Option(
        help: "The language to begin in, without asking: nl. With --doctor, the language of what it says: nl, fr or en."
    )
    var language: String?
    @Option(help: "The address of the online variant, for the QR codes.")
    var onlineURL: String?
    @Option(help: "light, dark or contrast.")
    var theme: ThemeName?
    @Option(help: "A folder outside the archive, for the PIN of the volunteer.")
    var state: String?
    @Flag(help: "Nobody can leave the kiosk from its keyboard.")
    var locked = false
    @Flag(help: "Look the device over instead, and say in one line each what is fine and what to do.")
    var doctor = false
    @Flag(help: "With --doctor: its findings as JSON.")
    var json = false
    @Option(help: .hidden)
    var traits: String?
    @Option(help: .hidden)
    var lastServed: Int?
    @OptionGroup var sealing: SealingOption
    @OptionGroup var config: ConfigOption

    enum ThemeName: String, ExpressibleByArgument, CaseIterable {
        case light, dark, contrast

        var theme: Theme {
            switch self {
            case .light: .light
            case .dark: .dark
            case .contrast: .contrast
            }
        }
    }

    func validate() throws {
        guard doctor || !surveys.isEmpty else { throw ValidationError("Give the file of a survey.") }
    }

    /// What `--doctor` does; its status.
    func checkedDoctor() async throws -> Int32 {
        guard let language = DoctorLanguage(rawValue: language ?? "nl") else {
            throw Failure(.usage, "The doctor does not speak '\(language ?? "")'. Give --language nl, fr or en.")
        }
        return try await Doctor(surveys: surveys, archive: path, state: state, config: config.file)
            .run(in: language, asJSON: json)
    }
}
