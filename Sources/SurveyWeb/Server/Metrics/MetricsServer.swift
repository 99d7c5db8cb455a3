import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Serves metrics to a program on this machine.
struct MetricsServer: Sendable {
    let address: ListenAddress
    let counters: ErrorCounters
    private let start = time(nil)

    init(address: ListenAddress, counters: ErrorCounters) {
        self.address = address
        self.counters = counters
    }

    /// - Parameter started: called with the port.
    func application(_ started: @escaping @Sendable (Int) -> Void) -> some ApplicationProtocol {
        Application(
            responder: CallbackResponder<SiteResponder.Connection> { request, _ in
                guard request.method == .get, request.head.path == "/metrics" else {
                    return Response(status: .notFound)
                }
                let text = MetricsText.page(ProcessFigures(), started: start, errors: counters.all)
                return Response(
                    status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                    body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
            },
            server: .http1(configuration: .init(idleTimeout: .seconds(30))),
            configuration: ApplicationConfiguration(
                address: .hostname(address.host, port: address.port),
                availableConnectionsDelegate: .maximum(16, logger: OnlineServer.silence)),
            onServerRunning: { started($0.localAddress?.port ?? 0) }, logger: OnlineServer.silence)
    }
}
