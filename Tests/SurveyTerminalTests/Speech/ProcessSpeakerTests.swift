import Glibc
import SurveyCore
import TerminalTestSupport
import Testing

@testable import SurveyTerminal

@Suite(.enabled(if: SpeechRole.folder == nil)) struct ProcessSpeakerTests {
    private let stubs = SpeechStubs()
    /// The stubs alone, with a shell and its tools for themselves.
    private var path: String { stubs.folder }

    private func speaker(
        _ settings: VoiceSettings = VoiceSettings(), _ recordings: Recordings? = nil
    ) throws -> ProcessSpeaker {
        let speaker = ProcessSpeaker(settings, recordings: recordings.map { ["ocmw": $0] } ?? [:], path: path)
        speaker.survey = "ocmw"
        try speaker.prepare()
        return speaker
    }

    /// Says it to the end.
    private func say(_ utterance: Utterance, _ speaker: ProcessSpeaker) throws {
        try speaker.start(utterance)
        var rounds = 0
        while try speaker.isSounding(), rounds < 5000 {
            rounds += 1
            usleep(1000)
        }
        #expect(rounds < 5000)
    }

    @Test func theTextIsReadFromAFileAndNeverTakenForAnOption() throws {
        stubs.quick()
        let speaker = try speaker(VoiceSettings(rate: 120, volume: 150))
        try say(Utterance("-w /tmp/x; \"$(reboot)\" [[h@l'oU]] hé", in: "nl"), speaker)
        #expect(stubs.lines("said") == ["-w /tmp/x; \"$(reboot)\"   h@l'oU   hé"])
        #expect(stubs.lines("calls").contains("espeak-ng -v nl -s 120 -a 150 -b 1 --stdin --stdout"))
    }

    @Test func eachLanguageHasItsVoice() throws {
        stubs.quick()
        let speaker = try speaker()
        #expect(["nl", "fr", "en", "ar", "nl-BE"].allSatisfy { speaker.speaks($0) })
        #expect(!speaker.speaks("tr"))
        try say(Utterance("Bonjour", in: "fr"), speaker)
        #expect(stubs.lines("calls").contains { $0.hasPrefix("espeak-ng -v fr-be ") })
        #expect(throws: SpeechError.noVoice("tr")) { try speaker.start(Utterance("Merhaba", in: "tr")) }
    }

    @Test func withoutAProgramThereIsNoSound() {
        #expect(throws: SpeechError.programMissing("espeak-ng")) { try speaker() }
        stubs.program("espeak-ng")
        #expect(throws: SpeechError.programMissing("aplay")) { try speaker() }
    }

    @Test func withoutADeviceThereIsNoSound() {
        stubs.quick(player: "exit 1")
        let speaker = ProcessSpeaker(VoiceSettings(), recordings: [:], path: path)
        #expect(throws: SpeechError.noSound) { try speaker.prepare() }
        #expect(!speaker.speaks("nl"))
        #expect(throws: SpeechError.noSound) { try speaker.start(Utterance("Hallo", in: "nl")) }
    }

    @Test func aDeviceThatHangsIsNoSound() {
        stubs.quick(player: "exec sleep 1000")
        #expect(throws: SpeechError.noSound) { try speaker() }
        #expect(stubs.pids.allSatisfy { !isThere($0) })
    }

    @Test func aDeviceThatIsPulledOutIsSaid() throws {
        stubs.quick(player: "[ -e silent ] && exit 1; : >silent")
        let speaker = try speaker()
        #expect(throws: SpeechError.failed) { try say(Utterance("Hallo", in: "nl"), speaker) }
        #expect(try !speaker.isSounding())
    }

    @Test func stopEndsItAtOnceAndLeavesNoZombie() throws {
        stubs.endless()
        let speaker = try speaker()
        for round in 1...3 {
            try speaker.start(Utterance("Heb je kinderen?", in: "nl"))
            stubs.wait { stubs.pids.count == 1 + 2 * round }
            #expect(try speaker.isSounding())
            #expect(stubs.pids.suffix(2).allSatisfy(isThere))
            speaker.stop()
            #expect(stubs.pids.allSatisfy { !isThere($0) })
            #expect(try !speaker.isSounding())
        }
    }

    @Test func theNextUtteranceEndsTheOneBefore() throws {
        stubs.endless()
        let speaker = try speaker()
        try speaker.start(Utterance("Een", in: "nl"))
        stubs.wait { stubs.pids.count == 3 }
        let first = stubs.pids.suffix(2)
        try speaker.start(Utterance("Twee", in: "nl"))
        #expect(first.allSatisfy { !isThere($0) })
    }

    @Test func nothingGoesOnWhenWeAreKilled() throws {
        stubs.endless()
        let child = try SpeechRole.start(stubs.folder)
        stubs.wait { stubs.pids.count == 3 && stubs.text("said").contains("Hallo") }
        child.signal(SIGKILL)
        #expect(child.wait(.seconds(20)) == -SIGKILL)
        stubs.wait { stubs.pids.allSatisfy { !isThere($0) } }
    }

    // MARK: Recordings

    private func recordings(_ files: [String: [UInt8]]) -> Recordings? {
        mkdir("\(stubs.folder)/nl", 0o700)
        for (name, bytes) in files { stubs.write(bytes, "nl/\(name)") }
        return Recordings(folder: stubs.folder)
    }

    private func clean(_ files: [String: [UInt8]]) {
        for name in files.keys { unlink("\(stubs.folder)/nl/\(name)") }
        rmdir("\(stubs.folder)/nl")
    }

    private let yes = Utterance(
        [.init("1:", recordings: ["kiosk.1"]), .init("Ja.", recordings: ["huurder.yes", "yes"])], in: "nl")

    @Test func aRecordingWinsAndTheRestIsRead() throws {
        let files = ["yes.wav": WaveFile.silence]
        defer { clean(files) }
        stubs.quick()
        try say(yes, try speaker(VoiceSettings(), recordings(files)))
        #expect(stubs.lines("said") == ["1:"])
        #expect(stubs.lines("calls").contains("aplay -q \(stubs.folder)/nl/yes.wav"))
    }

    @Test func theMostParticularRecordingWins() throws {
        let files = ["yes.wav": WaveFile.silence, "huurder.yes.wav": WaveFile.silence, "kiosk.1.wav": WaveFile.silence]
        defer { clean(files) }
        stubs.quick()
        try say(yes, try speaker(VoiceSettings(), recordings(files)))
        #expect(stubs.text("said") == "")
        #expect(
            stubs.lines("calls").suffix(2) == [
                "aplay -q \(stubs.folder)/nl/kiosk.1.wav", "aplay -q \(stubs.folder)/nl/huurder.yes.wav",
            ])
    }

    @Test(
        arguments: [
            [], Array("RIFF".utf8), Array(WaveFile.silence.dropLast(100)),
            Array("not a sound at all, but long enough".utf8),
            Array(WaveFile.silence.prefix(44)),
        ] as [[UInt8]])
    func aDamagedRecordingIsRead(bytes: [UInt8]) throws {
        let files = ["yes.wav": bytes]
        defer { clean(files) }
        stubs.quick()
        try say(yes, try speaker(VoiceSettings(), recordings(files)))
        #expect(stubs.lines("said") == ["1: Ja."])
    }

    @Test func aRecordingThatCannotBePlayedIsRead() throws {
        let files = ["yes.ogg": Array("OggS, or so it says".utf8)]
        defer { clean(files) }
        stubs.quick()
        stubs.program("sox", then: "exit 2")
        try say(yes, try speaker(VoiceSettings(), recordings(files)))
        #expect(stubs.lines("said") == ["1:", "Ja."])
    }

    @Test func otherFormatsAndOtherVolumesNeedTheConverter() throws {
        let files = ["yes.ogg": Array("OggS".utf8), "kiosk.1.wav": WaveFile.silence]
        defer { clean(files) }
        stubs.quick()
        try say(yes, try speaker(VoiceSettings(volume: 50), recordings(files)))
        #expect(stubs.lines("said") == ["Ja."])
        stubs.program("sox")
        try say(yes, try speaker(VoiceSettings(volume: 50), recordings(files)))
        #expect(
            stubs.lines("calls").filter { $0.hasPrefix("sox") } == [
                "sox -V0 -G \(stubs.folder)/nl/kiosk.1.wav -t wav -b 16 - vol 0.5",
                "sox -V0 -G \(stubs.folder)/nl/yes.ogg -t wav -b 16 - vol 0.5",
            ])
    }

    // MARK: The real programs

    /// A folder in which eSpeak NG and SoX are the real ones, and the player keeps what it plays.
    private func real(player: String) {
        stubs.write("#!/bin/sh\nexec espeak-ng \"$@\"\n", "espeak-ng", mode: 0o700)
        stubs.write("#!/bin/sh\nexec sox \"$@\"\n", "sox", mode: 0o700)
        stubs.program("aplay", then: player)
    }

    /// The loudest sample, and how many there are, of a WAV of 16 bits.
    private func loudness(_ wave: [UInt8]) -> (peak: Int, samples: Int) {
        let sound = wave.dropFirst(44)
        let samples = stride(from: sound.startIndex, to: sound.endIndex - 1, by: 2).map {
            abs(Int(Int16(truncatingIfNeeded: Int(sound[$0]) | Int(sound[$0 + 1]) << 8)))
        }
        return (samples.max() ?? 0, samples.count)
    }

    @Test(arguments: InterfaceWords.languages) func everyLanguageOfTheInterfaceIsHeard(language: LanguageTag) throws {
        real(player: "cat >played")
        let speaker = try speaker()
        #expect(speaker.speaks(language))
        let words = InterfaceWords.in(language)
        try say(Utterance("\(words.pickLanguage). 1: \(words.begin). \(words.refuse).", in: language), speaker)
        let heard = loudness(stubs.bytes("played"))
        #expect(heard.peak > 3000)
        // Between one and fifteen seconds of sound.
        #expect((22050...330_000).contains(heard.samples))
    }

    @Test func slowerIsLongerAndSofterIsSofter() throws {
        real(player: "cat >played")
        func heard(_ settings: VoiceSettings) throws -> (peak: Int, samples: Int) {
            try say(Utterance("Heb je kinderen die bij jou wonen?", in: "nl"), try speaker(settings))
            return loudness(stubs.bytes("played"))
        }
        let (usual, slow, soft) = (try heard(.init()), try heard(.init(rate: 90)), try heard(.init(volume: 30)))
        #expect(slow.samples > usual.samples * 5 / 4)
        #expect(soft.peak < usual.peak / 2)
    }

    @Test func aRecordingIsHeardThroughTheConverter() throws {
        let files = ["yes.wav": WaveFile.silence]
        defer { clean(files) }
        real(player: "cat >played")
        try say(yes, try speaker(VoiceSettings(volume: 50), recordings(files)))
        let heard = loudness(stubs.bytes("played"))
        #expect(heard.samples == 22050 / 20 && heard.peak < 10)
    }

    /// ALSA itself, with a device that keeps what it is given.
    @Test func theRealPlayerPlays() throws {
        real(player: "")
        stubs.write(
            "pcm.!default { type file slave.pcm \"null\" file \"\(stubs.folder)/card.wav\" format \"wav\" }\npcm.null { type null }\n",
            "asound.conf")
        stubs.write(
            "#!/bin/sh\nexport ALSA_CONFIG_PATH='\(stubs.folder)/asound.conf'\nexec aplay \"$@\"\n", "aplay",
            mode: 0o700)
        let speaker = try speaker()
        try say(Utterance("Huur je een huis?", in: "nl"), speaker)
        #expect(loudness(stubs.bytes("card.wav")).peak > 3000)
    }
}

/// The program that is killed while it speaks: this test program again.
enum SpeechRole {
    static let variable = "DREMPEL_SPEECH_CHILD"
    static var folder: String? { getenv(variable).map { String(cString: $0) } }

    static func start(_ folder: String) throws -> PseudoTerminal {
        var environment = ["PATH": "/usr/bin:/bin", variable: folder]
        for name in ["LD_LIBRARY_PATH", "HOME"] {
            if let value = getenv(name) { environment[name] = String(cString: value) }
        }
        var path = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &path, path.count - 1)
        let program = String(decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return try PseudoTerminal(
            path: program, arguments: [program, "--testing-library", "swift-testing", "--filter", "SpeechChild"],
            environment: environment, size: ScreenSize(columns: 80, rows: 24))
    }
}

@Suite(.enabled(if: SpeechRole.folder != nil)) struct SpeechChild {
    @Test func speak() throws {
        let speaker = ProcessSpeaker(VoiceSettings(), recordings: [:], path: SpeechRole.folder)
        try speaker.prepare()
        try speaker.start(Utterance("Hallo", in: "nl"))
        while try speaker.isSounding() { usleep(10000) }
    }
}
