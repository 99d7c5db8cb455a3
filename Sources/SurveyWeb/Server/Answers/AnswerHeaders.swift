import HTTPTypes

/// The headers that every answer has, whoever made it.
struct AnswerHeaders: Sendable {
    /// Those of an answer that a client got over TLS, when the public address is one.
    let isHTTPS: Bool

    /// The headers of an answer that may be kept as `cache` says.
    func fields(_ cache: WebResponse.Cache, isEncrypted: Bool) -> HTTPFields {
        var fields = Self.byCache(cache)
        if isHTTPS && isEncrypted { fields.append(Self.strictTransport) }
        return fields
    }

    /// Nothing is off the list: pages come with their style and script from here, and go nowhere else.
    static let contentSecurity = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; \
        base-uri 'none'; frame-ancestors 'none'
        """

    /// What a browser could be asked for, off.
    static let permissions = [
        "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture",
        "fullscreen", "geolocation", "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment",
        "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
    ].map { "\($0)=()" }.joined(separator: ", ")

    private static let common: HTTPFields = [
        .contentSecurityPolicy: contentSecurity,
        .init("Referrer-Policy")!: "no-referrer",
        .init("Permissions-Policy")!: permissions,
        .xContentTypeOptions: "nosniff",
        .init("Cross-Origin-Opener-Policy")!: "same-origin",
        .init("Cross-Origin-Resource-Policy")!: "same-origin",
        .vary: "Accept-Encoding, Accept-Language",
    ]

    private static let page = with("private, no-cache")
    private static let last: HTTPFields = {
        var fields = with("no-store")
        fields[.init("Clear-Site-Data")!] = "\"cache\""
        return fields
    }()
    private static let none = with("no-store")
    private static let forever: HTTPFields = {
        var fields = with("public, max-age=31536000, immutable")
        fields[.vary] = "Accept-Encoding"
        return fields
    }()

    private static let strictTransport = HTTPField(name: .strictTransportSecurity, value: "max-age=31536000")

    private static func with(_ cache: String) -> HTTPFields {
        var fields = common
        fields[.cacheControl] = cache
        return fields
    }

    private static func byCache(_ cache: WebResponse.Cache) -> HTTPFields {
        switch cache {
        case .page: page
        case .last: last
        case .none: none
        case .forever: forever
        }
    }
}
