import Glibc

/// A connection as bytes, so that tests can say what no browser would.
public final class RawClient: Sendable {
    public struct Trouble: Error {
        public var words: String
        public init(words: String) { self.words = words }
    }

    private let file: Int32

    /// Connects to a port of this machine.
    ///
    /// - Parameter receiveBuffer: how many bytes the system may take for us before we read.
    public init(port: Int, receiveBuffer: Int32? = nil) throws {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer { setsockopt(file, SOL_SOCKET, SO_RCVBUF, &size, 4) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else { throw Trouble(words: "connect: \(String(cString: strerror(errno)))") }
    }

    deinit { close(file) }

    /// - Returns: whether all of it was taken.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    @discardableResult
    public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// No more comes from us.
    public func finishSending() { shutdown(file, Int32(SHUT_WR)) }

    /// What comes within the time; empty at the end, `nil` when nothing comes.
    public func read(milliseconds: Int32 = 10_000) -> [UInt8]? {
        var wait = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, milliseconds) > 0 else { return nil }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(file, &buffer, buffer.count, 0)
        return Array(buffer[..<max(0, count)])
    }

    /// All that comes until the server closes; `nil` when it does not.
    public func readToEnd(milliseconds: Int32 = 10_000) -> [UInt8]? {
        var all: [UInt8] = []
        while let bytes = read(milliseconds: milliseconds) {
            if bytes.isEmpty { return all }
            all += bytes
        }
        return nil
    }

    /// Whether the server has closed or does so within the time.
    public func isClosed(within milliseconds: Int32) -> Bool { readToEnd(milliseconds: milliseconds) != nil }
}

/// An answer as it came.
public struct RawAnswer: Sendable {
    public var status = 0
    /// By lower-case name.
    public var headers: [String: String] = [:]
    /// The names in the order sent, in lower case.
    public var names: [String] = []
    public var body: [UInt8] = []

    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The answers in `bytes`, each as long as it says; none to HEAD has a body.
    public static func all(in bytes: [UInt8], toHead: Bool = false) -> [RawAnswer] {
        var answers: [RawAnswer] = []
        var rest = bytes[...]
        while let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) {
            var answer = RawAnswer()
            let lines = String(decoding: rest[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
            answer.status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            for line in lines.dropFirst() {
                let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
                answer.names.append(parts[0].lowercased())
                answer.headers[parts[0].lowercased()] = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : ""
            }
            rest = rest[end.upperBound...]
            let length = toHead || answer.status == 100 ? 0 : Int(answer.headers["content-length"] ?? "0") ?? 0
            guard rest.count >= length else { return answers }
            answer.body = Array(rest.prefix(length))
            rest = rest.dropFirst(length)
            answers.append(answer)
        }
        return answers
    }
}

extension RawClient {
    /// Sends `text` and reads until `count` answers are there.
    public func ask(_ text: String, count: Int = 1, toHead: Bool = false) throws -> [RawAnswer] {
        send(text)
        var bytes: [UInt8] = []
        while true {
            let answers = RawAnswer.all(in: bytes, toHead: toHead)
            if answers.count >= count { return answers }
            guard let more = read(), !more.isEmpty else {
                throw Trouble(words: "\(answers.count) of \(count) answers to \(text.prefix(60).debugDescription) came")
            }
            bytes += more
        }
    }
}

/// Runs `body` on a thread of its own: it waits for sockets, and the server needs the threads of tasks.
public func besideTasks<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    return try await withCheckedThrowingContinuation { continuation in
        let box = ThreadBody { continuation.resume(with: Swift.Result { try body() }) }
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { argument in
                Unmanaged<ThreadBody>.fromOpaque(argument!).takeRetainedValue().body()
                return nil
            }, Unmanaged.passRetained(box).toOpaque())
        pthread_detach(thread)
    }
}

private final class ThreadBody: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
