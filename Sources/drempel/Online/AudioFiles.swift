import SurveyCore
import SurveyTerminal
import SurveyWeb

/// The sounds of a survey as they lie on the disk: recordings by a person, and what `drempel speak` made.
struct AudioFiles {
    /// `SURVEY.audio`.
    let folder: String
    /// A file above this is not served: on a phone's data plan it would be too much at once.
    static let longest = 2 << 20
    /// Files up to this stay in memory, the others are read when they are asked for.
    static let small = 64 << 10
    /// So much at most stays in memory of one survey.
    static let memory = 16 << 20

    /// What can be heard of `survey` in these languages.
    ///
    /// - Returns: `nil` when there is nothing; and a sentence for each file that is not used though it was meant to be.
    func load(_ survey: Survey, languages: [LanguageTag]) -> (audio: OnlineAudio?, problems: [String]) {
        var loading = Loading()
        var sounds: [LanguageTag: [String: OnlineAudio.Sound]] = [:]
        guard Files.isFolder(folder) else { return (nil, []) }
        for language in languages {
            let made = Dictionary(
                grouping: Files.names(in: MadeSound.folder(language, in: folder)).compactMap(MadeSound.init(fileName:)),
                by: \.name)
            for spoken in survey.spokenTexts(in: language) {
                let voices = made[spoken.name, default: []].filter { $0.says(spoken, in: language) }
                let voice = Self.oneVoice(voices).map(\.fileName)
                for (place, name) in spoken.names.enumerated() where sounds[language]?[name] == nil {
                    // What was recorded under a name of its own goes before what several texts share.
                    let recorded = recordings(spoken.names[place...], in: language, &loading)
                    let sound = OnlineAudio.Sound(
                        text: spoken.text, recorded: recorded,
                        made: voice.compactMap {
                            loading.file("\(MadeSound.folder(language, in: folder))/\($0)")
                        })
                    if !sound.recorded.isEmpty || !sound.made.isEmpty { sounds[language, default: [:]][name] = sound }
                }
            }
        }
        return (sounds.isEmpty ? nil : OnlineAudio(sounds: sounds), loading.problems)
    }

    /// A run that was interrupted may have left files in two voices: one of them is enough.
    private static func oneVoice(_ files: [MadeSound]) -> [MadeSound] {
        let voice = files.map(\.voice).max()
        return files.filter { $0.voice == voice }
    }

    /// Those of the first name that has some, where the kiosk finds them too: of the language itself, else of its primary
    /// language.
    private func recordings(
        _ names: ArraySlice<String>, in language: LanguageTag, _ loading: inout Loading
    ) -> [SoundFile] {
        let folders =
            language.primary == language.rawValue ? [language.rawValue] : [language.rawValue, language.primary]
        for place in folders {
            for name in names {
                let found = Recordings.endings.compactMap { loading.file("\(folder)/\(place)/\(name).\($0)") }
                if !found.isEmpty { return found }
            }
        }
        return []
    }

    /// Reads files, each once, and knows how much of them stays in memory.
    private struct Loading {
        var problems: [String] = []
        private var kept = 0
        private var known: [String: SoundFile?] = [:]

        /// `nil` when there is no such file, and when it cannot be served, which is said.
        mutating func file(_ path: String) -> SoundFile? {
            if let known = known[path] { return known }
            let file = read(path)
            known[path] = .some(file)
            return file
        }

        private mutating func read(_ path: String) -> SoundFile? {
            guard let size = Files.size(of: path) else { return nil }
            guard size <= AudioFiles.longest else {
                problems.append(
                    "'\(path)' is \(size >> 20) MB and is not heard online: at most 2 MB goes to a phone at once. Give it "
                        + "as MP3 or Opus.")
                return nil
            }
            guard let bytes = try? Files.read(path) else {
                problems.append("'\(path)' cannot be read and is not heard online. Look at who may read it.")
                return nil
            }
            let isKept = size <= AudioFiles.small && kept + size <= AudioFiles.memory
            let file =
                isKept
                ? SoundFile(bytes)
                : SoundFile(bytes) {
                    Files.size(of: path) == size ? try? Files.read(path) : nil
                }
            guard let file else {
                problems.append(
                    "'\(path)' is not heard online: it is neither WAV, FLAC, MP3 nor Opus or Vorbis in Ogg. Record it "
                        + "again.")
                return nil
            }
            if isKept { kept += size }
            return file
        }
    }
}
