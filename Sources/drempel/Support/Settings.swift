import ArgumentParser
import Configuration
import SurveyAnalysis
import SurveyCore

/// What is configured: flags first, then the environment, then a file, then what is built in.
struct Settings {
    let reader: ConfigReader
    let source: String

    /// Where settings come from when no `--config` is given and the file exists.
    static let systemFile = "/etc/drempel/kiosk.yaml"

    /// The settings of the environment (`DREMPEL_…`) and of `file`, else of `systemFile`.
    ///
    /// - Throws: `Failure` when `file` cannot be read, is no YAML, or has a setting that does not exist.
    init(file: String?) async throws {
        let slips = Environment.names.compactMap(SettingKeys.problem(withVariable:)).sorted()
        guard slips.isEmpty else { throw Failure(.data, slips.joined(separator: "\n")) }
        let environment = EnvironmentVariablesProvider().prefixKeys(with: "drempel")
        let path = file ?? (Files.exists(Self.systemFile) ? Self.systemFile : nil)
        source = path ?? "the environment"
        guard let path else {
            reader = ConfigReader(provider: environment)
            return
        }
        reader = ConfigReader(providers: [environment, try await SettingsFile.provider(path)])
    }

    /// `release.threshold`: below so many complete responses nothing is told; `nil` leaves the built-in 10.
    func releaseThreshold() throws -> Int? {
        try number("release.threshold", in: 1...1_000_000)
    }

    /// `release.alike`: how many responses must be alike before public microdata hold them; `nil` leaves the built-in 5.
    func fewestAlike() throws -> Int? {
        try number("release.alike", in: 2...1_000_000)
    }

    /// `release.team-threshold`, `release.public-threshold`, `release.smallest-group`, `release.rounded`: what must not be
    /// told.
    ///
    /// - Parameter rounded: What somebody asks for, instead of what is configured.
    func disclosureRules(for audience: Audience, rounded: Bool? = nil) throws -> DisclosureRules {
        let key: ConfigKey =
            switch audience {
            case .team: "release.team-threshold"
            case .everyone: "release.public-threshold"
            }
        return DisclosureRules(
            audience, threshold: try number(key, in: 1...1000),
            smallestGroup: try number("release.smallest-group", in: 0...1_000_000) ?? DisclosureRules.smallestGroup,
            isRounded: try rounded ?? flag("release.rounded") ?? false)
    }

    /// `retention.days`: after so many days answers are deleted, where a survey does not say so earlier.
    func retentionDays() throws -> Int? {
        try number("retention.days", in: 1...3650)
    }

    /// `session.days`: how many days a code stays good online.
    func sessionDays() throws -> Int {
        try number("session.days", in: 0...366) ?? Session.defaultDays
    }

    /// `online.url`: the base address of the online variant.
    func onlineURL() -> String? {
        reader.string(forKey: "online.url")
    }

    /// `answers.public-key`: the project team's public key or its file, with which answers are sealed.
    ///
    /// - Throws: `Failure` when it is there and empty: answers would be stored unsealed against the team's will.
    func publicKey() throws -> String? {
        let text = reader.string(forKey: "answers.public-key")
        guard text != "" else {
            throw Failure(
                .data, "\(source): answers.public-key is empty. Write the key or its file, or leave the line out.")
        }
        return text
    }

    func flag(_ key: ConfigKey) throws -> Bool? {
        guard let text = reader.string(forKey: key) ?? reader.bool(forKey: key).map(String.init) else { return nil }
        switch text.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        case _: throw Failure(.data, "\(source): \(key) is '\(text)'. Write true or false.")
        }
    }

    func number(_ key: ConfigKey, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = reader.string(forKey: key) ?? reader.int(forKey: key).map(String.init) else { return nil }
        guard let value = Int(text), range.contains(value) else {
            throw Failure(
                .data,
                "\(source): \(key) is '\(text)'. Give a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return value
    }
}

/// `--config`, for every command that is configured.
struct ConfigOption: ParsableArguments {
    @Option(
        name: .customLong("config"), help: "A YAML file with settings. Environment variables DREMPEL_… go before it.")
    var file: String?

    func settings() async throws -> Settings {
        try await Settings(file: file)
    }
}

/// `--rounded`, for every command that tells figures.
struct RoundingOption: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: "Round every count to 5, so that fewer have to be hidden; without it, as the configuration says.")
    var rounded: Bool?
}
