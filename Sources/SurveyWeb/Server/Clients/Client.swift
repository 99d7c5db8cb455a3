import HTTPTypes

/// What is known of who sent a request, for as long as it is answered.
struct Client: Sendable {
    /// The hash of the address; the address itself is not kept.
    var key: ClientKey
    /// It came over TLS, says a proxy that is trusted.
    var isEncrypted: Bool
    /// It came over TLS, or from a program on this machine.
    var isPrivate: Bool
    /// It came from a program on this machine, and no proxy stands between.
    var isThisMachine: Bool
}

/// Tells clients apart without keeping their addresses.
struct ClientReader: Sendable {
    /// Whose word on where a request came from is taken.
    let proxies: [AddressRange]
    /// The host of the public address.
    let publicHost: String?
    let hasher: ClientHasher

    /// Who sent a request with these headers over a connection from `peer`. No address leaves this function.
    func client(peer: IPAddress?, authority: String?, headers: HTTPFields) -> Client {
        guard let peer else {
            return Client(key: ClientKey(bytes: 0), isEncrypted: false, isPrivate: false, isThisMachine: false)
        }
        let isProxy = isProxy(peer)
        let isForwarded = Self.forwardingNames.contains { headers.contains($0) }
        let address = isProxy ? lastStranger(in: headers[values: .forwardedFor]) ?? peer : peer
        let isEncrypted =
            isProxy
            && headers[values: .forwardedProto].last?.split(separator: ",").last.map(Self.trimmed) == "https"
        let isThisMachine = peer.isLoopback && !isForwarded
        return Client(
            key: hasher.key(of: address), isEncrypted: isEncrypted,
            // A page elsewhere may have its own name lead to this machine: only our names are believed.
            isPrivate: isEncrypted || isThisMachine && isOwnName(authority), isThisMachine: isThisMachine)
    }

    func isProxy(_ address: IPAddress) -> Bool { proxies.contains { $0.contains(address) } }

    /// The last hop that is not one of the proxies: each wrote down the one before it.
    private func lastStranger(in fields: [String]) -> IPAddress? {
        let hops = fields.joined(separator: ",").split(separator: ",")
        var last: IPAddress?
        for hop in hops.reversed() {
            // What comes before something that is no address may be anybody's invention.
            guard let address = Self.address(Self.trimmed(hop)) else { return last }
            last = address
            if !isProxy(address) { return address }
        }
        return last
    }

    /// The address in `203.0.113.7`, `203.0.113.7:4711`, `2001:db8::1` or `[2001:db8::1]:4711`.
    private static func address(_ hop: Substring) -> IPAddress? {
        if hop.hasPrefix("[") { return IPAddress(hop.dropFirst().prefix { $0 != "]" }) }
        if let address = IPAddress(hop) { return address }
        return hop.contains(".") ? IPAddress(hop.prefix { $0 != ":" }) : nil
    }

    private func isOwnName(_ authority: String?) -> Bool {
        guard let authority = authority?.lowercased() else { return false }
        let host =
            authority.hasPrefix("[") ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
        return host == "localhost" || host.hasSuffix(".localhost") || host == publicHost ?? "localhost"
            || IPAddress(host)?.isLoopback == true
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }

    private static let forwardingNames: [HTTPField.Name] = [
        .forwardedFor, .forwardedProto, .init("X-Forwarded-Host")!, .init("X-Real-IP")!, .init("Forwarded")!,
        .init("Via")!,
    ]
}

extension HTTPField.Name {
    static let forwardedFor = Self("X-Forwarded-For")!
    static let forwardedProto = Self("X-Forwarded-Proto")!
}
