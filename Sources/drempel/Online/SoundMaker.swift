import Glibc
import SurveyCore
import SurveyTerminal

/// Makes the sound files of a survey: those that are missing, and no more.
struct SoundMaker {
    let synthesizer: Synthesizer
    let voice: VoiceSettings
    let formats: [Synthesizer.Format]
    /// `SURVEY.audio`.
    let folder: String

    /// Makes what is missing in each language, then removes what is no longer said.
    ///
    /// - Throws: `Failure`; every file that has its name is whole then, and the next run goes on from there.
    func make(_ survey: Survey, languages: [LanguageTag]) async throws {
        let spoken = languages.filter { synthesizer.voice(for: $0) != nil }
        for language in languages where !spoken.contains(language) {
            Console.error(
                "drempel: eSpeak NG has no voice for '\(language)'. Record that language: surveys/README.md says how.")
        }
        guard !spoken.isEmpty else {
            throw Failure(.data, "There is no voice for any language of '\(survey.id)', so nothing was made.")
        }
        for language in spoken { try await make(survey, in: language) }
    }

    private func make(_ survey: Survey, in language: LanguageTag) async throws {
        let place = MadeSound.folder(language, in: folder)
        try Files.makeFolder(place)
        let there = Set(Files.names(in: place))
        var kept: Set<String> = []
        var jobs: [Job] = []
        var names: Set<String> = []
        for spoken in survey.spokenTexts(in: language) where names.insert(spoken.name).inserted {
            let files = formats.map { ($0, MadeSound(spoken, in: language, voice: key(language), ending: $0.rawValue)) }
            let missing = files.filter { !there.contains($0.1.fileName) }
            kept.formUnion(files.map(\.1.fileName))
            if !missing.isEmpty { jobs.append(Job(text: spoken.text, language: language, files: missing)) }
        }
        try await run(jobs, in: place)
        let removed = try remove(there.subtracting(kept), in: place)
        let size = Files.names(in: place).reduce(0) { $0 + (Files.size(of: "\(place)/\($1)") ?? 0) }
        let same = names.count - jobs.count
        Console.error(
            "\(language): \(names.count) texts, \(jobs.count) made, \(same) as they were, \(removed) old files removed; "
                + "\(size >> 10) KB in \(place)")
    }

    /// Which voice it is, as part of a file's name.
    private func key(_ language: LanguageTag) -> String {
        "\(synthesizer.voice(for: language) ?? language.primary)-\(voice.rate)-\(voice.volume)"
    }

    // MARK: Making

    private struct Job: Sendable {
        var text: String
        var language: LanguageTag
        var files: [(Synthesizer.Format, MadeSound)]
    }

    /// As many at a time as there are processors.
    private func run(_ jobs: [Job], in place: String) async throws {
        let width = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        let isShown = Console.isTerminal(STDERR_FILENO)
        var rest = jobs[...]
        try await withThrowingTaskGroup(of: Void.self) { group in
            func start() {
                guard let job = rest.popFirst() else { return }
                group.addTask { try make(job, in: place) }
            }
            for _ in 0..<width { start() }
            var done = 0
            while try await group.next() != nil {
                done += 1
                if isShown { Console.write(Array("\r\(done)/\(jobs.count) ".utf8), to: STDERR_FILENO) }
                start()
            }
        }
        if isShown, !jobs.isEmpty { Console.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
    }

    private func make(_ job: Job, in place: String) throws {
        let sounds: [Synthesizer.Format: [UInt8]]
        do {
            sounds = try synthesizer.sounds(of: job.text, in: job.language, as: job.files.map(\.0))
        } catch {
            throw Failure(
                .unavailable,
                "'\(job.text.prefix(60))' could not be read in '\(job.language)': \(error). What was made stays; give the "
                    + "command again.")
        }
        for (format, file) in job.files {
            guard let bytes = sounds[format] else { continue }
            try Files.write(bytes, to: "\(place)/\(file.fileName)")
        }
    }

    // MARK: Removing

    /// Removes the sound files of ours among `names`, and what a run that was interrupted left of one.
    ///
    /// - Returns: how many.
    private func remove(_ names: Set<String>, in place: String) throws -> Int {
        var count = 0
        for name in names {
            guard MadeSound(fileName: name) != nil || Self.isAbandoned(name) else { continue }
            guard unlink("\(place)/\(name)") == 0 || errno == ENOENT else {
                throw Failure(.file, "'\(place)/\(name)' cannot be removed: \(Files.reason()).")
            }
            count += 1
        }
        return count
    }

    /// A file that a program was writing which no longer runs: `….PID.part`.
    private static func isAbandoned(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        guard parts.last == "part", parts.count > 4, let process = parts.dropLast().last.flatMap({ pid_t($0) }) else {
            return false
        }
        return kill(process, 0) != 0 && errno == ESRCH
    }

    /// Removes the files of languages that the survey is no longer in.
    ///
    /// - Throws: `Failure`.
    func removeOthers(than languages: [LanguageTag]) throws {
        for name in Files.names(in: "\(folder)/made") {
            guard let tag = LanguageTag(name), tag.rawValue == name, !languages.contains(tag) else { continue }
            let place = MadeSound.folder(tag, in: folder)
            let removed = try remove(Set(Files.names(in: place)), in: place)
            // Only if it is empty now.
            rmdir(place)
            if removed > 0 {
                Console.error("\(name): no longer a language of the survey; \(removed) old files removed")
            }
        }
    }
}
