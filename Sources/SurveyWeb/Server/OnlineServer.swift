import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import ServiceLifecycle
public import SurveyCore
import UnixSignals

/// The online variant as a server.
public struct OnlineServer: Sendable {
    let handler: any WebHandler
    let network: NetworkSettings
    let publicAddress: OnlineAddress?
    let keys: KeyRing?
    let events: Events

    /// What the program around the server adds.
    public struct Events: Sendable {
        /// It listens, on this port.
        public var started: @Sendable (Int) -> Void = { _ in }
        /// Metrics are on this port.
        public var metricsStarted: @Sendable (Int) -> Void = { _ in }
        /// The last answer has left.
        public var stopped: @Sendable () -> Void = {}
        /// Why answers could not be stored now, in a few words; `nil` when they can.
        public var trouble: @Sendable () async -> String? = { nil }

        public init() {}
    }

    init(
        handler: any WebHandler, network: NetworkSettings, publicAddress: OnlineAddress? = nil,
        keys: KeyRing? = nil, events: Events = Events()
    ) {
        self.handler = handler
        self.network = network
        self.publicAddress = publicAddress
        self.keys = keys
        self.events = events
    }

    /// - Parameters:
    ///   - surveys: of several versions of one survey, the one to be asked first; with the others people who are in the
    ///     middle go on.
    ///   - store: where responses go.
    ///   - keys: what seals interviews under way.
    ///   - host: what the host's pages need; without it there are none.
    public init(
        settings: OnlineSettings, network: NetworkSettings, surveys: [OnlineSurvey], store: any OnlineStore,
        keys: KeyRing, clock: OnlineClock, host: HostSetup? = nil, events: Events = Events()
    ) {
        let site = OnlineSite(
            settings: settings, surveys: surveys, store: store, sealer: StateSealer(ring: keys), clock: clock,
            host: host.map { HostPages($0, address: settings.publicAddress, halfDay: clock.halfDay) })
        // A form is little more than the sealed interview, in base64.
        let largest = (surveys.map(\.stateSize).max() ?? 0) * 4 / 3 + 16 << 10
        var network = network
        network.bodyLimit = max(network.bodyLimit, largest)
        self.init(
            handler: site, network: network, publicAddress: settings.publicAddress, keys: keys, events: events)
    }

    /// Serves until it is asked to stop (SIGTERM or SIGINT), and then finishes what is under way.
    ///
    /// - Throws: `ServerError` when it cannot listen.
    public func run() async throws(ServerError) {
        try await service(signals: [.sigterm, .sigint]).run()
        events.stopped()
    }

    /// The server and its metrics, ready to run.
    func service(signals: [UnixSignal]) throws(ServerError) -> OnlineService {
        if let metrics = network.metrics, !metrics.isLoopback { throw .metricsInPublic(metrics.description) }
        var network = network
        network.connections.maximum = min(network.connections.maximum, Self.fileLimit() - Self.ownFiles)
        let counters = ErrorCounters()
        let limits = RateLimits(network.limits)
        var services: [any Service] = [Caretaker(keys: keys, limits: limits), application(network, counters, limits)]
        if let metrics = network.metrics {
            services.append(MetricsServer(address: metrics, counters: counters).application(events.metricsStarted))
        }
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: signals, logger: Self.silence)
        configuration.maximumGracefulShutdownDuration = network.connections.stop
        let witness = StopWitness()
        // The last of the services is the first that hears of the stop.
        configuration.services.append(.init(service: witness))
        return OnlineService(group: ServiceGroup(configuration: configuration), witness: witness)
    }

    private func application(
        _ network: NetworkSettings, _ counters: ErrorCounters, _ limits: RateLimits
    ) -> some ApplicationProtocol {
        let clients = ClientReader(
            proxies: network.proxies, publicHost: publicAddress?.host, hasher: ClientHasher())
        let writer = AnswerWriter(headers: AnswerHeaders(isHTTPS: publicAddress?.scheme == .https))
        let responder = SiteResponder(
            handler: handler, clients: clients, reader: RequestReader(bodyLimit: network.bodyLimit),
            limits: limits, writer: writer, health: Health(trouble: trouble), counters: counters)
        let watch = ConnectionWatch(
            limits: network.connections, bodyLimit: network.bodyLimit, clients: clients, counters: counters,
            answer: { writer.raw($0) })
        let events = events
        return Application(
            responder: responder,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [watch.handler()],
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 24 << 10, maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(
                address: .hostname(network.address.host, port: network.address.port), backlog: 1024),
            onServerRunning: { events.started($0.localAddress?.port ?? 0) },
            logger: Self.silence)
    }

    private func trouble() async -> String? {
        do {
            try keys?.tend()
        } catch {
            return "the keys cannot be read"
        }
        return await events.trouble()
    }

    /// Nothing is said of requests, connections, or those who made them.
    static let silence = Logger(label: "drempel") { _ in SwiftLogNoOpLogHandler() }

    /// Files that are open beside connections: the archive, its log, the keys, what Swift and the system need.
    private static let ownFiles = 100

    /// How many files may be open: as many as this user is ever allowed. A server that has too few for its connections
    /// could not take new ones any more.
    private static func fileLimit() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1024 }
        var raised = limit
        raised.rlim_cur = limit.rlim_max
        if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limit = raised }
        return max(2 * ownFiles, Int(clamping: limit.rlim_cur))
    }
}
