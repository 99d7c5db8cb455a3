import Glibc

/// One request on a connection of its own, without waiting: what came back is read bit by bit.
final class WebExchange {
    private let socket: Int32
    private var waiting: ArraySlice<UInt8>
    private var received: [UInt8] = []
    /// Nothing more will come.
    private(set) var isOver = false

    init(port: UInt16, request: [UInt8]) {
        waiting = request[...]
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result != 0, errno != EINPROGRESS { isOver = true }
    }

    deinit { close(socket) }

    /// What to wait for.
    var poll: pollfd {
        pollfd(fd: isOver ? -1 : socket, events: Int16(waiting.isEmpty ? POLLIN : POLLIN | POLLOUT), revents: 0)
    }

    /// Sends and reads as far as that goes now.
    func go() {
        while !isOver, !waiting.isEmpty {
            let sent = waiting.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if sent > 0 {
                waiting = waiting.dropFirst(sent)
            } else if errno == EAGAIN || errno == ENOTCONN {
                break
            } else {
                isOver = true
            }
        }
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while !isOver {
            let count = recv(socket, &buffer, buffer.count, 0)
            if count > 0 {
                received += buffer[..<count]
            } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
                isOver = true
            } else {
                break
            }
        }
    }

    /// The answer, if it came whole.
    var answer: WebAnswer? { isOver ? WebAnswer(received) : nil }
}

/// An answer of the server.
struct WebAnswer {
    var status: Int
    /// By name in small letters.
    var headers: [String: String]
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The answer that these bytes are, if they are a whole one.
    init?(_ bytes: [UInt8]) {
        let gap = Array("\r\n\r\n".utf8)
        guard let end = (0..<max(0, bytes.count - 3)).first(where: { bytes[$0..<$0 + 4].elementsEqual(gap) }) else {
            return nil
        }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        guard let number = lines.first?.split(separator: " ").dropFirst().first, let status = Int(number) else {
            return nil
        }
        self.status = status
        headers = lines.dropFirst().reduce(into: [:]) { headers, line in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return }
            headers[parts[0].lowercased()] = parts[1].drop { $0 == " " }.description
        }
        body = Array(bytes[(end + 4)...])
        if let length = headers["content-length"] {
            guard Int(length) == body.count else { return nil }
        } else if headers["transfer-encoding"] == "chunked" {
            guard let whole = Self.joined(body) else { return nil }
            body = whole
        }
    }

    private static func joined(_ bytes: [UInt8]) -> [UInt8]? {
        var (rest, whole) = (bytes[...], [UInt8]())
        while let line = rest.firstIndex(of: 13) {
            guard let size = Int(String(decoding: rest[..<line], as: UTF8.self), radix: 16) else { return nil }
            rest = rest[(line + 2)...]
            if size == 0 { return whole }
            guard rest.count >= size + 2 else { return nil }
            whole += rest.prefix(size)
            rest = rest.dropFirst(size + 2)
        }
        return nil
    }
}
