import NIOCore
import NIOHTTP1

/// Watches over one connection: no client can hold it for longer, or make more of it, than is good for the others.
///
/// It stands between the bytes of HTTP and Hummingbird. What a request may last counts from its first byte to its last,
/// however steadily it drips; an answer that nobody reads does not wait for ever; and when it closes, it lets the client
/// read first what was said.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let watch: ConnectionWatch
    private let idle: TimeAmount
    private var timer: Timer?
    /// When the first byte came of the request that is not whole yet.
    private var requestSince: NIODeadline?
    /// When the answer that is being written must have left.
    private var answerEnd: NIODeadline?
    private var idleSince = NIODeadline.now()
    /// Requests of which the head came and the answer has not left.
    private var open = 0
    /// Bytes of the present request's body.
    private var bodyBytes = 0
    private var isBodyUnderWay = false
    private var closing = Closing.no
    private var isGone = false

    private enum Closing: Equatable {
        case no
        /// After what is being answered.
        case afterAnswers
        /// We have said all; the client may read it until then.
        case saidAll(until: NIODeadline)
    }

    private typealias Timer = (deadline: NIODeadline, task: Scheduled<Void>)

    init(_ watch: ConnectionWatch, idle: TimeAmount) {
        self.watch = watch
        self.idle = idle
    }

    // MARK: Coming and going

    func handlerAdded(context: ChannelHandlerContext) {
        idleSince = .now()
        reschedule(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.task.cancel()
        timer = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.task.cancel()
        timer = nil
        isGone = true
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent { stop(context) }
        context.fireUserInboundEventTriggered(event)
    }

    /// The server stops: what is under way has a little time left.
    private func stop(_ context: ChannelHandlerContext) {
        if open == 0 { return context.close(promise: nil) }
        if closing == .no { closing = .afterAnswers }
    }

    // MARK: Requests

    /// Bytes came from the client, of whatever.
    func bytesArrived(_ context: ChannelHandlerContext) {
        guard requestSince == nil, closing == .no else { return }
        requestSince = .now()
        if open == 0 { watch.table.set(context.channel, .reading, at: .now()) }
        reschedule(context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // After we have said all, what still comes is only taken off the line.
        if case .saidAll = closing { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            guard closing == .no else { return }
            guard open < watch.limits.pipelined else {
                watch.counters.count("pipeline")
                return context.close(promise: nil)
            }
            open += 1
            (bodyBytes, isBodyUnderWay) = (0, true)
            if !head.isKeepAlive { closing = .afterAnswers }
            if open == 1, head.headers[canonicalForm: "expect"].contains(where: { $0.lowercased() == "100-continue" }) {
                context.writeAndFlush(
                    wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))), promise: nil)
            }
        case .body(let bytes):
            guard isBodyUnderWay else { return }
            bodyBytes += bytes.readableBytes
            // Far too much, which is being said to the client: the rest is only taken off the line.
            guard bodyBytes <= watch.bodyLimit * 4 else { return }
        case .end:
            guard isBodyUnderWay else { return }
            isBodyUnderWay = false
            requestSince = nil
            watch.table.set(context.channel, .answering, at: .now())
            reschedule(context)
        }
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
        // What cannot be read ends the connection; those who asked before are answered first.
        if case .saidAll = closing { return }
        guard open == 0 || open == 1 && isBodyUnderWay && answerEnd == nil else {
            closing = .afterAnswers
            return
        }
        let refusal: Refusal = error == .headerOverflow ? .headersTooLarge : .misunderstood
        watch.counters.count(refusal.name)
        let (head, body) = watch.answer(refusal)
        open = 1
        isBodyUnderWay = false
        closing = .afterAnswers
        write(context: context, data: wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        write(context: context, data: wrapOutboundOut(.end(nil)), promise: nil)
        context.flush()
    }

    // MARK: Answers

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .saidAll = closing {
            promise?.fail(ChannelError.outputClosed)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head):
            // A body that still comes would be taken for the next request.
            if open == 1, isBodyUnderWay { closing = .afterAnswers }
            if closing != .no { head.headers.replaceOrAdd(name: "Connection", value: "close") }
            let bytes = head.headers.first(name: "Content-Length").flatMap { Int64($0) } ?? 0
            answerEnd = .now() + watch.answerTime + .seconds(bytes / Int64(watch.limits.slowestReader))
            reschedule(context)
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            let promise = promise ?? context.eventLoop.makePromise(of: Void.self)
            promise.futureResult.assumeIsolated().whenComplete { _ in self.answerLeft(context) }
            context.write(data, promise: promise)
        }
    }

    /// An answer has left, or could not because the client is gone.
    private func answerLeft(_ context: ChannelHandlerContext) {
        guard !isGone else { return answerEnd = nil }
        open = max(0, open - 1)
        answerEnd = nil
        idleSince = .now()
        if open == 0 {
            if closing == .afterAnswers { return sayFarewell(context) }
            watch.table.set(context.channel, requestSince == nil ? .idle : .reading, at: requestSince ?? .now())
        }
        reschedule(context)
    }

    /// Whoever closes behind us waits until the answer has left.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, answerEnd != nil else { return context.close(mode: mode, promise: promise) }
        if closing == .no { closing = .afterAnswers }
        promise?.succeed()
    }

    /// Says to the client that no more comes, and gives it a moment to read and to close: closing at once would throw
    /// away what it has not read while it is still sending.
    private func sayFarewell(_ context: ChannelHandlerContext) {
        if case .saidAll = closing { return }
        closing = .saidAll(until: .now() + TimeAmount(watch.limits.farewell))
        (requestSince, answerEnd) = (nil, nil)
        watch.table.set(context.channel, .reading, at: .now())
        context.close(mode: .output, promise: nil)
        reschedule(context)
    }

    // MARK: Deadlines

    /// When this connection has to go if nothing happens; `nil` while it is we who are slow.
    private var deadline: NIODeadline? {
        if case .saidAll(let end) = closing { return end }
        let request = requestSince.map { $0 + watch.requestTime }
        let rest = open == 0 && requestSince == nil ? idleSince + idle : nil
        return [request, answerEnd, rest].compactMap(\.self).min()
    }

    private func reschedule(_ context: ChannelHandlerContext) {
        guard let deadline, !isGone else { return }
        // A timer that comes too early looks again; most deadlines only move on.
        if let timer, timer.deadline <= deadline { return }
        timer?.task.cancel()
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { self.look(context) }
        timer = (deadline, task)
    }

    private func look(_ context: ChannelHandlerContext) {
        timer = nil
        guard let deadline else { return }
        guard deadline <= .now() else { return reschedule(context) }
        if open > 0 || requestSince != nil { watch.counters.count("timeout") }
        context.close(promise: nil)
    }
}
