import SurveyAnalysis
import SurveyArchive
import SurveyCore

/// The settings as far as they can be read, and everything that is wrong with them: where the kiosk would stop at the
/// first mistake, the doctor goes on.
struct Configured {
    let file: String?
    private(set) var settings: Settings?
    private(set) var problems: [String] = []
    private(set) var printerDevice: String?
    private(set) var stickFolders = Sticks.usualFolders
    private(set) var allowsUnsealed = false
    private(set) var key = SealingCheck.Key.none
    private(set) var retentionDays: Int?

    /// Answers are sealed.
    var isSealed: Bool {
        if case .set = key { true } else { false }
    }

    init(_ given: String?, surveys: [Survey]) async {
        file = given ?? (Files.exists(Settings.systemFile) ? Settings.systemFile : nil)
        do {
            settings = try await Settings(file: given)
        } catch {
            problems += Self.sentences(error)
        }
        guard let settings else { return }
        _ = read { try settings.hostLanguage() }
        _ = read { try settings.releaseThreshold() }
        _ = read { try settings.fewestAlike() }
        for audience in Audience.allCases { _ = read { try settings.disclosureRules(for: audience) } }
        _ = read { try settings.sessionDays() }
        _ = read { try settings.theme() }
        _ = read { try settings.needsHost() }
        _ = read { try settings.openingHours() }
        for survey in surveys { _ = read { try settings.interview(of: survey, startLanguage: nil) } }
        _ = read { try settings.printer() }
        retentionDays = read { try settings.retentionDays() } ?? nil
        printerDevice = read { try settings.printerDevice() } ?? nil
        stickFolders = read { try settings.stickFolders() } ?? stickFolders
        allowsUnsealed = read { try settings.allowsUnsealedCopies() } ?? false
        key = Self.key(read { try settings.publicKey() } ?? nil)
    }

    private static func key(_ text: String?) -> SealingCheck.Key {
        guard let text else { return .none }
        do {
            return .set(fingerprint: try KeyFiles.sealing(text).fingerprint)
        } catch {
            return .unusable((error as? Failure)?.message ?? "\(error)")
        }
    }

    private mutating func read<Value>(_ setting: () throws -> Value) -> Value? {
        do {
            return try setting()
        } catch {
            // Of several surveys each has the same problem.
            for sentence in Self.sentences(error) where !problems.contains(sentence) { problems.append(sentence) }
            return nil
        }
    }

    private static func sentences(_ error: any Error) -> [String] {
        "\((error as? Failure)?.message ?? "\(error)")".split(separator: "\n").map(String.init)
    }

    /// The languages that the kiosk offers for these surveys, each once.
    func languages(of surveys: [Survey]) -> [LanguageTag] {
        surveys.flatMap { survey -> [LanguageTag] in
            (try? settings?.interview(of: survey, startLanguage: nil))?.languages ?? survey.languages
        }.reduce(into: []) { known, language in if !known.contains(language) { known.append(language) } }
    }
}
