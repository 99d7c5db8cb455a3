import Configuration
import SurveyTerminal

extension Settings {
    /// `speech.rate` and `speech.volume`: how the voice sounds.
    func voice() throws -> VoiceSettings {
        var settings = VoiceSettings()
        if let value = try number("speech.rate", in: VoiceSettings.rates) { settings.rate = value }
        if let value = try number("speech.volume", in: VoiceSettings.volumes) { settings.volume = value }
        return settings
    }

    /// `speech.recordings`: the folder in which the recordings of each survey lie; `nil` is beside the survey.
    func recordingsFolder() -> String? {
        reader.string(forKey: "speech.recordings")
    }

    /// The folder of a survey's recordings and of the sounds that were made for it: `SURVEY.audio` beside its file, else
    /// where `speech.recordings` says.
    func audioFolder(of survey: String, at path: String) -> String {
        let beside = Files.parent(of: path)
        let home = recordingsFolder() ?? (path.contains("/") ? beside : ".")
        return (home == "/" ? "" : home) + "/\(survey).audio"
    }

    /// `speech.start`, `kiosk.scanning`, `kiosk.scan-seconds`, `kiosk.switch-key` and `kiosk.guard-milliseconds`.
    func access() throws -> AccessSettings {
        var settings = AccessSettings()
        if let isOn = try flag("speech.start") { settings.startsSpeaking = isOn }
        if let scanning = try scanning() { settings.scanning = scanning }
        if let seconds = try scanSeconds() { settings.scanPause = .milliseconds(Int(seconds * 1000)) }
        if let key = reader.string(forKey: "kiosk.switch-key")
            ?? reader.int(forKey: "kiosk.switch-key").map(String.init)
        {
            guard key.count == 1, let character = key.first, key.unicodeScalars.count == 1 else {
                throw Failure(.data, "\(source): kiosk.switch-key is '\(key)'. Write one character, such as x.")
            }
            settings.switchKey = character
        }
        if let value = try number("kiosk.guard-milliseconds", in: 0...5000) {
            settings.guardTime = .milliseconds(value)
        }
        return settings
    }

    private func scanning() throws -> AccessSettings.Scanning? {
        let key: ConfigKey = "kiosk.scanning"
        // YAML takes on and off for true and false.
        guard let text = reader.string(forKey: key) ?? reader.bool(forKey: key).map(String.init) else { return nil }
        switch text.lowercased() {
        case "ask", "offered": return .offered
        case "on", "true", "always": return .always
        case "off", "false": return .off
        case _: throw Failure(.data, "\(source): kiosk.scanning is '\(text)'. Write off, on or ask.")
        }
    }

    private func scanSeconds() throws -> Double? {
        let key: ConfigKey = "kiosk.scan-seconds"
        guard
            let text = reader.string(forKey: key) ?? reader.double(forKey: key).map({ "\($0)" })
                ?? reader.int(forKey: key).map(String.init)
        else { return nil }
        guard let value = Double(text), (0.5...10).contains(value) else {
            throw Failure(.data, "\(source): kiosk.scan-seconds is '\(text)'. Give a number from 0.5 to 10.")
        }
        return value
    }
}
