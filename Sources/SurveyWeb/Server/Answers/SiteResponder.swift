import HTTPTypes
import Hummingbird
import NIOCore

/// Answers HTTP requests: the one place where a request's address, headers and page meet.
struct SiteResponder: HTTPResponder {
    let handler: any WebHandler
    let clients: ClientReader
    let reader: RequestReader
    let limits: RateLimits
    let writer: AnswerWriter
    let health: Health
    let counters: ErrorCounters

    func respond(to request: Request, context: Connection) async throws -> Response {
        let client = clients.client(peer: context.peer, authority: request.head.authority, headers: request.headers)
        if let response = await health.response(to: request) {
            return writer.answer(response, to: nil, request, from: client)
        }
        do {
            let page = try await reader.request(request, from: client)
            if let refusal = limits.refusal(of: page, from: client) { throw refusal }
            let response = await handler.respond(to: page)
            if response.isWrongGuess || response.status == 404 && RequestPlace(page).triesCode {
                limits.countGuess(of: client)
            }
            if response.status >= 500 { counters.count("answer_\(response.status)") }
            return writer.answer(response, to: page, request, from: client)
        } catch let refusal as Refusal {
            counters.count(refusal.name)
            let response = refusal.response(acceptLanguage: request.headers[.acceptLanguage] ?? "")
            return writer.answer(response, to: nil, request, from: client)
        }
    }

    /// What Hummingbird hands on of a connection.
    struct Connection: InitializableFromSource {
        let peer: IPAddress?

        init(source: ApplicationRequestContextSource) { peer = IPAddress(source.channel.remoteAddress) }
    }
}
