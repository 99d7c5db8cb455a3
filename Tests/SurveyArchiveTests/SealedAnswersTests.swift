import SurveyCore
import Testing

@testable import SurveyArchive

@Suite struct SealedAnswersTests {
    private let key = OpeningKey()
    private let label = SealedAnswers.Label(
        version: String(repeating: "a", count: 64), response: Array(0..<16), session: "AAAAAA")

    /// Sealed by another implementation of RFC 9180, written for this test alone.
    @Test func itOpensWhatTheStandardSealed() throws {
        let stored = try #require(
            Hex.bytes(
                """
                01474d80401a48028d5869aff450549732cbaaed5e5df9b30a6da31cb0e5742bad5ad4a1a768f1a67b3fcd00535c46a5aa\
                008fe59c6a1c6cd3186b7ed3b08de8c6d907b6b7c02bce01f7e810215e1e55bdf4
                """))
        let key = try OpeningKey(text: KeyTests.privateText)
        #expect(SealedAnswers.keyID(of: stored) == key.sealingKey.id)
        #expect(try SealedAnswers.open(stored, with: key, label) == #"{"huurder":"no"}"#)
    }

    @Test(arguments: [
        ("{}", 57 + 40), (String(repeating: "x", count: 40), 57 + 40), (String(repeating: "x", count: 41), 57 + 80),
    ])
    func itComesBackAndIsOfOneLength(_ json: String, _ length: Int) throws {
        let stored = try SealedAnswers.seal(json, size: 40, for: key.sealingKey, label)
        #expect(stored.count == length)
        #expect(try SealedAnswers.open(stored, with: key, label) == json)
        #expect(try SealedAnswers.seal(json, size: 40, for: key.sealingKey, label) != stored)
    }

    @Test func nothingOfItCanBeChangedNorPutElsewhere() throws {
        let stored = try SealedAnswers.seal("{}", size: 40, for: key.sealingKey, label)
        for place in stored.indices {
            var changed = stored
            changed[place] ^= 1
            #expect(throws: OpeningFault.notAuthentic) { try SealedAnswers.open(changed, with: key, label) }
        }
        for count in 0..<stored.count {
            #expect(throws: OpeningFault.notAuthentic) {
                try SealedAnswers.open(Array(stored.prefix(count)), with: key, label)
            }
        }
        var others = [label, label, label]
        others[0].version = String(repeating: "b", count: 64)
        others[1].response[3] ^= 1
        others[2].session = "AAAAAB"
        for other in others {
            #expect(throws: OpeningFault.notAuthentic) { try SealedAnswers.open(stored, with: key, other) }
        }
        #expect(throws: OpeningFault.notAuthentic) { try SealedAnswers.open(stored, with: OpeningKey(), label) }
    }

    @Test(arguments: ["{}\u{0}{}", "{}\u{0}\u{1}"])
    func whatIsNotFilledUpWithZerosIsNotTaken(_ content: String) throws {
        let stored = try SealedAnswers.seal(content, size: 40, for: key.sealingKey, label)
        #expect(throws: OpeningFault.filling) { try SealedAnswers.open(stored, with: key, label) }
    }
}

enum Hex {
    /// The bytes that hexadecimal digits write.
    static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
