/// The cookie that says who is signed in to the host's pages: sent on their path alone, and nowhere else.
enum HostCookie {
    static let name = "drempel-host"

    /// The value of `Set-Cookie` that gives a browser `token` until it is closed.
    static func setting(_ token: HostToken) -> String { "\(name)=\(token.text); \(attributes)" }

    /// The value of `Set-Cookie` that takes it away.
    static let erasing = "\(name)=; Max-Age=0; \(attributes)"

    private static let attributes = "Path=/host; Secure; HttpOnly; SameSite=Strict"

    /// The token in what a browser sends as `Cookie`.
    static func token(in header: String) -> HostToken? {
        for pair in header.split(separator: ";") {
            let text = pair.drop { $0 == " " || $0 == "\t" }
            if text.hasPrefix(name + "=") { return HostToken(String(text.dropFirst(name.count + 1))) }
        }
        return nil
    }
}
