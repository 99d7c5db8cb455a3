public import ArgumentParser
import SurveyCore
public import SurveyTerminal

struct SpeakCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speak",
        abstract: "Have the texts of a survey read by a synthetic voice, to be heard online.",
        discussion: """
            Each text becomes a small file in SURVEY.audio/made beside the survey. Run it again after every change: only
            what changed is made anew, and what is no longer in the survey is removed. Recordings of a person that lie in
            SURVEY.audio are left alone, and are heard instead.

            Without --format two files are made of each text: Opus, which takes the least of a data plan, and MP3 for
            iPhones that do not know Opus in Ogg (before iOS 18.4). A phone fetches one of them, when it is asked for.

            Example:
              drempel speak surveys/ocmw.survey
              drempel speak surveys/ocmw.survey --language nl --language ar --rate 120
            """)

    @Argument(help: "The survey's file.")
    var survey: String
    @Option(help: "opus, mp3 or wav; may be given several times.")
    var format: [Format] = []
    @Option(help: "Only this language; may be given several times.")
    var language: [String] = []
    @Option(help: "The folder to write to, instead of SURVEY.audio beside the survey.")
    var output: String?
    @Option(help: "Words a minute, from 80 to 450; else as configured for the kiosk.")
    var rate: Int?
    @OptionGroup var config: ConfigOption

    typealias Format = Synthesizer.Format

    func run() async throws {
        try await reportingFailures {
            let settings = try await config.settings()
            var voice = try settings.voice()
            if let rate {
                guard VoiceSettings.rates.contains(rate) else {
                    throw Failure(.usage, "--rate is a number from 80 to 450.")
                }
                voice.rate = rate
            }
            let survey = try SurveyReference.compile(self.survey).survey
            let languages = try wanted(of: survey)
            let synthesizer: Synthesizer
            do {
                synthesizer = try Synthesizer(voice)
            } catch {
                throw Failure(
                    .unavailable,
                    "\(error). Install it, on Debian with 'apt-get install espeak-ng', and give the command again.")
            }
            let maker = SoundMaker(
                synthesizer: synthesizer, voice: voice, formats: formats(synthesizer),
                folder: output ?? settings.audioFolder(of: survey.id, at: self.survey))
            try await maker.make(survey, languages: languages)
            if language.isEmpty { try maker.removeOthers(than: languages) }
        }
    }

    private func wanted(of survey: Survey) throws -> [LanguageTag] {
        let chosen = try language.map { name in
            guard let tag = LanguageTag(name), survey.languages.contains(tag) else {
                let offered = survey.languages.map(\.rawValue).joined(separator: ", ")
                throw Failure(.usage, "'\(survey.id)' is not in '\(name)'. It is in: \(offered).")
            }
            return tag
        }
        return chosen.isEmpty ? survey.languages : survey.languages.filter(chosen.contains)
    }

    /// What is asked for and can be made; what takes its place is said.
    private func formats(_ synthesizer: Synthesizer) -> [Format] {
        var formats: [Format] = []
        for format in format.isEmpty ? [.opus, .mp3] : format {
            var made = format
            if let program = format.program, !synthesizer.makes(format) {
                let loss =
                    self.format.isEmpty && format == .mp3
                    ? "no MP3 is made for iPhones before iOS 18.4"
                    : "WAV is made instead of \(format.rawValue), which takes five times as much of a data plan"
                Console.error(
                    "drempel: '\(program.name)' cannot be used, so \(loss). On Debian: apt-get install "
                        + "\(program.package.split(separator: " and ").joined(separator: " "))")
                if self.format.isEmpty, format == .mp3 { continue }
                made = .wav
            }
            if !formats.contains(made) { formats.append(made) }
        }
        return formats
    }
}

extension Synthesizer.Format: ExpressibleByArgument {}
