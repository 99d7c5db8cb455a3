import Testing

@testable import SurveyWeb

@Suite struct Base64URLTests {
    /// The vectors of RFC 4648, section 10, without padding; and the two characters that differ.
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ])
    func vectors(_ plain: String, _ spelled: String) {
        #expect(Base64URL.text(of: Array(plain.utf8)) == spelled)
        #expect(Base64URL.bytes(of: spelled.utf8) == Array(plain.utf8))
        #expect(Base64URL.length(ofBytes: plain.utf8.count) == spelled.utf8.count)
    }

    @Test func theLastTwoCharactersAreThoseOfAddresses() {
        #expect(Base64URL.text(of: [0xFB, 0xEF, 0xFF]) == "--__")
    }

    @Test(arguments: ["Z", "Zm9vY", "Zg==", "Zm9+", "Zm9/", "Zm 9", "Zm9\n", "Zé", "Zh", "Zm9"])
    func otherSpellingsAreNone(_ text: String) {
        // The last two spell bits that belong to no byte.
        #expect(Base64URL.bytes(of: text.utf8) == nil)
    }
}
