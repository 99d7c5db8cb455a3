import CTerminal
import Glibc
public import SurveyCore

/// Makes files of sound from texts, to be heard later: eSpeak NG speaks, other programs pack what it said.
public struct Synthesizer: Sendable {
    /// How a sound is packed.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// By `opusenc`: 2 KB a second.
        case opus
        /// By SoX: as small, and heard on old iPhones too.
        case mp3
        /// By ourselves: 11 KB a second.
        case wav

        /// The program that packs it and the Debian package that brings it, if one is needed.
        public var program: (name: String, package: String)? {
            switch self {
            case .opus: ("opusenc", "opus-tools")
            case .mp3: ("sox", "sox and libsox-fmt-mp3")
            case .wav: nil
            }
        }
    }

    private let settings: VoiceSettings
    private let speaker: String
    private let packers: [Format: [String]]
    private let voices: Voices
    /// A text has at most 4,000 bytes, which takes some six minutes to hear and two seconds to make.
    private static let patience = Duration.seconds(60)

    /// - Parameter path: where the programs are looked for, when not where a shell does.
    /// - Throws: `SpeechError` when eSpeak NG is not installed, or does not run.
    public init(_ settings: VoiceSettings = VoiceSettings(), path: String? = nil) throws(SpeechError) {
        self.settings = settings
        guard let speaker = Programs.path(of: "espeak-ng", in: path) else { throw .programMissing("espeak-ng") }
        self.speaker = speaker
        voices = Voices(
            table: String(decoding: try Self.output(of: [speaker, "--voices"], reading: nil), as: UTF8.self))
        var packers: [Format: [String]] = [.wav: []]
        if let opusenc = Programs.path(of: "opusenc", in: path) {
            // In long frames speech loses nothing and takes less; no room is kept for pictures.
            packers[.opus] = [
                opusenc, "--quiet", "--speech", "--bitrate", "16", "--framesize", "60", "--padding", "0",
                "--serial", "1", "-", "-",
            ]
        }
        if let sox = Programs.path(of: "sox", in: path) {
            let mp3 = [sox, "-V0", "-G", "-t", "wav", "-", "-r", "16000", "-C", "16.2", "-t", "mp3", "-"]
            // SoX may be there without what makes MP3.
            if let trial = try? Self.output(of: mp3, reading: WaveFile.silence), !trial.isEmpty { packers[.mp3] = mp3 }
        }
        self.packers = packers
    }

    /// Whether the program that packs it so is installed.
    public func makes(_ format: Format) -> Bool { packers[format] != nil }

    /// The name of the voice for a language; `nil` when there is none.
    public func voice(for language: LanguageTag) -> String? { voices.voice(for: language) }

    /// `text` as it is heard, in each of `formats` that can be made.
    ///
    /// - Throws: `SpeechError` when there is no voice for the language, or no sound came out.
    public func sounds(
        of text: String, in language: LanguageTag, as formats: [Format]
    ) throws(SpeechError) -> [Format: [UInt8]] {
        guard let voice = voices.voice(for: language) else { throw .noVoice(language) }
        let spoken = try Self.output(
            of: [
                speaker, "-v", voice, "-s", "\(settings.rate)", "-a", "\(settings.volume)", "-b", "1", "--stdin",
                "--stdout",
            ], reading: Array(SafeText.spoken(text).utf8))
        guard let sound = Waveform(spoken), sound.peak > 0 else { throw .failed }
        var made: [Format: [UInt8]] = [:]
        for format in formats {
            guard let packer = packers[format] else { continue }
            let bytes = packer.isEmpty ? sound.small : try Self.output(of: packer, reading: sound.file)
            guard !bytes.isEmpty else { throw .failed }
            made[format] = bytes
        }
        return made
    }

    /// What a program writes. Nothing of it touches a disk.
    private static func output(of command: [String], reading input: [UInt8]?) throws(SpeechError) -> [UInt8] {
        let file = ct_memory_file(nil, 0)
        guard file >= 0 else { throw .system(call: "memfd_create", code: errno) }
        defer { close(file) }
        var pipeline = try Pipeline([command], input: input, output: file)
        guard pipeline.finish(within: patience) else { throw .failed }
        var bytes = [UInt8](repeating: 0, count: max(0, Int(lseek(file, 0, SEEK_END))))
        let count = pread(file, &bytes, bytes.count, 0)
        return Array(bytes.prefix(max(0, count)))
    }
}
