/// What goes back: the server adds the headers that every answer has.
struct WebResponse: Sendable {
    var status: Int
    var body: [UInt8]
    var contentType: ContentType
    var cache: Cache
    /// Where to go instead, with a status of 303; a path of our own.
    var location: String?
    /// The value of `Set-Cookie`, by the host's pages alone.
    var cookie: String?
    /// Seconds after which a refused client may try again.
    var retryAfter: Int?
    /// Which part of a sound `body` is: `bytes 0-1/8746`, the header `Content-Range` of an answer with the status 206 or
    /// 416. Every answer with a sound has `Accept-Ranges: bytes`.
    var contentRange: String?
    /// A ticket in the request was wrong: it counts against what its client may try, as a page does that is not there.
    var isWrongGuess = false
    /// Where the page goes by itself, with how many seconds: on a device that the next person will use.
    var refresh: (seconds: Int, path: String)?

    init(
        status: Int = 200, body: [UInt8], contentType: ContentType = .html, cache: Cache, location: String? = nil,
        cookie: String? = nil, retryAfter: Int? = nil, refresh: (seconds: Int, path: String)? = nil
    ) {
        self.status = status
        self.body = body
        self.contentType = contentType
        self.cache = cache
        self.location = location
        self.cookie = cookie
        self.retryAfter = retryAfter
        self.refresh = refresh
    }

    enum ContentType: String, Sendable {
        case html = "text/html; charset=utf-8"
        case css = "text/css; charset=utf-8"
        case script = "text/javascript; charset=utf-8"
        case text = "text/plain; charset=utf-8"
        case svg = "image/svg+xml"
        case png = "image/png"
        case wave = "audio/wav"
        case ogg = "audio/ogg"
        case mp3 = "audio/mpeg"
        case flac = "audio/flac"
    }

    /// What browsers may keep.
    enum Cache: Sendable {
        /// `private, no-cache`: a question; the browser's back button shows it again.
        case page
        /// `no-store`, with `Clear-Site-Data: "cache"`: thanks, stop and errors; afterwards back shows no answer.
        case last
        /// `no-store` alone: what has no answers before it.
        case none
        /// For ever: its name changes with what is in it.
        case forever
    }
}

/// What answers requests: all pages, without a network.
protocol WebHandler: Sendable {
    func respond(to request: WebRequest) async -> WebResponse
}
