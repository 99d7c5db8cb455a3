import Foundation
import Glibc

/// A small server of fixed pages, to try the checks on; it keeps what it was asked.
package final class PageServer: @unchecked Sendable {
    /// What it answers.
    package struct Answer: Sendable {
        var status: Int
        var headers: [String: String]
        var body: String

        package init(
            _ body: String, status: Int = 200, headers: [String: String] = ["Content-Type": "text/html; charset=utf-8"]
        ) {
            (self.status, self.headers, self.body) = (status, headers, body)
        }
    }

    package let port: Int
    private let listener: Int32
    private let lock = NSLock()
    private var asked: [String] = []
    private let answer: @Sendable (_ method: String, _ path: String, _ form: String) -> Answer

    /// Serves on a free port of this machine.
    package init(_ answer: @escaping @Sendable (_ method: String, _ path: String, _ form: String) -> Answer) throws {
        self.answer = answer
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                guard bind(listener, pointer, length) == 0, listen(listener, 64) == 0,
                    getsockname(listener, pointer, &length) == 0
                else { return 0 }
                return Int(
                    pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                        UInt16(bigEndian: $0.pointee.sin_port)
                    })
            }
        }
        guard port > 0 else { throw BrowserError.notStarted("no port is free") }
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0, let server = self else { break }
                Thread.detachNewThread { server.serve(connection) }
            }
            close(listener)
        }
    }

    deinit { end() }

    package func end() { shutdown(listener, Int32(SHUT_RDWR)) }

    package func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// What was asked so far: method and path.
    package var requests: [String] { lock.withLock { asked } }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let head = text[..<end.lowerBound]
                let length = head.lowercased().range(of: "content-length: ").flatMap {
                    Int(head[$0.upperBound...].prefix { $0.isNumber })
                }
                let form = text[end.upperBound...]
                if form.utf8.count >= length ?? 0 {
                    let words = head.split(separator: " ").map(String.init)
                    guard words.count > 2 else { return }
                    lock.withLock { asked.append("\(words[0]) \(words[1])") }
                    reply(answer(words[0], words[1], String(form)), to: connection)
                    return
                }
            }
            let count = read(connection, &piece, piece.count)
            guard count > 0 else { return }
            bytes += piece[..<count]
        }
    }

    private func reply(_ answer: Answer, to connection: Int32) {
        var text = "HTTP/1.1 \(answer.status) -\r\nContent-Length: \(answer.body.utf8.count)\r\nConnection: close\r\n"
        for (name, value) in answer.headers { text += "\(name): \(value)\r\n" }
        var bytes = Array((text + "\r\n" + answer.body).utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
