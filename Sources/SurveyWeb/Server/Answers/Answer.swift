import HTTPTypes
import Hummingbird
import NIOCore

/// Makes HTTP of what a page gives back.
struct AnswerWriter: Sendable {
    let headers: AnswerHeaders
    let compressor = Compressor()

    /// - Parameters:
    ///   - request: what is answered; `nil` when it could not be read.
    ///   - head: the request as HTTP.
    func answer(_ response: WebResponse, to request: WebRequest?, _ head: Request, from client: Client) -> Response {
        var fields = headers.fields(response.cache, isEncrypted: client.isEncrypted)
        var body = response.body
        if Compressor.accepts(head.headers[.acceptEncoding] ?? ""),
            let compressed = compressor.compressed(response, to: request)
        {
            body = compressed
            fields[.contentEncoding] = "gzip"
        }
        fields[.contentType] = response.contentType.rawValue
        // Said here, so that an answer to HEAD has it too.
        fields[.contentLength] = "\(body.count)"
        switch response.contentType {
        case .wave, .ogg, .mp3, .flac: fields[.acceptRanges] = "bytes"
        case .html, .css, .script, .text, .svg, .png: break
        }
        fields[.contentRange] = response.contentRange
        fields[.location] = response.location
        fields[.setCookie] = response.cookie
        fields[.retryAfter] = response.retryAfter.map(String.init)
        fields[.refresh] = response.refresh.map { "\($0.seconds); url=\($0.path)" }
        if response.status == 405 { fields[.allow] = "GET, HEAD, POST" }
        return Response(
            status: HTTPResponse.Status(code: response.status), headers: fields,
            body: head.method == .head ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension HTTPField.Name {
    static let refresh = Self("Refresh")!
}
