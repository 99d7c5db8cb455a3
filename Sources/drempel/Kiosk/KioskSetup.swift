import Glibc
import SurveyArchive
import SurveyCore
import SurveyTerminal
import SurveyWeb

/// All that was given and configured for a kiosk, looked at before anything is written.
struct KioskSetup {
    let options: KioskOptions
    let settings: Settings
    /// The surveys, the one that is asked when nobody chose first.
    let surveys: [CompiledSurvey]
    let startLanguage: LanguageTag?
    let address: OnlineAddress?
    let planned: SessionCode?
    let days: Int
    /// The archive's path.
    let path: String
    /// The project team's public key, with which answers are sealed.
    let sealingKey: SealingKey?
    /// The folder, outside the archive, for the host's PIN and what the host did.
    let state: String
    let hours: OpeningHours
    /// Nobody is asked anything before the host has opened a session.
    let needsHost: Bool
    /// Reading aloud, scanning and steady hands.
    let access: AccessSettings
    let voice: VoiceSettings

    /// - Throws: `Failure`.
    init(_ options: KioskOptions) async throws {
        self.options = options
        settings = try await options.config.settings()
        surveys = try options.surveys.map(SurveyReference.compile)
        var seen: Set<String> = []
        for compiled in surveys where !seen.insert(compiled.survey.id).inserted {
            throw Failure(.usage, "The survey '\(compiled.survey.id)' is given twice. Give each once.")
        }
        startLanguage = try Self.startLanguage(options.language, surveys[0].survey)
        address = try (options.onlineURL ?? settings.onlineURL()).map { base in
            do {
                return try OnlineAddress(base: base)
            } catch let error as OnlineAddressError {
                throw Failure(.usage, error.description)
            }
        }
        try options.site.map(checkSite)
        planned = try options.session.map(sessionCode)
        days = try settings.sessionDays()
        for compiled in surveys { _ = try settings.interview(of: compiled.survey, startLanguage: nil) }
        state = options.state ?? settings.stateFolder() ?? Self.defaultState
        hours = try settings.openingHours()
        try settings.checkHost()
        needsHost = try settings.needsHost()
        access = try settings.access()
        voice = try settings.voice()
        sealingKey = try options.sealing.key(settings)
        path = options.path ?? Archives.defaultPath(for: surveys[0].survey.id)
    }

    /// How the interviews of `survey` behave on a terminal that can do `traits`.
    func interviewSettings(of survey: Survey, on traits: TerminalTraits) throws -> InterviewSettings {
        var result = try settings.interview(
            of: survey, startLanguage: startLanguage.flatMap { survey.languages.contains($0) ? $0 : nil })
        result.languages = result.languages.map { LanguageOrder.sorted($0, by: LanguageOrder.load(from: state)) }
        if !traits.drawsRightToLeft { result.languages?.removeAll { $0.direction == .rightToLeft } }
        return result
    }

    private static func startLanguage(_ name: String?, _ survey: Survey) throws -> LanguageTag? {
        guard let name else { return nil }
        guard let tag = LanguageTag(name), survey.languages.contains(tag) else {
            let offered = survey.languages.map(\.rawValue).joined(separator: ", ")
            throw Failure(.usage, "'\(survey.id)' is not in '\(name)'. It is in: \(offered).")
        }
        return tag
    }

    static var defaultState: String {
        let state = getenv("XDG_STATE_HOME").map { String(cString: $0) } ?? ""
        let home = getenv("HOME").map { String(cString: $0) } ?? "/var/lib"
        return (state.hasPrefix("/") ? state : home + "/.local/state") + "/drempel"
    }

    /// Where the running interview is kept.
    func drafts() throws -> any DraftStore {
        do {
            return try FileDraftStore(directory: try FileDraftStore.standardDirectory())
        } catch {
            throw Failure(
                .file, "The running interview cannot be kept: \(error). Set RUNTIME_DIRECTORY to a folder in memory.")
        }
    }

    /// The voice of this device, with what was recorded for each survey.
    func speaker() -> ProcessSpeaker {
        let found = zip(options.surveys, surveys).compactMap { path, compiled -> (String, Recordings)? in
            let id = compiled.survey.id
            return Recordings(folder: settings.audioFolder(of: id, at: path)).map { (id, $0) }
        }
        return ProcessSpeaker(voice, recordings: Dictionary(found) { first, _ in first })
    }

    /// How things look before anybody chooses.
    func appearance() throws -> Appearance {
        Appearance(theme: (try options.theme ?? settings.theme() ?? .light).theme)
    }
}
