import HTTPTypes
import Hummingbird
import NIOCore

/// Makes of an HTTP request what a page may know of it.
struct RequestReader: Sendable {
    /// The most bytes that a form may have.
    let bodyLimit: Int

    /// - Throws: `Refusal` when it is no request that a page could answer.
    func request(_ request: Request, from client: Client) async throws -> WebRequest {
        let method: WebRequest.Method
        switch request.method {
        case .get, .head: method = .get
        case .post: method = .post
        case _: throw Refusal.method
        }
        let (path, query) = try Self.target(request.head.path ?? "")
        let headers = request.headers
        var result = WebRequest(
            method: method, path: path, query: query,
            acceptLanguage: String(headers[.acceptLanguage]?.prefix(256) ?? ""),
            isPrivate: client.isPrivate, isThisMachine: client.isThisMachine, client: client.key)
        // We have no date nor tag by which a part could be known to be of the same whole.
        if headers[.ifRange] == nil { result.range = headers[.range] }
        if path.first == "host" { result.hostCookie = headers[.cookie] }
        if method == .post { result.form = try await form(request) }
        return result
    }

    /// Path and query of a request's target.
    static func target(_ target: String) throws -> (path: [String], query: [String: String]) {
        // A target is ASCII without blanks; what is not was never sent by a browser.
        guard target.utf8.first == UInt8(ascii: "/"), target.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Refusal.misunderstood
        }
        let parts = target.utf8.prefix { $0 != UInt8(ascii: "#") }
            .split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        var segments = parts[0].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
        if segments.last?.isEmpty == true { segments.removeLast() }
        guard segments.count <= 16 else { throw Refusal.misunderstood }
        let path = try segments.map { try plain(PercentDecoding.text($0, plusIsSpace: false)) }
        guard parts.count == 2 else { return (path, [:]) }
        guard let fields = PercentDecoding.fields(parts[1]) else { throw Refusal.misunderstood }
        for field in fields { _ = try plain(field.name + field.value) }
        return (path, Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first })
    }

    /// `text` if it has no control characters, which no address of ours has.
    private static func plain(_ text: String?) throws -> String {
        guard let text, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw Refusal.misunderstood }
        return text
    }

    private func form(_ request: Request) async throws -> WebForm {
        // Without its length, a form that was cut off on the way could not be told from one that is whole.
        guard request.headers[.transferEncoding] == nil, let text = request.headers[.contentLength] else {
            throw Refusal.lengthMissing
        }
        guard let length = Int(text), length >= 0 else { throw Refusal.misunderstood }
        guard length <= bodyLimit else { throw Refusal.tooLarge }
        let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased() ?? ""
        guard length == 0 || type.filter({ $0 != " " }) == "application/x-www-form-urlencoded" else {
            throw Refusal.formType
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: length)
        } catch is NIOTooManyBytesError {
            throw Refusal.misunderstood
        }
        // The connection broke on the way: nothing of it is used.
        guard body.readableBytes == length else { throw Refusal.misunderstood }
        guard let fields = PercentDecoding.fields(body.readableBytesView) else { throw Refusal.misunderstood }
        return WebForm(fields: fields)
    }
}
