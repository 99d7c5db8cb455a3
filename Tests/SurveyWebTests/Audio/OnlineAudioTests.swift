import SurveyCore
import Testing

@testable import SurveyWeb

@Suite struct OnlineAudioTests {
    private static let opus = SoundFile(head("OggS", 28, "OpusHead"))!
    private static let mp3 = SoundFile(Array("ID3".utf8) + [UInt8](0..<200))!
    private static let wave = SoundFile(head("RIFF", 8, "WAVE"))!

    private static func head(_ first: String, _ offset: Int, _ second: String) -> [UInt8] {
        var bytes = Array(first.utf8)
        bytes += [UInt8](repeating: 7, count: offset - bytes.count)
        return bytes + Array(second.utf8) + [1, 2, 3]
    }

    private static func audio(
        recorded: [String: [SoundFile]] = [:], made: [String: [SoundFile]] = [:], texts: [String: String]
    ) -> OnlineAudio {
        OnlineAudio(sounds: [
            "nl": texts.reduce(into: [:]) { sounds, entry in
                sounds[entry.key] = .init(
                    text: entry.value, recorded: recorded[entry.key] ?? [], made: made[entry.key] ?? [])
            }
        ])
    }

    private static let screen = Screen(
        kind: .question("huurder"), language: "nl", text: "Huur je?", hint: "Een huis of een kamer.",
        choices: [
            .init(id: "yes", label: "Ja", language: "nl", event: .choose(.yes)),
            .init(id: "no", label: "Nee", language: "nl", event: .choose(.no)),
        ], selection: .one, actions: [.init(kind: .skip, label: "Overslaan", event: .skip)])

    @Test func everyPartOfAScreenHasItsSound() {
        let texts = [
            "huurder": "Huur je?", "huurder.hint": "Een huis of een kamer.", "yes": "Ja", "no": "Nee",
            "kiosk.skip": "Overslaan",
        ]
        let audio = Self.audio(made: texts.mapValues { _ in [Self.mp3, Self.opus] }, texts: texts)
        let sounds = audio.sounds(for: Self.screen, of: "ocmw")
        func paths(_ name: String) -> [ScreenPage.Sounds.Source] {
            [
                .init(path: "/audio/ocmw/\(Self.opus.hash)/nl/\(name).ogg", type: "audio/ogg; codecs=opus"),
                .init(path: "/audio/ocmw/\(Self.mp3.hash)/nl/\(name).mp3", type: "audio/mpeg"),
            ]
        }
        #expect(sounds.heading == [])
        #expect(sounds.text == paths("huurder"))
        #expect(sounds.hint == paths("huurder.hint"))
        #expect(sounds.choices == ["yes": paths("yes"), "no": paths("no")])
        #expect(sounds.actions == [.skip: paths("kiosk.skip")])
        // Each path leads to its sound.
        for source in sounds.text {
            let parts = source.path.split(separator: "/").dropFirst(2).map(String.init)
            #expect(audio.response(to: parts, range: nil)?.status == 200)
        }
    }

    @Test func anotherTextThanIsShownIsNotHeard() {
        let audio = Self.audio(made: ["huurder": [Self.opus]], texts: ["huurder": "Huurde je?"])
        #expect(audio.sounds(for: Self.screen, of: "ocmw").isEmpty)
    }

    @Test func aRecordingWinsAndASyntheticVoiceHelpsOnlyWhereItCannotBePlayed() {
        func types(recorded: [String: [SoundFile]], made: [String: [SoundFile]]) -> [String]? {
            let audio = Self.audio(recorded: recorded, made: made, texts: ["huurder.yes": "Ja", "yes": "Ja"])
            return audio.sounds(for: Self.screen, of: "ocmw").choices["yes"]?.map {
                $0.path.split(separator: "/").last.map(String.init) ?? ""
            }
        }
        #expect(types(recorded: ["yes": [Self.wave]], made: ["yes": [Self.opus, Self.mp3]]) == ["yes.wav"])
        #expect(
            types(recorded: ["yes": [Self.wave], "huurder.yes": [Self.mp3]], made: [:]) == ["huurder.yes.mp3"])
        // An iPhone that plays no Ogg hears the synthetic voice rather than nothing.
        #expect(
            types(recorded: ["huurder.yes": [Self.opus]], made: ["yes": [Self.mp3]]) == ["huurder.yes.ogg", "yes.mp3"])
        #expect(types(recorded: [:], made: [:]) == nil)
    }

    @Test(arguments: [
        [], ["x"], ["h", "nl"], ["h", "nl", "huurder"], ["h", "fr", "huurder.mp3"], ["h", "nl", "..mp3"],
        ["h", "nl", "huurder.wav"], ["h", "../nl", "huurder.mp3"], ["h", "nl", "huurder.mp3", "x"],
        ["h", "nl", "../../etc/passwd"],
    ]) func whatIsNotThereIsNotFound(parts: [String]) {
        let audio = Self.audio(made: ["huurder": [Self.mp3]], texts: ["huurder": "Huur je?"])
        #expect(audio.response(to: parts, range: nil) == nil)
    }

    @Test func onlyTheSoundOfThatHashIsKeptForEver() throws {
        let audio = Self.audio(made: ["huurder": [Self.mp3]], texts: ["huurder": "Huur je?"])
        let right = try #require(audio.response(to: [Self.mp3.hash, "nl", "huurder.mp3"], range: nil))
        let old = try #require(audio.response(to: ["0123456789ab", "nl", "huurder.mp3"], range: nil))
        #expect(right.body == old.body && right.contentType == .mp3)
        guard case .forever = right.cache, case .none = old.cache else {
            Issue.record("\(right.cache), \(old.cache)")
            return
        }
    }

    @Test func aFileThatIsGoneOrChangedIsNotFound() throws {
        for now in [nil, Array("ID3 something else".utf8)] as [[UInt8]?] {
            let file = try #require(SoundFile(Array("ID3 what was there".utf8)) { now })
            let audio = Self.audio(recorded: ["huurder": [file]], texts: ["huurder": "Huur je?"])
            #expect(audio.response(to: [file.hash, "nl", "huurder.mp3"], range: nil) == nil)
        }
    }

    // MARK: Parts

    @Test(
        arguments: [
            (nil, .whole), ("bytes=0-1", .part(0..<2)), ("bytes=98-", .part(98..<100)), ("bytes=-10", .part(90..<100)),
            ("bytes=0-", .part(0..<100)), ("bytes=50-4000", .part(50..<100)), ("bytes=-4000", .part(0..<100)),
            ("bytes=100-", .outside), ("bytes=-0", .outside), ("bytes=5-2", .whole), ("bytes=0-1,5-6", .whole),
            ("items=0-1", .whole), ("bytes=", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole),
            ("bytes=+1-2", .whole), ("bytes=0-99999999999999999999999", .whole),
            ("bytes=9223372036854775807-", .outside), ("bytes=0-9223372036854775807", .part(0..<100)),
        ] as [(String?, ByteRange)]) func partsAreAskedFor(header: String?, range: ByteRange)
    {
        #expect(ByteRange(header, of: 100) == range)
    }

    @Test func aPartIsGivenWithItsPlace() throws {
        let audio = Self.audio(made: ["huurder": [Self.mp3]], texts: ["huurder": "Huur je?"])
        let path = [Self.mp3.hash, "nl", "huurder.mp3"]
        let part = try #require(audio.response(to: path, range: "bytes=0-1"))
        #expect(part.status == 206 && part.body == Array("ID".utf8) && part.contentRange == "bytes 0-1/203")
        let none = try #require(audio.response(to: path, range: "bytes=203-"))
        #expect(none.status == 416 && none.body.isEmpty && none.contentRange == "bytes */203")
    }

    // MARK: Formats

    @Test func formatsAreKnownByTheirFirstBytes() {
        #expect(SoundFormat(Self.head("OggS", 28, "OpusHead")) == .opus)
        #expect(SoundFormat(Self.head("OggS", 28, "\u{1}vorbis")) == .vorbis)
        #expect(SoundFormat(Self.head("RIFF", 8, "WAVE")) == .wave)
        #expect(SoundFormat(Array("fLaC0".utf8)) == .flac)
        #expect(SoundFormat([0xFF, 0xFB, 0x90]) == .mp3 && SoundFormat([0xFF, 0xF3, 0x28]) == .mp3)
        for bytes in ["", "<html>", "RIFF1234AVI ", "OggS", "PK\u{3}\u{4}"].map({ Array($0.utf8) }) + [[0xFF, 0xD8]] {
            #expect(SoundFormat(bytes) == nil)
        }
    }
}
