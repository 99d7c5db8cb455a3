public import SurveyCore

/// What can be heard of a survey: sound files by name, in each language.
public struct OnlineAudio: Sendable {
    /// A sound file as it is served.
    public struct Sound: Sendable, Hashable {
        /// `wav`, `ogg`, `mp3` or `flac`.
        public var ending: String
        public var bytes: [UInt8]

        public init(ending: String, bytes: [UInt8]) {
            self.ending = ending
            self.bytes = bytes
        }
    }

    /// By language, then by the name of what is read: `intro`, `geweest`, `geweest.yes`.
    public let sounds: [LanguageTag: [String: Sound]]

    public init(sounds: [LanguageTag: [String: Sound]]) {
        self.sounds = sounds
    }
}
