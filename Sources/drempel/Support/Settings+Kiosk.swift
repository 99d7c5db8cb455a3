import Configuration
import SurveyCore
import SurveyTerminal

extension Settings {
    /// `kiosk.state`: the folder for the host's PIN and what the host did.
    func stateFolder() -> String? {
        reader.string(forKey: "kiosk.state")
    }

    /// `kiosk.needs-host`: nobody is asked anything before the host has opened a session.
    func needsHost() throws -> Bool {
        try flag("kiosk.needs-host") ?? false
    }

    /// `kiosk.theme`: the colours before anybody chooses.
    func theme() throws -> KioskOptions.ThemeName? {
        guard let name = reader.string(forKey: "kiosk.theme") else { return nil }
        guard let theme = KioskOptions.ThemeName(rawValue: name) else {
            throw Failure(.data, "\(source): kiosk.theme is '\(name)'. Write light, dark or contrast.")
        }
        return theme
    }

    /// `kiosk.idle-seconds`, which `kiosk.surveys.NAME.idle-seconds` may change for one survey,
    /// `kiosk.countdown-seconds`, `kiosk.farewell-seconds`, `kiosk.languages` and `kiosk.unreviewed-languages`.
    func interview(of survey: Survey, startLanguage: LanguageTag?) throws -> InterviewSettings {
        var settings = InterviewSettings(startLanguage: startLanguage)
        let idle = try number(ConfigKey(["kiosk", "surveys", survey.id, "idle-seconds"]), in: 5...3600)
        if let value = try idle ?? number("kiosk.idle-seconds", in: 5...3600) { settings.idleAfter = .seconds(value) }
        if let value = try number("kiosk.countdown-seconds", in: 20...600) { settings.countdown = .seconds(value) }
        if let value = try number("kiosk.farewell-seconds", in: 3...600) { settings.farewell = .seconds(value) }
        if let names = list("kiosk.languages") {
            settings.languages = try names.map { name in
                guard let tag = LanguageTag(name) else {
                    throw Failure(
                        .data, "\(source): kiosk.languages has '\(name)', which is no language such as nl or fr.")
                }
                return tag
            }
        }
        if try flag("kiosk.unreviewed-languages") != true {
            settings.languages = (settings.languages ?? survey.languages).filter {
                !survey.unreviewedLanguages.contains($0)
            }
        }
        return settings
    }

    /// `kiosk.hours`: when people can begin; without it, always.
    func openingHours() throws -> OpeningHours {
        guard let entries = list("kiosk.hours") else { return .always }
        do {
            return try OpeningHours(entries)
        } catch {
            throw Failure(.data, "\(source): kiosk.hours: \(error.description)")
        }
    }
}
