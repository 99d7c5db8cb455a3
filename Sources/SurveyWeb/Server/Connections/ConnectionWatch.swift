import NIOCore
import NIOHTTP1

/// What all connections have in common, and how each is put under guard.
struct ConnectionWatch: Sendable {
    let limits: ConnectionLimits
    let bodyLimit: Int
    let table: ConnectionTable
    let clients: ClientReader
    let counters: ErrorCounters
    /// The answer to what is no HTTP.
    let answer: @Sendable (Refusal) -> (HTTPResponseHead, ByteBuffer)

    let requestTime: TimeAmount
    let answerTime: TimeAmount

    init(
        limits: ConnectionLimits, bodyLimit: Int, clients: ClientReader, counters: ErrorCounters,
        answer: @escaping @Sendable (Refusal) -> (HTTPResponseHead, ByteBuffer)
    ) {
        self.limits = limits
        self.bodyLimit = bodyLimit
        self.clients = clients
        self.counters = counters
        self.answer = answer
        table = ConnectionTable(maximum: limits.maximum)
        requestTime = TimeAmount(limits.request)
        answerTime = TimeAmount(limits.answer)
    }

    /// Puts a connection under guard; Hummingbird calls for this where it makes a connection's handlers.
    func handler() -> any RemovableChannelHandler { GuardPost(self) }
}

/// Takes its place among a new connection's handlers to put the others where they belong, and is then only in passing.
private final class GuardPost: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Any

    private let watch: ConnectionWatch

    init(_ watch: ConnectionWatch) { self.watch = watch }

    func handlerAdded(context: ChannelHandlerContext) {
        let peer = IPAddress(context.channel.remoteAddress)
        let isProxy = peer.map(watch.clients.isProxy) ?? false
        let idle = isProxy ? watch.limits.idleOfProxy : watch.limits.idle
        let guardian = ConnectionGuard(watch, idle: TimeAmount(idle))
        let pipeline = context.pipeline.syncOperations
        do {
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(guardian, position: .after(decoder))
            try pipeline.addHandler(ByteWatch(guardian), position: .first)
        } catch {
            // Without its guard no connection is served.
            context.close(promise: nil)
        }
        let client = peer.map(watch.clients.hasher.key) ?? ClientKey(bytes: 0)
        let channel = context.channel
        channel.closeFuture.whenComplete { [watch] _ in watch.table.remove(channel) }
        if watch.table.add(channel, of: client, at: .now()) { watch.counters.count("connections") }
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }
}

/// Tells the guard of every byte, before any of it is understood.
private final class ByteWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let guardian: ConnectionGuard

    init(_ guardian: ConnectionGuard) { self.guardian = guardian }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guardian.bytesArrived(context)
        context.fireChannelRead(data)
    }
}
