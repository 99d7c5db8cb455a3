import SurveyCore
import Testing

@testable import SurveyWeb

@Suite("Who is signed in to the host's pages")
struct HostSessionsTests {
    @Test("is so for half an hour after the last page, and half a day at most")
    func expiry() {
        let sessions = HostSessions()
        let token = sessions.begin(mark: "a", language: "nl", at: 0)
        func isIn(_ now: Int) -> Bool { sessions.visitor(token, mark: "a", language: nil, at: now) != nil }
        #expect(isIn(1799))
        #expect(isIn(1799 + 1799))
        #expect(!isIn(1799 + 1799 + 1800))
        #expect(!isIn(0), "and does not come back")

        let other = sessions.begin(mark: "a", language: "nl", at: 0)
        for now in stride(from: 0, to: 12 * 3600, by: 1700) {
            #expect(sessions.visitor(other, mark: "a", language: nil, at: now) != nil)
        }
        #expect(sessions.visitor(other, mark: "a", language: nil, at: 12 * 3600) == nil)
    }

    @Test("is out when the passphrase is another one")
    func otherPassphrase() {
        let sessions = HostSessions()
        let token = sessions.begin(mark: "a", language: "nl", at: 0)
        #expect(sessions.visitor(token, mark: "b", language: nil, at: 1) == nil)
        #expect(sessions.visitor(token, mark: "a", language: nil, at: 1) == nil)
    }

    @Test("is known by the token alone, which the server does not keep")
    func tokens() {
        let sessions = HostSessions()
        let token = sessions.begin(mark: "a", language: "fr", at: 0)
        #expect(sessions.visitor(HostToken(), mark: "a", language: nil, at: 0) == nil)
        #expect(sessions.visitor(token, mark: "a", language: nil, at: 0)?.language == "fr")
        #expect(sessions.visitor(token, mark: "a", language: "en", at: 0)?.language == "en")
        #expect(sessions.visitor(token, mark: "a", language: nil, at: 0)?.language == "en", "the choice is remembered")
        #expect(!"\(sessions)".contains(token.text))
        sessions.end(token)
        #expect(sessions.visitor(token, mark: "a", language: nil, at: 0) == nil)
    }

    @Test("never becomes more than a bounded number of people")
    func bounded() {
        let sessions = HostSessions()
        let tokens = (0..<3 * HostSessions.most).map { sessions.begin(mark: "a", language: "nl", at: $0) }
        #expect(sessions.count == HostSessions.most)
        #expect(sessions.visitor(tokens[0], mark: "a", language: nil, at: 100) == nil, "who was away longest is out")
        #expect(sessions.visitor(tokens.last!, mark: "a", language: nil, at: 100) != nil)
    }

    @Test("takes a token only as it is written")
    func spelling() {
        let token = HostToken()
        #expect(HostToken(token.text) == token)
        #expect(HostToken(token.text.uppercased() + "A") == nil)
        #expect(HostToken("") == nil)
        #expect(HostToken(String(repeating: "g", count: 64)) == nil)
        #expect(HostToken() != HostToken())
        #expect(token.text.count == 64)
    }

    @Test(
        "finds its cookie among others",
        arguments: [
            ("drempel-host=%", true), ("a=b; drempel-host=%", true), ("drempel-host=%; x=y", true),
            ("xdrempel-host=%", false), ("drempel-host=", false), ("", false), ("drempel-host", false),
            ("drempel-host=%%", false), ("drempel-host=%\r\nSet-Cookie: a", false),
        ])
    func cookies(header: String, isFound: Bool) {
        let token = HostToken()
        let text = header.replacing("%", with: token.text)
        #expect(HostCookie.token(in: text) == (isFound ? token : nil))
    }

    @Test("sends the cookie back in this way and no other")
    func attributes() {
        let token = HostToken()
        #expect(
            HostCookie.setting(token)
                == "drempel-host=\(token.text); Path=/host; Secure; HttpOnly; SameSite=Strict")
        #expect(HostCookie.erasing == "drempel-host=; Max-Age=0; Path=/host; Secure; HttpOnly; SameSite=Strict")
    }

    @Test("brings back the token of each form, bound to what it does and to who got it")
    func formTokens() {
        let (key, other) = (FormKey(), FormKey())
        let token = key.token(for: "/host/s/A/open")
        #expect(key.accepts(token, for: "/host/s/A/open"))
        #expect(!key.accepts(token, for: "/host/s/B/open"))
        #expect(!key.accepts(token, for: "/host/s/A/open", holder: "x"))
        #expect(!other.accepts(token, for: "/host/s/A/open"))
        for bad in [
            nil, "", "zz", String(token.dropLast()), String(token.dropLast(2)), token + "00", token.uppercased(),
        ] {
            #expect(!key.accepts(bad, for: "/host/s/A/open"), "\(bad ?? "none")")
        }
    }
}
