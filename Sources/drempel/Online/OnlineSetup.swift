import Glibc
import SurveyArchive
import SurveyCore
import SurveyWeb

/// All that was given and configured for a server, looked at before anything is written.
struct OnlineSetup {
    let settings: Settings
    let online: OnlineSettings
    let network: NetworkSettings
    /// The surveys from files; empty when the archive's own are served.
    let surveys: [CompiledSurvey]
    /// The archive's path.
    let path: String
    /// The folder, outside the archive, for the keys of pages.
    let state: String
    let sealingKey: SealingKey?
    /// Whether there are pages for volunteers.
    let offersHostPages: Bool

    /// - Throws: `Failure`.
    init(_ options: ServeOptions) async throws {
        settings = try await options.config.settings()
        let address = try (options.publicURL ?? settings.onlineURL()).map { base in
            do {
                return try OnlineAddress(base: base)
            } catch let error as OnlineAddressError {
                throw Failure(.usage, error.description)
            }
        }
        online = try settings.online(publicAddress: address)
        network = try settings.network(address: options.address)
        surveys = options.surveys.isEmpty ? ShippedSurveys.compiled() : try options.surveys.map(SurveyReference.compile)
        var seen: Set<String> = []
        for compiled in surveys where !seen.insert(compiled.survey.id).inserted {
            throw Failure(.usage, "The survey '\(compiled.survey.id)' is given twice. Give each once.")
        }
        for compiled in surveys { _ = try settings.interview(of: compiled.survey, startLanguage: nil) }
        guard let path = options.path ?? surveys.first.map({ Archives.defaultPath(for: $0.survey.id) }) else {
            throw Failure(
                .usage, "There is no survey to serve. Give one with --survey FILE, or an archive that has one.")
        }
        self.path = path
        state = options.state ?? settings.onlineStateFolder() ?? Self.defaultState
        sealingKey = try options.sealing.key(settings)
        offersHostPages = try settings.offersHostPages()
    }

    /// The folder that systemd gives a service, else the one of the user.
    static var defaultState: String {
        let given = getenv("STATE_DIRECTORY").map { String(cString: $0) } ?? ""
        let first = given.split(separator: ":").first.map(String.init) ?? ""
        return first.hasPrefix("/") ? first : KioskSetup.defaultState
    }

    /// What volunteers can do on this server with `archive`.
    func host(_ archive: HostArchive) throws -> HostSetup {
        HostSetup(
            host: archive, passphrase: HostPassphraseFile(folder: state), language: try settings.hostLanguage(),
            contact: settings.hostContact(), command: "drempel passphrase set --state \(Files.absolute(state))")
    }

    /// What should be known before the doors open, in sentences.
    var warnings: [String] {
        guard !network.address.isLoopback, !online.isLocalNetwork else { return [] }
        return [
            "\(network.address) can be reached by others without encryption. Put a proxy with TLS in front of "
                + "127.0.0.1:8080 (kiosk/online has examples), or write 'local-network: true' under 'online:' if this is "
                + "a network of your own without internet."
        ]
    }
}

/// The surveys that come with the program.
enum ShippedSurveys {
    /// Where they are, the first that there is.
    static let folders = ["surveys", "/usr/share/drempel/surveys"]

    /// Those that have no error; of the others it says so.
    static func compiled() -> [CompiledSurvey] {
        guard let folder = folders.first(where: Files.isFolder) else { return [] }
        return Files.names(in: folder).filter { $0.hasSuffix(".survey") }.compactMap { name in
            do {
                return try SurveyReference.compile("\(folder)/\(name)")
            } catch {
                Console.error("drempel: \(error)")
                return nil
            }
        }
    }
}
