import Glibc
import SurveyArchive
import SurveyCore
import SurveyWeb

/// Runs the server on an archive, from the first look at everything to the last response.
struct OnlineKeeper {
    let setup: OnlineSetup

    init(_ setup: OnlineSetup) { self.setup = setup }

    /// - Throws: `Failure`.
    func run() async throws {
        let archive = try Archives.open(
            setup.path, creating: !setup.surveys.isEmpty, forKiosk: true, sealingKey: setup.sealingKey)
        // Before anything is written by a clock that may be wrong. It is no reason not to ask people.
        if let done = try? archive.keepPromises(setup.settings) { done.overdue(in: setup.path).forEach(Console.error) }
        let surveys = try surveys(in: archive)
        // A kiosk that has the archive open may be in the middle of something: then the order stays for now.
        try? archive.compact()
        for warning in setup.warnings { Console.error("drempel: \(warning)") }
        let hosted =
            setup.offersHostPages
            ? try HostArchive(
                archive, surveys: surveys.map(\.survey), threshold: try setup.settings.releaseThreshold()) : nil
        var events = OnlineServer.Events()
        events.started = { started(port: $0, surveys) }
        events.stopped = {
            // The last connection takes the log with it.
            hosted?.close()
            try? archive.compact()
            try? archive.close()
        }
        events.trouble = { trouble(archive) }
        let server = OnlineServer(
            settings: setup.online, network: setup.network, surveys: surveys, store: archive, keys: try keys(),
            clock: OnlineClock(seconds: { Clock.secondsSince1970 }, halfDay: { Clock.halfDay }),
            host: try hosted.map { try setup.host($0) }, events: events)
        let upkeep = keepPromises(archive)
        defer { upkeep.cancel() }
        do {
            try await server.run()
        } catch {
            throw Failure(error == .inUse ? .unavailable : .usage, error.words(for: setup.network.address))
        }
        Console.error("drempel: The server has stopped. The answers are in '\(setup.path)'.")
    }

    /// Deletes what was kept for long enough, as long as the server runs.
    private func keepPromises(_ archive: Archive) -> Task<Void, Never> {
        Task.detached { [settings = setup.settings] in
            while (try? await Task.sleep(for: .seconds(3600))) != nil { _ = try? archive.keepPromises(settings) }
        }
    }

    /// The surveys as they are asked now, and behind them every older version in which somebody may be in the middle.
    private func surveys(in archive: Archive) throws -> [OnlineSurvey] {
        var found: [OnlineSurvey] = []
        // Of each survey what can be heard now; an older version says the texts that are still the same.
        var audio: [String: OnlineAudio?] = [:]
        for compiled in setup.surveys {
            let version = try compiled.publish(in: archive, path: setup.path, during: Clock.halfDay)
            let sounds = try self.audio(of: compiled.survey, at: compiled.file)
            audio[compiled.survey.id] = .some(sounds)
            found.append(try online(compiled.survey, version.hash, sounds))
        }
        let ids = Set(found.map(\.survey.id))
        // Newest first; one that this program cannot read any more is nobody's page of the last half hour.
        for version in try withArchiveErrors(setup.path, { try archive.versions(of: nil) }).reversed()
        where ids.isEmpty || ids.contains(version.survey) {
            guard !found.contains(where: { $0.version == version.hash }),
                let survey = CompiledSurvey.published(version)
            else { continue }
            let sounds = try audio[survey.id] ?? self.audio(of: survey, at: "")
            audio[survey.id] = .some(sounds)
            found.append(try online(survey, version.hash, sounds))
        }
        guard !found.isEmpty else {
            throw Failure(.data, "'\(setup.path)' has no survey to serve. Give one with --survey FILE.")
        }
        return found
    }

    /// The keys that seal pages, which servers on one host share by their file.
    private func keys() throws -> KeyRing {
        try Files.makeFolder(setup.state, mode: 0o700)
        do {
            return try KeyRing(
                path: setup.state + "/online.keys",
                limit: max(setup.online.ownDeviceLimit, setup.online.lentDeviceLimit),
                clock: { Clock.secondsSince1970 })
        } catch {
            throw Failure(.file, error.description)
        }
    }

    private func online(_ survey: Survey, _ version: String, _ audio: OnlineAudio?) throws -> OnlineSurvey {
        OnlineSurvey(survey: survey, version: version, languages: try languages(of: survey), audio: audio)
    }

    /// Those that are offered; `nil` is all of the survey's.
    private func languages(of survey: Survey) throws -> [LanguageTag]? {
        try setup.settings.interview(of: survey, startLanguage: nil).languages
    }

    /// What can be heard of a survey, with a sentence for each file that cannot.
    ///
    /// - Parameter file: the survey's own, beside which its sounds lie.
    private func audio(of survey: Survey, at file: String) throws -> OnlineAudio? {
        let files = AudioFiles(folder: setup.settings.audioFolder(of: survey.id, at: file))
        let (audio, problems) = files.load(survey, languages: try languages(of: survey) ?? survey.languages)
        for problem in problems { Console.error("drempel: \(problem)") }
        return audio
    }

    private func started(port: Int, _ surveys: [OnlineSurvey]) {
        let address = setup.network.address
        let host = address.host.contains(":") ? "[\(address.host)]" : address.host
        var names: [String] = []
        for survey in surveys where !names.contains(survey.survey.id) { names.append(survey.survey.id) }
        Console.error("drempel: Serving \(names.joined(separator: ", ")) on http://\(host):\(port).")
    }

    /// Whether a response could be stored, without storing one.
    private func trouble(_ archive: Archive) -> String? {
        guard access(setup.path, R_OK | W_OK) == 0 else { return "the archive cannot be written" }
        var disk = statvfs()
        guard statvfs(setup.path, &disk) != 0 || Int(disk.f_bavail) * Int(disk.f_frsize) > 1 << 20 else {
            return "the disk is full"
        }
        do {
            _ = try archive.versions(of: "")
            return nil
        } catch {
            return "the archive cannot be read"
        }
    }
}
