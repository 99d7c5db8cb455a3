import Configuration
import SurveyWeb

/// The online variant.
extension Settings {
    /// How pages behave: `online.without-code`, `online.local-network`, `online.own-device-minutes`,
    /// `online.lent-device-minutes`, and what reports and sessions have in common with it.
    func online(publicAddress: OnlineAddress?) throws -> OnlineSettings {
        var settings = OnlineSettings(publicAddress: publicAddress, sessionDays: try sessionDays())
        if let value = try flag("online.without-code") { settings.asksWithoutCode = value }
        if let value = try flag("online.local-network") { settings.isLocalNetwork = value }
        // The keys of pages last as long as the longest of these: a day at most.
        if let value = try number("online.own-device-minutes", in: 1...240) {
            settings.ownDeviceLimit = .seconds(60 * value)
        }
        if let value = try number("online.lent-device-minutes", in: 1...60) {
            settings.lentDeviceLimit = .seconds(60 * value)
        }
        // The host's pages need it: what is wrong is said when the server starts, not to them later.
        _ = try releaseThreshold()
        return settings
    }

    /// How the server meets the network: `online.address`, `online.proxies`, `online.metrics`, and its limits.
    func network(address given: String?) throws -> NetworkSettings {
        let proxies = list("online.proxies") ?? NetworkSettings.usualProxies
        let address = try listenAddress(
            given ?? reader.string(forKey: "online.address") ?? "127.0.0.1:8080",
            from: given == nil ? "\(source): online.address" : "--address")
        var settings: NetworkSettings
        do {
            settings = try NetworkSettings(address: address, proxies: proxies)
        } catch {
            throw Failure(.data, "\(source): online.proxies: \(error.words(for: nil))")
        }
        if let text = reader.string(forKey: "online.metrics"), !text.isEmpty {
            settings.metrics = try listenAddress(text, from: "\(source): online.metrics")
            guard settings.metrics?.isLoopback == true else {
                throw Failure(.data, "\(source): online.metrics: \(ServerError.metricsInPublic(text).words(for: nil))")
            }
        }
        if let value = try number("online.max-connections", in: 10...100_000) { settings.connections.maximum = value }
        if let value = try number("online.request-seconds", in: 1...600) {
            settings.connections.request = .seconds(value)
        }
        if let value = try number("online.idle-seconds", in: 1...600) { settings.connections.idle = .seconds(value) }
        settings.limits.requests = try rate("pages", settings.limits.requests)
        settings.limits.session = try rate("session-forms", settings.limits.session)
        settings.limits.guesses = try rate("wrong-codes", settings.limits.guesses)
        return settings
    }

    /// `online.state`: the folder for the keys of pages.
    func onlineStateFolder() -> String? { reader.string(forKey: "online.state") }

    /// `online.NAME-at-once` and `online.NAME-per-minute`.
    private func rate(_ name: String, _ usual: Rate) throws -> Rate {
        func value(_ end: String, _ usual: Int) throws -> Int {
            try number(ConfigKey(["online", name + end]), in: 1...1_000_000) ?? usual
        }
        return Rate(burst: try value("-at-once", usual.burst), perMinute: try value("-per-minute", usual.perMinute))
    }

    private func listenAddress(_ text: String, from place: String) throws -> ListenAddress {
        do {
            return try ListenAddress(text)
        } catch {
            throw Failure(place.hasPrefix("--") ? .usage : .data, "\(place): \(error.words(for: nil))")
        }
    }
}
