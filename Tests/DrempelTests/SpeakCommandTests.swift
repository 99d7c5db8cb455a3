import Glibc
import SurveyCore
import SurveyWeb
import Testing

@testable import drempel

/// `drempel speak` with the real eSpeak NG, and what the server makes of its files.
@Suite struct SpeakCommandTests {
    private static let source = """
        survey klein
          languages nl ar
          title
            nl "Kleine vragen"
            ar "أسئلة صغيرة"
          right huurtoelage

        intro
          nl "We stellen een vraag."
          ar "نطرح سؤالا واحدا."

        question huurder: yes or no
          nl "Huur je een huis?"
          ar "هل تستأجر بيتا؟"

        question gevoel: scale faces
          nl "Hoe voelt dat?"
          ar "كيف تشعر؟"

        thanks
          nl "Dank je wel."
          ar "شكرا لك."

        """

    private let folder: TemporaryFolder
    private let survey: String
    private var audio: String { folder.file("klein.audio") }

    init() throws {
        folder = try TemporaryFolder()
        survey = try folder.write(Self.source, to: "klein.survey")
    }

    private func speak(_ arguments: String..., path: String? = nil) throws -> Program.Result {
        let environment = path.map { ["PATH": $0] } ?? [:]
        return try Program.run(["speak", survey] + arguments, environment: environment)
    }

    /// The names of the files of a language, each with the number by which the disk knows it.
    private func files(_ language: String) -> [String: UInt] {
        let place = "\(audio)/made/\(language)"
        return Folders.names(in: place).reduce(into: [:]) { files, name in
            var status = stat()
            if stat("\(place)/\(name)", &status) == 0 { files[name] = UInt(status.st_ino) }
        }
    }

    private func write(_ bytes: [UInt8], _ name: String) throws {
        _ = mkdir(audio, 0o755)
        _ = mkdir("\(audio)/nl", 0o755)
        try folder.write(bytes, to: "klein.audio/nl/\(name)")
    }

    private func compiled() throws -> Survey { try SurveyReference.compile(survey).survey }

    private func load() throws -> (audio: OnlineAudio?, problems: [String]) {
        let survey = try compiled()
        return AudioFiles(folder: audio).load(survey, languages: survey.languages)
    }

    @Test func everyTextInEveryLanguageIsMadeAndFound() throws {
        let result = try speak()
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("nl: ") && result.errors.contains("ar: "))
        let (found, problems) = try load()
        let audio = try #require(found)
        #expect(problems == [])
        let survey = try compiled()
        for language in survey.languages {
            for spoken in survey.spokenTexts(in: language) {
                for name in spoken.names {
                    let sound = audio.sounds[language]?[name]
                    #expect(sound?.text == spoken.text)
                    #expect(sound?.made.map(\.format) == [.opus, .mp3], "\(language): \(name)")
                }
            }
        }
    }

    @Test func againMakesNothingAndAChangedTextOnlyItself() throws {
        #expect(try speak("--format", "wav").status == 0)
        let (nl, ar) = (files("nl"), files("ar"))
        #expect(nl.count > 20 && ar.count == nl.count)
        let again = try speak("--format", "wav")
        #expect(again.errors.contains(" 0 made"), "\(again.errors)")
        #expect(files("nl") == nl && files("ar") == ar)
        let changed = Self.source.replacing("Huur je een huis?", with: "Huur je een kamer?")
        try folder.write(changed, to: "klein.survey")
        // The sound of what it no longer says is not played, also before it is made anew.
        #expect(try load().audio?.sounds["nl"]?["huurder"] == nil)
        #expect(try load().audio?.sounds["ar"]?["huurder"] != nil)
        let result = try speak("--format", "wav")
        #expect(result.errors.contains("nl: ") && result.errors.contains(" 1 made"), "\(result.errors)")
        let (new, old) = (files("nl").filter { nl[$0.key] != $0.value }, nl.filter { files("nl")[$0.key] == nil })
        #expect(new.count == 1 && new.keys.allSatisfy { $0.hasPrefix("huurder.") })
        #expect(old.count == 1 && old.keys.allSatisfy { $0.hasPrefix("huurder.") })
        #expect(files("ar") == ar)
    }

    @Test func anotherRateIsAnotherVoice() throws {
        #expect(try speak("--format", "wav", "--language", "nl").status == 0)
        let slow = try speak("--format", "wav", "--language", "nl", "--rate", "100")
        #expect(slow.status == 0 && !slow.errors.contains(" 0 made"))
        #expect(files("nl").keys.allSatisfy { $0.hasSuffix(".nl-100-100.wav") })
        #expect(files("ar").isEmpty)
    }

    @Test func aRecordingWinsAndIsLeftAlone() throws {
        let voice = Array("ID3".utf8) + [UInt8](repeating: 1, count: 400)
        try write(voice, "huurder.mp3")
        try write(voice, "yes.mp3")
        #expect(try speak("--format", "opus", "--language", "nl").status == 0)
        #expect(try TemporaryFolder.bytes("\(audio)/nl/huurder.mp3") == voice)
        let sounds = try #require(try load().audio?.sounds["nl"])
        #expect(sounds["huurder"]?.recorded.map(\.format) == [.mp3])
        #expect(sounds["yes"]?.recorded.map(\.format) == [.mp3])
        #expect(sounds["no"]?.recorded.isEmpty == true && sounds["no"]?.made.map(\.format) == [.opus])
    }

    @Test func filesThatPhonesCannotPlayAreSaidAndLeftOut() throws {
        try write([UInt8](repeating: 0, count: 3 << 20), "intro.wav")
        try write(Array("<html>".utf8), "thanks.mp3")
        let (found, problems) = try load()
        #expect(found == nil)
        #expect(problems.count == 2)
        #expect(problems.contains { $0.contains("intro.wav' is 3 MB") })
        #expect(problems.contains { $0.contains("thanks.mp3' is not heard online") })
    }

    // MARK: What is missing

    /// A folder with these programs alone.
    private func programs(_ names: [String]) throws -> String {
        let path = folder.file("bin")
        _ = mkdir(path, 0o755)
        for name in names { #expect(symlink("/usr/bin/\(name)", "\(path)/\(name)") == 0) }
        return path
    }

    @Test func withoutTheVoiceItSaysWhatToInstall() throws {
        let result = try speak(path: try programs([]))
        #expect(result.status == 69)
        #expect(result.errors.contains("apt-get install espeak-ng"), "\(result.errors)")
        #expect(Folders.names(in: audio).isEmpty)
    }

    @Test func withoutThePackerThereIsWAV() throws {
        let result = try speak("--language", "nl", path: try programs(["espeak-ng"]))
        #expect(result.status == 0)
        #expect(result.errors.contains("'opusenc' cannot be used") && result.errors.contains("opus-tools"))
        #expect(!files("nl").isEmpty && files("nl").keys.allSatisfy { $0.hasSuffix(".wav") })
    }

    @Test func aLanguageThatTheSurveyIsNotInIsRefused() throws {
        let result = try speak("--language", "tr")
        #expect(result.status == 64 && result.errors.contains("It is in: nl, ar."))
        #expect(try speak("--rate", "9").status == 64)
    }

    // MARK: Interrupted

    @Test func killedAtAnyMomentLeavesWholeFilesAndIsFinishedByTheNextRun() throws {
        for wait in [300_000, 700_000] as [UInt32] {
            let running = try RunningProgram(
                Program.path, ["speak", survey, "--language", "nl"], output: folder.file("out"))
            usleep(wait)
            kill(running.process, SIGKILL)
            running.end()
            for name in files("nl").keys where !name.hasSuffix(".part") {
                let bytes = try TemporaryFolder.bytes("\(audio)/made/nl/\(name)")
                #expect(SoundFormat(bytes) != nil && MadeSound(fileName: name) != nil, "\(name)")
            }
        }
        // What it would have left in the middle of a file.
        _ = mkdir(audio, 0o755)
        _ = mkdir("\(audio)/made", 0o755)
        _ = mkdir("\(audio)/made/nl", 0o755)
        try folder.write("Ogg", to: "klein.audio/made/nl/thanks.0123456789ab.nl-140-100.opus.4194303.part")
        try folder.write("mine", to: "klein.audio/made/nl/LEESMIJ.txt")
        let result = try speak("--language", "nl")
        #expect(result.status == 0, "\(result.errors)")
        #expect(!files("nl").keys.contains { $0.hasSuffix(".part") })
        #expect(files("nl")["LEESMIJ.txt"] != nil, "what it did not make is not its to remove")
        let survey = try compiled()
        let names = Set(survey.spokenTexts(in: "nl").map(\.name))
        #expect(Set(files("nl").keys.compactMap { MadeSound(fileName: $0)?.name }) == names)
    }

    // MARK: Names

    @Test func namesOfFilesAreReadBack() {
        let spoken = compiledText
        let made = MadeSound(spoken, in: "nl", voice: "nl-140-100", ending: "opus")
        #expect(MadeSound(fileName: made.fileName) == made)
        #expect(made.says(spoken, in: "nl") && !made.says(spoken, in: "ar"))
        for name in [
            "huurder.wav", "huurder.yes.wav", "a.b.c.d.opus", ".0123456789ab.nl.opus", "x.0123456789ab.nl.txt",
        ] {
            #expect(MadeSound(fileName: name) == nil, "\(name)")
        }
    }

    private var compiledText: SpokenText {
        Survey(id: "x", languages: ["nl"], title: ["nl": "Titel"], questions: []).spokenTexts(in: "nl")[0]
    }
}
