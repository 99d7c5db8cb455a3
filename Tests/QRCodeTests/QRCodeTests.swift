import QRCode
import Testing

@Suite("A QR code")
struct QRCodeTests {
    /// Character capacities as in ISO/IEC 18004, table 7: level L, M, Q, H.
    @Test(
        "holds what the standard says",
        arguments: [
            (1, QRCode.Encoding.alphanumeric, [25, 20, 16, 10]), (1, .utf8, [17, 14, 11, 7]),
            (3, .alphanumeric, [77, 61, 47, 35]), (3, .utf8, [53, 42, 32, 24]),
            (4, .alphanumeric, [114, 90, 67, 50]), (4, .utf8, [78, 62, 46, 34]),
            (10, .alphanumeric, [395, 311, 221, 174]), (10, .utf8, [271, 213, 151, 119]),
            (40, .alphanumeric, [4296, 3391, 2420, 1852]), (40, .utf8, [2953, 2331, 1663, 1273]),
        ])
    func capacity(version: Int, encoding: QRCode.Encoding, expected: [Int]) {
        let found = QRCode.Level.allCases.map { QRCode.capacity(of: encoding, level: $0, version: version) }
        #expect(found == expected)
    }

    @Test(
        "is as small as its text allows",
        arguments: [
            (String(repeating: "A", count: 61), 3), (String(repeating: "A", count: 62), 4),
            (String(repeating: "a", count: 42), 3), (String(repeating: "a", count: 43), 4),
            // An é takes two bytes.
            (String(repeating: "é", count: 21), 3), (String(repeating: "é", count: 22), 4),
            ("HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQ2", 2), ("https://drempel.ravels.example/k7mpq2", 3),
        ])
    func version(text: String, expected: Int) throws {
        let code = try QRCode(text)
        #expect(code.version == expected)
        #expect(code.size == 17 + 4 * expected)
    }

    @Test(
        "is written in capitals' mode only when every character can be",
        arguments: [
            ("HTTPS://X.EXAMPLE:8080/A-B", QRCode.Encoding.alphanumeric),
            ("0123456789 $%*+-./:", .alphanumeric), ("A_B", .utf8), ("Ab", .utf8), ("É", .utf8),
        ])
    func encoding(text: String, expected: QRCode.Encoding) {
        #expect(QRCode.Encoding(for: text) == expected)
    }

    @Test("of an empty text is refused")
    func empty() {
        #expect(throws: QRCodeError.empty) { try QRCode("") }
        #expect(QRCodeError.empty.description.contains("no text"))
    }

    @Test("that would be too large is refused, with what fits")
    func tooLong() throws {
        #expect(throws: QRCodeError.tooLong(length: 62, limit: 61, encoding: .alphanumeric)) {
            try QRCode(String(repeating: "A", count: 62), maximumVersion: 3)
        }
        #expect(throws: QRCodeError.tooLong(length: 44, limit: 42, encoding: .utf8)) {
            try QRCode(String(repeating: "é", count: 22), maximumVersion: 3)
        }
        #expect(throws: QRCodeError.tooLong(length: 2954, limit: 2953, encoding: .utf8)) {
            try QRCode(String(repeating: "a", count: 2954), level: .L)
        }
        #expect(throws: QRCodeError.tooLong(length: 1_000_000, limit: 2331, encoding: .utf8)) {
            try QRCode(String(repeating: "a", count: 1_000_000))
        }
        #expect(try QRCode(String(repeating: "a", count: 2953), level: .L).version == 40)
        let error = QRCodeError.tooLong(length: 62, limit: 61, encoding: .alphanumeric)
        #expect(error.description.contains("62") && error.description.contains("61"))
    }

    @Test("has its three finder patterns, and is light outside")
    func modules() throws {
        let code = try QRCode("HTTPS://DREMPEL.EXAMPLE/ABCDEF")
        let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
        for (left, top) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
            let found = (top..<top + 7).map { y in String((left..<left + 7).map { code[$0, y] ? "#" : "." }) }
            #expect(found == finder)
        }
        for outside in [-1, -4, code.size, code.size + 100] {
            #expect(!code[outside, 0] && !code[0, outside] && !code[outside, outside])
        }
    }

    @Test("is the same for the same text")
    func equal() throws {
        #expect(try QRCode("A") == QRCode("A"))
        #expect(try QRCode("A") != QRCode("B"))
        #expect(try QRCode("A") != QRCode("A", level: .H))
    }
}
