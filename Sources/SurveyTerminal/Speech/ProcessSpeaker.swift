import CTerminal
import Glibc
public import SurveyCore

/// The voice of a device: eSpeak NG or a recording, played by ALSA's `aplay`.
///
/// All sound goes through `aplay`, because eSpeak NG itself ends as if all were well where no sound comes out. The text
/// reaches it in a file in memory: no other program can read it in the list of processes, and nothing in it can be taken
/// for an option.
public final class ProcessSpeaker: Speaker {
    /// The survey whose recordings are played.
    public var survey: String?
    private let settings: VoiceSettings
    private let recordings: [String: Recordings]
    /// Where the programs are looked for, when not where a shell does.
    private let path: String?
    private var tools: Tools?
    private var running: Pipeline?
    /// What `running` says, so that it can be said otherwise when it fails.
    private var step: Step?
    private var rest: ArraySlice<Step> = []

    private struct Tools {
        var synthesizer: String
        var player: String
        /// SoX, if it is there.
        var converter: String?
        var voices: Voices
    }

    /// One sound.
    private struct Step {
        var text: String
        var language: LanguageTag
        /// The file of a recording that says the same.
        var recording: String?
    }

    /// A voice that is silent until `prepare` was called.
    ///
    /// - Parameter recordings: what was recorded, by the identifier of the survey.
    public convenience init(_ settings: VoiceSettings = VoiceSettings(), recordings: [String: Recordings] = [:]) {
        self.init(settings, recordings: recordings, path: nil)
    }

    init(_ settings: VoiceSettings, recordings: [String: Recordings], path: String?) {
        self.settings = settings
        self.recordings = recordings
        self.path = path
    }

    deinit { stop() }

    /// Plays a moment of silence and asks for the voices.
    public func prepare() throws(SpeechError) {
        stop()
        tools = nil
        guard let synthesizer = Programs.path(of: "espeak-ng", in: path) else { throw .programMissing("espeak-ng") }
        guard let player = Programs.path(of: "aplay", in: path) else { throw .programMissing("aplay") }
        var silence = try Pipeline([Self.play(player)], input: WaveFile.silence)
        guard silence.finish(within: .milliseconds(700)) else { throw .noSound }
        tools = Tools(
            synthesizer: synthesizer, player: player, converter: Programs.path(of: "sox", in: path),
            voices: try Self.voices(synthesizer))
    }

    private static func voices(_ synthesizer: String) throws(SpeechError) -> Voices {
        var ends: [Int32] = [-1, -1]
        guard ct_pipe(&ends) == 0 else { throw .system(call: "pipe", code: errno) }
        defer { close(ends[0]) }
        var listing: Pipeline
        do {
            defer { close(ends[1]) }
            listing = try Pipeline([[synthesizer, "--voices"]], output: ends[1])
        }
        var table: [UInt8] = []
        let end = ContinuousClock.now + .milliseconds(300)
        while ContinuousClock.now < end {
            var file = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
            guard poll(&file, 1, 20) > 0 else { continue }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(ends[0], &bytes, bytes.count)
            guard count > 0 else { break }
            table += bytes[..<count]
        }
        listing.kill()
        return Voices(table: String(decoding: table, as: UTF8.self))
    }

    /// Whether there is sound, and a voice for it.
    public func speaks(_ language: LanguageTag) -> Bool {
        tools?.voices.voice(for: language) != nil
    }

    /// Begins to say it, in a process of its own.
    public func start(_ utterance: Utterance) throws(SpeechError) {
        stop()
        guard let tools else { throw .noSound }
        guard tools.voices.voice(for: utterance.language) != nil else { throw .noVoice(utterance.language) }
        rest = steps(of: utterance, tools)[...]
        try next()
    }

    /// Kills what sounds, at once.
    public func stop() {
        rest = []
        step = nil
        running?.kill()
        running = nil
    }

    /// Whether it still sounds; goes on to its next part.
    public func isSounding() throws(SpeechError) -> Bool {
        switch running?.poll() {
        case nil: return false
        case .running?: return true
        case .succeeded?: running = nil
        case .failed?:
            running = nil
            guard var step, step.recording != nil else {
                stop()
                throw .failed
            }
            // The recording is damaged: then its text is read.
            step.recording = nil
            rest = [step] + rest
        }
        try next()
        return step != nil
    }

    private func next() throws(SpeechError) {
        step = rest.popFirst()
        guard let step, let tools else { return }
        do {
            running = try pipeline(step, tools)
        } catch {
            stop()
            throw error
        }
    }

    // MARK: What is run

    /// A sound for each recording, and one for the texts between them.
    private func steps(of utterance: Utterance, _ tools: Tools) -> [Step] {
        let endings = Recordings.endings.filter { $0 == "wav" || tools.converter != nil }
        var steps: [Step] = []
        for part in utterance.parts where !part.text.isEmpty {
            let file = survey.flatMap { recordings[$0] }?.file(
                part.recordings, in: utterance.language, endings: endings)
            if file == nil, steps.last.map({ $0.recording == nil }) == true {
                steps[steps.count - 1].text += " " + part.text
            } else {
                steps.append(Step(text: part.text, language: utterance.language, recording: file))
            }
        }
        return steps
    }

    private func pipeline(_ step: Step, _ tools: Tools) throws(SpeechError) -> Pipeline {
        if let file = step.recording {
            // Bare WAV files need nobody to change them.
            guard let converter = tools.converter, settings.volume != 100 || !file.hasSuffix(".wav") else {
                return try Pipeline([Self.play(tools.player) + [file]])
            }
            let volume = "\(Double(settings.volume) / 100)"
            return try Pipeline([
                [converter, "-V0", "-G", file, "-t", "wav", "-b", "16", "-", "vol", volume], Self.play(tools.player),
            ])
        }
        let voice = tools.voices.voice(for: step.language) ?? step.language.primary
        return try Pipeline(
            [
                [
                    tools.synthesizer, "-v", voice, "-s", "\(settings.rate)", "-a", "\(settings.volume)", "-b", "1",
                    "--stdin", "--stdout",
                ], Self.play(tools.player),
            ], input: Array(SafeText.spoken(step.text).utf8))
    }

    private static func play(_ player: String) -> [String] { [player, "-q"] }
}
