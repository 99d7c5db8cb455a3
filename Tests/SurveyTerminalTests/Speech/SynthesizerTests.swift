import Glibc
import SurveyCore
import Testing

@testable import SurveyTerminal

@Suite struct SynthesizerTests {
    /// A part of a text in each script.
    @Test(arguments: ["nl", "fr", "en", "ar", "tr", "uk"] as [LanguageTag])
    func eachLanguageIsHeardInEachFormat(language: LanguageTag) throws {
        let synthesizer = try Synthesizer()
        let words = InterfaceWords.in(language)
        let sounds = try synthesizer.sounds(of: words.review, in: language, as: Synthesizer.Format.allCases)
        let wave = try #require(sounds[.wav])
        let seconds = Double(wave.count) / 11025
        #expect((1.5...20).contains(seconds), "\(seconds) s")
        for (format, bytes) in sounds {
            let heard = try Decoded(bytes, format)
            #expect(abs(heard.seconds - seconds) < 0.3, "\(format): \(heard.seconds) s instead of \(seconds)")
            #expect(heard.loudness > 500, "\(format) is silent")
        }
        // What a data plan pays for.
        #expect(Double(try #require(sounds[.opus]).count) < 3_000 * seconds + 1_000)
        #expect(Double(try #require(sounds[.mp3]).count) < 3_000 * seconds + 1_000)
    }

    @Test func theSameTextGivesTheSameFile() throws {
        let synthesizer = try Synthesizer()
        let formats = Synthesizer.Format.allCases
        let first = try synthesizer.sounds(of: "Huur je een huis?", in: "nl", as: formats)
        #expect(try synthesizer.sounds(of: "Huur je een huis?", in: "nl", as: formats) == first)
        #expect(
            try Synthesizer(VoiceSettings(rate: 90)).sounds(of: "Huur je een huis?", in: "nl", as: formats) != first)
    }

    @Test func textIsNothingButText() throws {
        let synthesizer = try Synthesizer()
        let plain = try synthesizer.sounds(of: "h@l'oU hallo", in: "nl", as: [.wav])
        #expect(try synthesizer.sounds(of: "[[h@l'oU]] hallo", in: "nl", as: [.wav])[.wav]?.count ?? 0 > 11025 / 2)
        #expect(try synthesizer.sounds(of: "-v fr hallo", in: "nl", as: [.wav]) != plain)
        #expect(try synthesizer.sounds(of: "\u{1B}h@l'oU\u{202E} hallo", in: "nl", as: [.wav]) == plain)
    }

    @Test func whatCannotBeIsAnError() throws {
        #expect(throws: SpeechError.programMissing("espeak-ng")) { try Synthesizer(path: "/nowhere") }
        let synthesizer = try Synthesizer()
        #expect(throws: SpeechError.noVoice("so")) { try synthesizer.sounds(of: "Haa", in: "so", as: [.wav]) }
        // Nothing in it can be heard.
        #expect(throws: SpeechError.failed) { try synthesizer.sounds(of: " ", in: "nl", as: [.wav]) }
    }

    @Test func withoutPackersThereIsWAV() throws {
        let stubs = SpeechStubs()
        let real = try #require(Programs.path(of: "espeak-ng"))
        #expect(symlink(real, "\(stubs.folder)/espeak-ng") == 0)
        let synthesizer = try Synthesizer(path: stubs.folder)
        #expect(Synthesizer.Format.allCases.filter(synthesizer.makes) == [.wav])
        #expect(Array(try synthesizer.sounds(of: "Ja", in: "nl", as: [.opus, .wav]).keys) == [.wav])
    }

    @Test func aPackerThatFailsIsAnErrorAndNoFile() throws {
        let stubs = SpeechStubs()
        let real = try #require(Programs.path(of: "espeak-ng"))
        #expect(symlink(real, "\(stubs.folder)/espeak-ng") == 0)
        stubs.write("#!/bin/sh\nprintf OggS\nexit 1\n", "opusenc", mode: 0o700)
        let synthesizer = try Synthesizer(path: stubs.folder)
        #expect(throws: SpeechError.failed) { try synthesizer.sounds(of: "Ja", in: "nl", as: [.opus]) }
    }
}

/// A sound file as other programs decode it.
private struct Decoded {
    let seconds: Double
    /// The root mean square of the samples.
    let loudness: Double

    init(_ bytes: [UInt8], _ format: Synthesizer.Format) throws {
        let stubs = SpeechStubs()
        stubs.write(bytes, "sound")
        let decoder =
            switch format {
            case .opus: ["opusdec", "--quiet", "--rate", "48000", "\(stubs.folder)/sound", "\(stubs.folder)/raw.wav"]
            case .mp3, .wav:
                [
                    "sox", "-V1", "-t", format.rawValue, "\(stubs.folder)/sound", "-b", "16", "-e", "signed", "-r",
                    "48000", "\(stubs.folder)/raw.wav",
                ]
            }
        let path = try #require(Programs.path(of: decoder[0]), "\(decoder[0]) is not installed")
        var pipeline = try Pipeline([[path] + decoder.dropFirst()])
        let isDecoded = pipeline.finish(within: .seconds(20))
        #expect(isDecoded, "\(decoder[0]) cannot decode it")
        let wave = try #require(Waveform(stubs.bytes("raw.wav")))
        seconds = Double(wave.samples.count) / Double(wave.rate)
        loudness = (wave.samples.reduce(0) { $0 + Double($1) * Double($1) } / Double(wave.samples.count)).squareRoot()
    }
}
