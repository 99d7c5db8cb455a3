public import QRCode
public import SurveyCore

/// Where the online variant of a survey is: a base address under which every session has its own.
///
/// The address of a session is written in capitals, `HTTPS://HOST/CODE`, because a QR code holds capitals in less room;
/// schemes and hosts are the same in capitals, and session codes are made of them. A base is accepted only if the code of
/// its sessions fits on the smallest screen of a kiosk, so a kiosk that starts can show it.
///
/// ```swift
/// let address = try OnlineAddress(base: "drempel.ravels.example")
/// address.session(code)  // "HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQ2"
/// address.shown(code)    // "drempel.ravels.example/K7MPQ2"
/// ```
public struct OnlineAddress: Sendable, Hashable {
    /// How the server is spoken to.
    public enum Scheme: String, Sendable, Hashable, CaseIterable {
        /// Encrypted, over TLS.
        case https
        /// In the clear: only inside a local network, where there can be no certificate.
        case http

        /// The port that need not be written.
        public var defaultPort: Int {
            switch self {
            case .https: 443
            case .http: 80
            }
        }
    }

    /// How the server is spoken to.
    public let scheme: Scheme
    /// The name or IPv4 address of the server, in lower case.
    public let host: String
    /// The port, `nil` when it is the scheme's own.
    public let port: Int?

    /// The base address that `base` spells: a host with or without `https://`, a port and a final `/`.
    ///
    /// Without a scheme it is `https`. `http` is accepted for this machine, names ending in `.local` and private
    /// addresses, for a hotspot without internet. A name beyond ASCII is given in its `xn--` form.
    ///
    /// - Throws: `OnlineAddressError`, of which `description` says how to mend it.
    public init(base: String) throws(OnlineAddressError) {
        let parts = try BaseAddress(base)
        (scheme, host) = (parts.scheme, parts.host)
        port = parts.port == parts.scheme.defaultPort ? nil : parts.port
        guard scheme == .https || parts.isLocal else { throw .needsEncryption(host) }
        let limit = Self.capacity - scheme.rawValue.utf8.count - "://".utf8.count - "/".utf8.count - Self.codeLength
        guard authority.utf8.count <= limit else {
            throw .tooLong(authority, length: authority.utf8.count, limit: limit)
        }
    }

    /// The address of a session, in capitals: what its QR code spells.
    public func session(_ code: SessionCode) -> String {
        "\(scheme.rawValue)://\(authority)/\(code)".uppercased()
    }

    /// The address of a session as a person reads it and types it over.
    public func shown(_ code: SessionCode) -> String { "\(shown)/\(code)" }

    /// The base address as a person reads it: without the scheme that browsers take by themselves.
    public var shown: String {
        switch scheme {
        case .https: authority
        case .http: "http://\(authority)"
        }
    }

    /// The QR code of a session's address, of at most `largestVersion`.
    public func qrCode(_ code: SessionCode) -> QRCode {
        do {
            return try QRCode(session(code), level: Self.level, maximumVersion: Self.largestVersion)
        } catch {
            preconditionFailure("an address was accepted that does not fit: \(error)")
        }
    }

    /// The largest QR code that leaves room for words on a screen of 60×20 cells.
    public static let largestVersion = 3
    /// How much damage, glare or blur the code must stand.
    public static let level = QRCode.Level.M

    /// The number of characters that the address of a session may have.
    private static let capacity = QRCode.capacity(of: .alphanumeric, level: level, version: largestVersion)

    /// The length of a session's code.
    private static let codeLength = 6

    /// Host and port.
    private var authority: String { port.map { "\(host):\($0)" } ?? host }
}
