import SurveyCore
import Testing

@testable import SurveyArchive

@Suite struct KeyTests {
    /// Made by another implementation of X25519 and SHA-256: the private key is the bytes 1 to 32.
    static let privateText = "drempel-private-1:041061050R3GG28A1C60T3GF208H44RM2MB1E60S38DHR78Y3WG6S7W9"
    static let publicText = "drempel-public-1:0YHQSF0M429WHDTNVGDH1T3CPGK3EJPHDAM57V8BVZ0B5E3D3HYAZYBJ"

    @Test func aKeyIsItsText() throws {
        let known = try OpeningKey(text: Self.privateText)
        #expect(known.text == Self.privateText)
        #expect(known.sealingKey.text == Self.publicText)
        #expect(try SealingKey(text: Self.publicText) == known.sealingKey)
        #expect(known.sealingKey.fingerprint == "04870 47505 38226 44612")
        let new = OpeningKey()
        #expect(try OpeningKey(text: new.text).sealingKey == new.sealingKey)
        #expect(new.text != OpeningKey().text)
    }

    @Test(arguments: [
        "\u{FEFF}# Sleutel van het team\r\n\r\n  \(publicText)  \r\n", publicText.lowercased(),
        publicText.replacing("0YHQ", with: "oyhq-"), publicText.replacing("G3EJ", with: "G3EJ "),
        "\(publicText)\n# einde",
    ])
    func whatSurroundsItAndHowItIsTypedDoesNotMatter(_ text: String) throws {
        #expect(try SealingKey(text: text).text == Self.publicText)
    }

    @Test(arguments: [
        ("", KeyError.notAKey), ("# alleen uitleg\n", .notAKey), ("ssh-ed25519 AAAAC3NzaC1lZDI1", .notAKey),
        (privateText, .isPrivate), ("# pas op\n\(privateText)\n", .isPrivate),
        ("\(publicText)\n\(publicText)", .several), ("\(privateText)\n\(publicText)", .several),
        ("drempel-public-2:" + publicText.dropFirst(17), .newer), ("drempel-public-:ABC", .notAKey),
        (String(publicText.dropLast()), .length(55, of: 56)), ("\(publicText)0", .length(57, of: 56)),
        ("drempel-public-1:", .length(0, of: 56)),
        (publicText.replacing("0YHQ", with: "0YH!"), .character("!")),
        (publicText.replacing("0YHQ", with: "0YHU"), .character("U")),
        (publicText.replacing("0YHQ", with: "0YHR"), .checksum),
        (publicText.replacing("0YHQ", with: "Y0HQ"), .checksum),
        // A private key with its first word changed.
        ("drempel-public-1:" + privateText.dropFirst(18), .checksum),
        // A key of zeros, by which X25519 gives nothing secret.
        (KeyText.text(of: [UInt8](repeating: 0, count: 32), .public), .unusable),
    ])
    func whatIsNoPublicKeyIsSaid(_ text: String, _ error: KeyError) {
        #expect(throws: error) { try SealingKey(text: text) }
    }

    @Test(arguments: [
        (publicText, KeyError.isPublic), (String(privateText.dropLast(20)), .length(36, of: 56)),
        (privateText.replacing("041061", with: "041062"), .checksum), ("hallo", .notAKey),
    ])
    func norAPrivateOne(_ text: String, _ error: KeyError) {
        #expect(throws: error) { try OpeningKey(text: text) }
    }

    /// Every slip of one character, and every swap of neighbours.
    @Test func aSlipIsFound() {
        let characters = Array(Self.publicText)
        for place in 17..<characters.count {
            for other in "0AZ9" where other != characters[place] {
                var slip = characters
                slip[place] = other
                #expect(throws: KeyError.checksum) { try SealingKey(text: String(slip)) }
            }
            guard place + 1 < characters.count, characters[place] != characters[place + 1] else { continue }
            var swapped = characters
            swapped.swapAt(place, place + 1)
            #expect(throws: KeyError.checksum) { try SealingKey(text: String(swapped)) }
        }
    }
}
