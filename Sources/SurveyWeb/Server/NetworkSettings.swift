/// How the server meets the network; from flags and the configuration.
public struct NetworkSettings: Sendable {
    /// Where it listens.
    public var address: ListenAddress
    /// Where metrics are; `nil` is nowhere.
    public var metrics: ListenAddress?
    public var limits = LimitSettings()
    public var connections = ConnectionLimits()
    /// Whose word is taken on where a request came from.
    let proxies: [AddressRange]
    /// The most bytes that a form may have.
    var bodyLimit = 64 << 10

    /// Those who are believed unless others are named: programs on this machine.
    public static let usualProxies = ["127.0.0.1", "::1"]

    /// - Parameter proxies: addresses or ranges such as `10.0.0.0/8`.
    /// - Throws: `ServerError.notARange`.
    public init(address: ListenAddress, proxies: [String] = usualProxies) throws(ServerError) {
        self.address = address
        var ranges: [AddressRange] = []
        for text in proxies {
            guard let range = AddressRange(text) else { throw .notARange(text) }
            ranges.append(range)
        }
        self.proxies = ranges
    }
}

/// An address of this machine with a port: `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`.
public struct ListenAddress: Sendable, Hashable, CustomStringConvertible {
    /// An IP address, or `localhost`.
    public let host: String
    /// From 0 on, where 0 is any that is free.
    public let port: Int

    /// - Throws: `ServerError.notAnAddress`.
    public init(_ text: String) throws(ServerError) {
        guard let colon = text.lastIndex(of: ":") else { throw .notAnAddress(text) }
        let digits = text[text.index(after: colon)...]
        guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let port = Int(digits), port < 65536
        else { throw .notAnAddress(text) }
        var name = text[..<colon]
        if name.hasPrefix("["), name.hasSuffix("]") {
            name = name.dropFirst().dropLast()
            guard name.contains(":") else { throw .notAnAddress(text) }
        } else if name.contains(":") {
            throw .notAnAddress(text)
        }
        guard name == "localhost" || IPAddress(name) != nil else { throw .notAnAddress(text) }
        (host, self.port) = (String(name), port)
    }

    /// Only programs on this machine reach it.
    public var isLoopback: Bool { host == "localhost" || IPAddress(host)?.isLoopback == true }

    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
