/// The formats of sound that phones play, the one that takes the least of a data plan first.
public enum SoundFormat: Int, Sendable, Hashable, Comparable, CaseIterable {
    case opus, mp3, vorbis, wave, flac

    /// The format of a file by its first bytes; `nil` when it is none of these, or damaged there.
    public init?(_ bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(64))
        func has(_ text: String, at offset: Int) -> Bool {
            head.count >= offset + text.utf8.count && head[offset...].starts(with: text.utf8)
        }
        if has("RIFF", at: 0), has("WAVE", at: 8) {
            self = .wave
        } else if has("fLaC", at: 0) {
            self = .flac
        } else if has("OggS", at: 0), has("OpusHead", at: 28) {
            self = .opus
        } else if has("OggS", at: 0), has("\u{1}vorbis", at: 28) {
            self = .vorbis
        } else if has("ID3", at: 0) || head.count > 1 && head[0] == 0xFF && head[1] & 0xE6 == 0xE2 {
            // A frame of layer III begins with eleven ones.
            self = .mp3
        } else {
            return nil
        }
    }

    /// What it is called on the web, for the attribute `type` of a `<source>`.
    public var mediaType: String {
        switch self {
        case .opus: "audio/ogg; codecs=opus"
        case .vorbis: "audio/ogg; codecs=vorbis"
        case .mp3: "audio/mpeg"
        case .wave: "audio/wav"
        case .flac: "audio/flac"
        }
    }

    /// How its files end.
    public var ending: String {
        switch self {
        case .opus, .vorbis: "ogg"
        case .mp3: "mp3"
        case .wave: "wav"
        case .flac: "flac"
        }
    }

    /// Old phones play it too: iPhones play Ogg only since iOS 18.4.
    public var playsEverywhere: Bool {
        switch self {
        case .mp3, .wave: true
        case .opus, .vorbis, .flac: false
        }
    }

    var contentType: WebResponse.ContentType {
        switch self {
        case .opus, .vorbis: .ogg
        case .mp3: .mp3
        case .wave: .wave
        case .flac: .flac
        }
    }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
