/// The limits of a server, on which a room full of people behind one address does not come near.
public struct LimitSettings: Sendable, Hashable {
    /// Everything that one client asks for.
    public var requests = Rate(burst: 1500, perMinute: 3000)
    /// What all clients send to one session, page by page.
    public var session = Rate(burst: 3000, perMinute: 6000)
    /// Codes and tickets of one client that were wrong.
    public var guesses = Rate(burst: 60, perMinute: 20)

    public init() {}
}

/// Counts against the limits, in memory.
struct RateLimits: Sendable {
    private let requests: TokenBuckets<ClientKey>
    private let sessions: TokenBuckets<String>
    private let guesses: TokenBuckets<ClientKey>

    init(_ settings: LimitSettings, now: @escaping MonotonicNow = Monotonic.now) {
        requests = TokenBuckets(settings.requests, now: now)
        sessions = TokenBuckets(settings.session, now: now)
        guesses = TokenBuckets(settings.guesses, now: now)
    }

    /// Whether a request may be answered.
    ///
    /// - Returns: what to say instead; `nil` when it may.
    func refusal(of request: WebRequest, from client: Client) -> Refusal? {
        let place = RequestPlace(request)
        if place.triesCode, let wait = guesses.look(client.key) { return .guesses(wait: wait) }
        // What runs on this machine has the archive anyway, and would else be counted as one person.
        guard !client.isThisMachine else { return nil }
        if let wait = requests.take(client.key) { return .hurry(wait: wait) }
        if let code = place.session, let wait = sessions.take(code) { return .hurry(wait: wait) }
        return nil
    }

    /// Remembers that a code or a ticket was wrong.
    func countGuess(of client: Client) { _ = guesses.take(client.key) }

    /// Forgets whoever has not come near a limit for a while.
    func forget() {
        requests.forget()
        sessions.forget()
        guesses.forget()
    }

    /// How much is remembered at the moment.
    var count: Int { requests.count + sessions.count + guesses.count }
}

/// What a request's path says to the limits.
struct RequestPlace {
    /// A code or a ticket is looked up, which may be a guess.
    let triesCode: Bool
    /// The session to which a form is sent, as it was spelled.
    let session: String?

    init(_ request: WebRequest) {
        let path = request.path
        switch (request.method, path.first) {
        case (.get, nil): (triesCode, session) = (request.query["code"] != nil, nil)
        case (.get, "assets"), (.get, "audio"), (.get, "host"), (.post, "host"): (triesCode, session) = (false, nil)
        case (.get, "s"): (triesCode, session) = (path.count > 2 && path[2] != "privacy", nil)
        // Names with a point, such as robots.txt, are what programs ask for by themselves.
        case (.get, .some(let name)): (triesCode, session) = (path.count <= 2 && !name.contains("."), nil)
        // The first form of an interview is the one without a state: it may be a guess too.
        case (.post, "s"):
            (triesCode, session) = (request.form["state"] == nil, path.count == 3 ? path[2].uppercased() : nil)
        case (.post, _): (triesCode, session) = (false, nil)
        }
    }
}
