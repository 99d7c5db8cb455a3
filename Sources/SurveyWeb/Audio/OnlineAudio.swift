public import SurveyCore

/// What can be heard of a survey: sound files by name, in each language.
public struct OnlineAudio: Sendable {
    /// What one text sounds like.
    public struct Sound: Sendable {
        /// The text, as the screen shows it: where it shows another one, nothing is heard.
        public var text: String
        /// Files that a person recorded; they go before those of a synthetic voice.
        public var recorded: [SoundFile]
        /// Files that a synthetic voice made of this very text.
        public var made: [SoundFile]

        public init(text: String, recorded: [SoundFile] = [], made: [SoundFile] = []) {
            self.text = text
            self.recorded = recorded.sorted { $0.format < $1.format }
            self.made = made.sorted { $0.format < $1.format }
        }
    }

    /// By language, then by the name of what is read: `intro`, `geweest`, `geweest.yes`.
    public let sounds: [LanguageTag: [String: Sound]]

    public init(sounds: [LanguageTag: [String: Sound]]) {
        self.sounds = sounds
    }

    /// How many texts can be heard, in all languages.
    public var count: Int {
        sounds.values.reduce(0) { $0 + $1.values.count { !$0.recorded.isEmpty || !$0.made.isEmpty } }
    }

    // MARK: On a page

    /// What can be heard of a screen, with paths at our server.
    func sounds(for screen: Screen, of survey: String) -> ScreenPage.Sounds {
        let names = screen.soundNames
        func sources(_ names: [String], _ text: String, _ language: LanguageTag) -> [ScreenPage.Sounds.Source] {
            files(names, saying: text, in: language).map { name, file in
                .init(
                    path: Self.path(survey: survey, file: file, language: language, name: name),
                    type: file.format.mediaType)
            }
        }
        var sounds = ScreenPage.Sounds()
        sounds.heading = sources([names.heading].compactMap(\.self), screen.heading, screen.language)
        sounds.text = sources([names.text].compactMap(\.self), screen.text, screen.language)
        sounds.hint = sources([names.hint].compactMap(\.self), screen.hint, screen.language)
        for choice in screen.choices {
            let found = sources(choice.soundNames(on: screen.kind), choice.label, choice.language)
            if !found.isEmpty { sounds.choices[choice.id] = found }
        }
        for action in screen.actions {
            let found = sources([screen.soundName(of: action.kind)], action.label, screen.language)
            if !found.isEmpty { sounds.actions[action.kind] = found }
        }
        return sounds
    }

    /// The files that say `text`, each with its name, the best first: a recording under any of `names` goes before a
    /// synthetic voice, which follows only for phones that cannot play the recording.
    private func files(
        _ names: [String], saying text: String, in language: LanguageTag
    ) -> [(name: String, file: SoundFile)] {
        guard !text.isEmpty, let sounds = sounds[language] else { return [] }
        let known = names.compactMap { name in sounds[name].map { (name, $0) } }.filter { $0.1.text == text }
        let recorded = known.first { !$0.1.recorded.isEmpty }.map { name, sound in sound.recorded.map { (name, $0) } }
        let made = known.first { !$0.1.made.isEmpty }.map { name, sound in sound.made.map { (name, $0) } }
        guard let recorded else { return made ?? [] }
        return recorded.contains { $0.1.format.playsEverywhere } ? recorded : recorded + (made ?? [])
    }
}
