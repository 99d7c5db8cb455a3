import ArgumentParser
import Glibc
import SurveyArchive
import SurveyCore
import SurveyTerminal
import SurveyWeb

struct KioskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk",
        abstract: "Ask the questions of a survey full-screen in this terminal, one person after another.",
        discussion: """
            Without a session, an open one of this half-day is used, else one that is known on this device only is opened.
            Ctrl-Q twice leaves the kiosk, unless --locked is given.

            Everything can be done by touch, or with a numeric keypad alone: 1 to 9 choose, Enter goes on, + skips,
            - goes back, * prefers not to say, / does not know, 0 turns the page, and . opens the row of actions, in
            which digits mean them.

            Example:
              drempel kiosk surveys/huurtoelage-ravels.survey --archive ravels.sqlite --site voedselbank
            """)

    @Argument(help: "The survey's file.")
    var survey: String
    @Option(name: .customLong("archive"), help: "The archive; without it, one in your own data folder.")
    var path: String?
    @Option(help: "The place: a short code such as voedselbank-ravels.")
    var site: String?
    @Option(help: "The code of a planned session, to be opened.")
    var session: String?
    @Option(help: "The language to begin in, without asking: nl.")
    var language: String?
    @Option(help: "The address of the online variant, for the QR code on the last screen.")
    var onlineURL: String?
    @Option(help: "light or dark.")
    var theme = ThemeName.light
    @Flag(help: "Nobody can leave the kiosk from its keyboard.")
    var locked = false
    @OptionGroup var config: ConfigOption

    enum ThemeName: String, ExpressibleByArgument, CaseIterable {
        case light, dark

        var theme: Theme {
            switch self {
            case .light: .light
            case .dark: .dark
            }
        }
    }

    func run() async throws {
        try await reportingFailures {
            let settings = try await config.settings()
            let compiled = try SurveyReference.compile(survey)
            let start = try startLanguage(for: compiled.survey)
            let interviewSettings = try settings.interview(of: compiled.survey, startLanguage: start)
            let address = try (onlineURL ?? settings.onlineURL()).map { base -> OnlineAddress in
                do {
                    return try OnlineAddress(base: base)
                } catch let error as OnlineAddressError {
                    throw Failure(.usage, error.description)
                }
            }
            guard Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDOUT_FILENO) else {
                throw Failure(
                    .usage, "The kiosk needs a terminal. Start it in one, without redirecting its input or output.")
            }
            // All that was given is looked at before anything is written.
            try site.map(checkSite)
            let planned = try session.map(sessionCode)
            let days = try settings.sessionDays()
            let drafts = try drafts()
            let path = path ?? Archives.defaultPath(for: compiled.survey.id)
            let archive = try Archives.open(path, creating: true, forKiosk: true)
            let version = try compiled.publish(in: archive, path: path, during: Clock.halfDay)
            let sessions = KioskSessions(
                archive: archive, path: path, survey: compiled.survey.id, site: site, planned: planned, days: days)
            let first = try sessions.current()
            try withArchiveErrors(path) { try archive.compact() }
            let kiosk = Kiosk(theme: theme.theme, hasLeaveKey: !locked) { session in
                guard let address, let code = sessions.online(session) else { return nil }
                return OnlineVariant(address: address.shown(code), code: address.qrCode(code))
            }
            let exit = try run(kiosk, archive: archive, drafts: drafts) { routing in
                // The archive is at fault only if a new half-day begins while it cannot be written: then the answers
                // stay in the session of before.
                let session = (try? sessions.next()) ?? first
                return Interview(
                    routing: routing, version: version.hash, session: session.code, mode: .kiosk, id: .random(),
                    seed: .random(in: .min ... .max), settings: interviewSettings)
            } routing: {
                Routing(compiled.survey)
            }
            try? archive.compact()
            try archive.close()
            if exit == .left { Console.print("The kiosk is closed. The answers are in '\(path)'.") }
        }
    }

    private func run(
        _ kiosk: Kiosk, archive: Archive, drafts: any DraftStore, makeInterview: @escaping (Routing) -> Interview,
        routing: () -> Routing
    ) throws -> KioskExit {
        let routing = routing()
        var problems: Set<String> = []
        defer { for problem in problems.sorted() { Console.error("drempel: \(problem)") } }
        do {
            var terminal = try Terminal()
            // What goes wrong underway is said to the host at the end: the screen belongs to the citizen.
            return try kiosk.run(
                on: &terminal, makeInterview: { makeInterview(routing) }, store: archive, drafts: drafts,
                report: { error in
                    problems.insert((error as? StoreError)?.failure(archive.path).message ?? "\(error)")
                })
        } catch TerminalError.notATerminal {
            throw Failure(.usage, "The kiosk needs a terminal.")
        } catch let error as TerminalError {
            throw Failure(.file, "The terminal cannot be used: \(error).")
        }
    }

    private func drafts() throws -> any DraftStore {
        do {
            return try FileDraftStore(directory: try FileDraftStore.standardDirectory())
        } catch {
            throw Failure(
                .file, "The running interview cannot be kept: \(error). Set RUNTIME_DIRECTORY to a folder in memory.")
        }
    }

    private func startLanguage(for survey: Survey) throws -> LanguageTag? {
        guard let language else { return nil }
        guard let tag = LanguageTag(language), survey.languages.contains(tag) else {
            let offered = survey.languages.map(\.rawValue).joined(separator: ", ")
            throw Failure(.usage, "'\(survey.id)' is not in '\(language)'. It is in: \(offered).")
        }
        return tag
    }
}
