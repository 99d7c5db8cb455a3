import Glibc
import SurveyCore

/// What a person recorded for a survey: files in a folder beside it, in a folder for each language.
///
/// `surveys/ocmw.audio/nl/intro.wav`, `…/geweest.wav`, `…/geweest.yes.wav`. What is missing or damaged is read by eSpeak
/// NG. WAV is played as it is; the other formats need SoX.
public struct Recordings: Sendable, Hashable {
    /// The folder, absolute or beginning with `./`: SoX takes names such as `|…` for more than a name.
    let folder: String

    /// The recordings in `folder`, or `nil` when there is no such folder.
    public init?(folder: String) {
        var status = stat()
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        self.folder = folder.hasPrefix("/") ? folder : "./\(folder)"
    }

    /// The endings, the best first.
    public static let endings = ["wav", "flac", "ogg", "mp3"]

    /// The best file of the first of `names` that there is in that language.
    func file(_ names: [String], in language: LanguageTag, endings: [String]) -> String? {
        var folders = ["\(folder)/\(language.rawValue)"]
        if language.primary != language.rawValue { folders.append("\(folder)/\(language.primary)") }
        for folder in folders {
            for name in names where !name.isEmpty && !name.contains("/") && !name.hasPrefix(".") {
                for ending in endings where Self.isUsable("\(folder)/\(name).\(ending)", ending) {
                    return "\(folder)/\(name).\(ending)"
                }
            }
        }
        return nil
    }

    private static func isUsable(_ path: String, _ ending: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0, access(path, R_OK) == 0
        else { return false }
        return ending != "wav" || WaveFile.isWhole(path)
    }
}
