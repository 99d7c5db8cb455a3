import SurveyCore

/// What a request to the host's pages wants.
enum HostRoute: Hashable, Sendable {
    case list, signIn, signOut, style
    case session(SessionCode)
    case open(SessionCode)
    /// The page that asks before it closes.
    case closing(SessionCode)
    case close(SessionCode)
    /// The code at full screen, and its picture.
    case code(SessionCode)
    case image(SessionCode)

    /// What `request` wants; `nil` when there is no such page.
    init?(_ request: WebRequest) {
        let path = request.path
        guard path.first == "host" else { return nil }
        switch (request.method, path.count) {
        case (.get, 1): self = .list
        case (_, 2): self.init(request.method, door: path[1])
        case (_, 3): self.init(request.method, path[1], path[2])
        case (_, 4) where path[1] == "s": self.init(request.method, session: path[2], path[3])
        case (_, _): return nil
        }
    }

    private init?(_ method: WebRequest.Method, door name: String) {
        switch (method, name) {
        case (.post, "in"): self = .signIn
        case (.post, "out"): self = .signOut
        // Somebody reloads, or comes back in another language.
        case (.get, "in"), (.get, "out"): self = .list
        case (.get, HostStyle.name): self = .style
        case (_, _): return nil
        }
    }

    private init?(_ method: WebRequest.Method, _ kind: String, _ name: String) {
        guard method == .get else { return nil }
        switch kind {
        case "s":
            guard let code = SessionCode(name) else { return nil }
            self = .session(code)
        case "qr":
            guard name.hasSuffix(".svg"), let code = SessionCode(String(name.dropLast(4))) else { return nil }
            self = .image(code)
        case _: return nil
        }
    }

    private init?(_ method: WebRequest.Method, session name: String, _ what: String) {
        guard let code = SessionCode(name) else { return nil }
        switch (method, what) {
        case (.post, "open"): self = .open(code)
        case (.get, "open"): self = .session(code)
        case (.get, "close"): self = .closing(code)
        case (.post, "close"): self = .close(code)
        case (.get, "code"): self = .code(code)
        case (_, _): return nil
        }
    }

    /// Its path, which is also what the token of its form is bound to.
    var action: String {
        switch self {
        case .list: "/host"
        case .signIn: "/host/in"
        case .signOut: "/host/out"
        case .style: "/host/\(HostStyle.name)"
        case .session(let code): "/host/s/\(code)"
        case .open(let code): "/host/s/\(code)/open"
        case .closing(let code), .close(let code): "/host/s/\(code)/close"
        case .code(let code): "/host/s/\(code)/code"
        case .image(let code): "/host/qr/\(code).svg"
        }
    }
}
