import SurveyLanguage

/// The settings there are: one that is in a file and not in this list is a slip of the pen, and no command goes on.
enum SettingKeys {
    /// By section and name, as they are written with a point between.
    static let all = [
        "answers.public-key",
        "host.contact", "host.language", "host.power-off-file",
        "kiosk.countdown-seconds", "kiosk.farewell-seconds", "kiosk.guard-milliseconds", "kiosk.hours",
        "kiosk.idle-seconds", "kiosk.languages", "kiosk.needs-host", "kiosk.scan-seconds", "kiosk.scanning",
        "kiosk.state", "kiosk.surveys.*.idle-seconds", "kiosk.switch-key", "kiosk.theme", "kiosk.unreviewed-languages",
        "online.address", "online.host", "online.idle-seconds", "online.lent-device-minutes", "online.local-network",
        "online.max-connections", "online.metrics", "online.own-device-minutes", "online.pages-at-once",
        "online.pages-per-minute", "online.proxies", "online.request-seconds", "online.session-forms-at-once",
        "online.session-forms-per-minute", "online.state", "online.url", "online.without-code",
        "online.wrong-codes-at-once", "online.wrong-codes-per-minute",
        "printer.code-page", "printer.device", "printer.qr", "printer.width",
        "release.alike", "release.public-threshold", "release.rounded", "release.smallest-group",
        "release.team-threshold", "release.threshold",
        "retention.days",
        "session.days",
        "speech.rate", "speech.recordings", "speech.start", "speech.volume",
        "usb.allow-unsealed", "usb.folders",
    ]

    /// Those that take several values.
    static let lists: Set<String> = ["kiosk.hours", "kiosk.languages", "online.proxies", "usb.folders"]

    /// Whether a known key is only the beginning of settings' names.
    static func isSection(_ key: String) -> Bool {
        let count = key.split(separator: ".").count
        return !all.contains { known in
            let pattern = known.split(separator: ".")
            return pattern.count == count
                && zip(key.split(separator: "."), pattern).allSatisfy { $1 == "*" || $0 == $1 }
        }
    }

    /// What is wrong with the name of an environment variable; `nil` for a setting, and for one that is none of ours.
    static func problem(withVariable name: String) -> String? {
        func variable(_ key: String) -> String {
            "DREMPEL_" + key.uppercased().map { $0 == "." || $0 == "-" ? "_" : String($0) }.joined()
        }
        let sections = Set(all.map { variable(String($0.prefix { $0 != "." })) + "_" })
        guard sections.contains(where: name.hasPrefix), !name.hasPrefix("DREMPEL_KIOSK_SURVEYS_") else { return nil }
        let names = all.map(variable)
        guard !names.contains(name) else { return nil }
        let hint = Suggestion.closest(to: name, among: names).map { " Did you mean \($0)?" } ?? ""
        return "the environment: \(name) is no setting.\(hint)"
    }

    /// What is wrong with a key of a file, and how to mend it; `nil` for a setting. A section of which every line is left
    /// out is its bare name.
    static func problem(with key: String) -> String? {
        let parts = key.split(separator: ".", omittingEmptySubsequences: false)
        let isKnown = all.contains { known in
            let pattern = known.split(separator: ".")
            return parts.count <= pattern.count && zip(parts, pattern).allSatisfy { $1 == "*" || $0 == $1 }
        }
        guard !isKnown else { return nil }
        let hint = suggestion(for: key).map { " Did you mean \($0)?" } ?? " kiosk/kiosk.yaml lists the settings."
        return "'\(key)' is no setting.\(hint)"
    }

    /// The setting that was probably meant: one with a name much like this, or with this name in another section.
    private static func suggestion(for key: String) -> String? {
        if let close = Suggestion.closest(to: key, among: all) { return close }
        let name = key.split(separator: ".").last.map(String.init) ?? key
        let names = all.map { String($0.split(separator: ".").last!) }
        return Suggestion.closest(to: name, among: names).flatMap { close in all.first { $0.hasSuffix(".\(close)") } }
            ?? all.first { $0.hasSuffix(".\(name)") }
    }
}
