import HTTPTypes
import NIOCore
import NIOHTTP1

extension AnswerWriter {
    /// An answer to what could not even be read as HTTP.
    func raw(_ refusal: Refusal) -> (HTTPResponseHead, ByteBuffer) {
        let response = refusal.response(acceptLanguage: "")
        var fields = headers.fields(response.cache, isEncrypted: false)
        fields[.contentType] = response.contentType.rawValue
        fields[.contentLength] = "\(response.body.count)"
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: response.status),
            headers: HTTPHeaders(fields.map { ($0.name.rawName, $0.value) }))
        return (head, ByteBuffer(bytes: response.body))
    }
}
