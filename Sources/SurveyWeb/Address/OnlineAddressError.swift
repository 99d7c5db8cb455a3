/// Why a text cannot be the base address of the online variant.
public enum OnlineAddressError: Error, Sendable, Hashable {
    /// There is no text, or no host in it.
    case empty
    /// It begins like a scheme, with this, but not with `https://` or `http://`.
    case scheme(String)
    /// `http` to a host that is not in the local network.
    case needsEncryption(String)
    /// A path, a query or a fragment stands after the host.
    case moreThanHost(String)
    /// A user name stands before the host.
    case user
    /// The port is no whole number from 1 to 65535.
    case port(String)
    /// An IPv6 address: its brackets cannot be written in capitals' mode of a QR code.
    case ipv6(String)
    /// The host holds a character that host names cannot have.
    case character(Character, host: String)
    /// A part of the host's name between dots is empty, longer than 63 characters, or begins or ends with a hyphen.
    case label(String, host: String)
    /// The host ends in a number but is no IPv4 address.
    case ipv4(String)
    /// The host's name has no dot, so that no phone can find it.
    case noDot(String)
    /// Host and port have `length` characters where `limit` fit into the QR code of a session.
    case tooLong(String, length: Int, limit: Int)
}

extension OnlineAddressError: CustomStringConvertible {
    /// What is wrong and how to mend it.
    public var description: String {
        switch self {
        case .empty:
            "The online address is empty: give the name of the server, such as drempel.ravels.example."
        case .scheme(let scheme):
            "An online address cannot begin with '\(Self.visible(scheme))': write https:// or only the name of the server."
        case .needsEncryption(let host):
            """
            Answers cannot be sent to \(host) unencrypted: write https:// in place of http://. Only names ending in \
            .local and private addresses such as 192.168.1.10 may do without.
            """
        case .moreThanHost(let rest):
            "After the name of the server stands '\(Self.visible(rest))': leave it out, the session's code comes there."
        case .user:
            "An online address cannot have a user name: leave out what stands before the '@'."
        case .port(""):
            "After the ':' stands no port: write a whole number from 1 to 65535, or leave the ':' out."
        case .port(let port):
            "'\(Self.visible(port))' is not a port: write a whole number from 1 to 65535 after the ':', or leave both out."
        case .ipv6(let host):
            "\(Self.visible(host)) is an IPv6 address, which takes too much room in a QR code: give the name of the server."
        case .character(let character, let host) where character.isWhitespace:
            "The name '\(Self.visible(host))' has a space or a line break: leave it out."
        case .character(let character, let host) where character.isASCII:
            """
            The name '\(Self.visible(host))' has a '\(Self.visible(String(character)))': only letters, digits, hyphens \
            and dots can be in it.
            """
        case .character(let character, let host):
            """
            The name '\(Self.visible(host))' has a '\(Self.visible(String(character)))': write it in the form that the \
            internet uses for such names, with xn-- in front.
            """
        case .label("", let host):
            "The name '\(host)' has a dot too many: nothing stands before or after it."
        case .label(let label, _) where label.utf8.count > 63:
            "'\(label)' in the name of the server is too long: at most 63 characters may stand between two dots."
        case .label(let label, let host):
            "'\(label)' in the name '\(host)' begins or ends with a hyphen: no server is called so, look for a slip."
        case .ipv4(let host):
            "'\(host)' is not an address: write four numbers from 0 to 255 with dots, such as 192.168.1.10."
        case .noDot(let host):
            "'\(host)' is not the whole name of a server: write it with its dots, such as \(host).ravels.example."
        case .tooLong(let authority, let length, let limit):
            """
            '\(authority)' has \(length) characters. For a QR code that fits on the screen the name of the server, \
            with its port, may have at most \(limit): use a shorter name.
            """
        }
    }

    /// `text` with line breaks and control characters spelled out.
    private static func visible(_ text: String) -> String {
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? $0.escaped(asASCII: true) : "\($0)" }
            .joined()
    }
}
