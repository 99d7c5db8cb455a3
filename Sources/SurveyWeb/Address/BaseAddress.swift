/// The parts of a base address as it was given, each valid by itself.
struct BaseAddress {
    let scheme: OnlineAddress.Scheme
    /// In lower case.
    let host: String
    let port: Int?

    /// The parts of `text`.
    init(_ text: String) throws(OnlineAddressError) {
        guard !text.isEmpty else { throw .empty }
        var rest = text[...]
        if let mark = rest.firstRange(of: "://") {
            let name = rest[..<mark.lowerBound]
            guard let scheme = OnlineAddress.Scheme(rawValue: name.lowercased()) else {
                throw .scheme(String(rest[..<mark.upperBound]))
            }
            self.scheme = scheme
            rest = rest[mark.upperBound...]
        } else if let colon = rest.firstIndex(of: ":"),
            OnlineAddress.Scheme(rawValue: rest[..<colon].lowercased()) != nil
        {
            throw .scheme(String(rest[..<colon] + rest[colon...].prefix { ":/".contains($0) }))
        } else {
            scheme = .https
        }
        let authority = rest.prefix { !"/?#\\".contains($0) }
        let tail = rest[authority.endIndex...]
        guard tail.isEmpty || tail == "/" else { throw .moreThanHost(String(tail)) }
        guard !authority.contains("@") else { throw .user }
        let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard !authority.hasPrefix("["), !(parts.count == 2 && parts[1].contains(":")) else {
            throw .ipv6(String(authority))
        }
        port = parts.count == 2 ? try Self.port(parts[1]) : nil
        guard let name = parts.first, !name.isEmpty else { throw .empty }
        host = try Self.host(name.lowercased())
    }

    /// Whether the host is this machine or in its own network, by its name or address alone.
    var isLocal: Bool {
        guard let address = Self.ipv4(host) else {
            return host == "localhost" || host.hasSuffix(".localhost") || host.hasSuffix(".local")
        }
        return switch (address[0], address[1]) {
        case (127, _): true  // loopback: RFC 1122, 3.2.1.3
        case (10, _), (172, 16...31), (192, 168): true  // private: RFC 1918
        case (169, 254): true  // link-local: RFC 3927
        case (_, _): false
        }
    }

    private static func port(_ text: Substring) throws(OnlineAddressError) -> Int {
        guard !text.isEmpty, text.utf8.allSatisfy(isDigit), let port = Int(text), (1...65535).contains(port) else {
            throw .port(String(text))
        }
        return port
    }

    /// `host` if it is a name by RFC 1123 with at least one dot, `localhost`, or an IPv4 address.
    private static func host(_ host: String) throws(OnlineAddressError) -> String {
        if let strange = host.first(where: { !isAllowed($0) }) { throw .character(strange, host: host) }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        for label in labels
        where !(1...63).contains(label.utf8.count) || label.hasPrefix("-") || label.hasSuffix("-") {
            throw .label(String(label), host: host)
        }
        if let last = labels.last, last.utf8.allSatisfy(isDigit) {
            guard ipv4(host) != nil else { throw .ipv4(host) }
        } else if labels.count == 1, host != "localhost" {
            throw .noDot(host)
        }
        return host
    }

    /// The four numbers of an IPv4 address in its usual form, without leading zeros.
    private static func ipv4(_ host: String) -> [UInt8]? {
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        let bytes = numbers.compactMap { UInt8($0) }
        return numbers.count == 4 && bytes.map(String.init) == numbers.map(String.init) ? bytes : nil
    }

    private static func isAllowed(_ character: Character) -> Bool {
        guard let byte = character.utf8.first, character.utf8.count == 1 else { return false }
        return isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || ".-".utf8.contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
