import QRCode
import SurveyCore
import SurveyWeb
import Testing

@Suite("The address of the online variant")
struct OnlineAddressTests {
    let code: SessionCode = {
        var generator = SeededGenerator(seed: 1)
        return .random(using: &generator)
    }()

    @Test(
        "is read from what a person writes",
        arguments: [
            ("drempel.ravels.example", "HTTPS://DREMPEL.RAVELS.EXAMPLE/", "drempel.ravels.example"),
            ("https://drempel.ravels.example", "HTTPS://DREMPEL.RAVELS.EXAMPLE/", "drempel.ravels.example"),
            ("https://drempel.ravels.example/", "HTTPS://DREMPEL.RAVELS.EXAMPLE/", "drempel.ravels.example"),
            ("drempel.ravels.example/", "HTTPS://DREMPEL.RAVELS.EXAMPLE/", "drempel.ravels.example"),
            ("HTTPS://Drempel.Ravels.EXAMPLE", "HTTPS://DREMPEL.RAVELS.EXAMPLE/", "drempel.ravels.example"),
            ("xn--caf-dma.example", "HTTPS://XN--CAF-DMA.EXAMPLE/", "xn--caf-dma.example"),
            ("a-1.b2.example:8443", "HTTPS://A-1.B2.EXAMPLE:8443/", "a-1.b2.example:8443"),
            ("https://a.example:443", "HTTPS://A.EXAMPLE/", "a.example"),
            ("https://a.example:80", "HTTPS://A.EXAMPLE:80/", "a.example:80"),
            ("localhost", "HTTPS://LOCALHOST/", "localhost"),
            ("8.8.8.8", "HTTPS://8.8.8.8/", "8.8.8.8"),
            ("http://localhost:8080", "HTTP://LOCALHOST:8080/", "http://localhost:8080"),
            ("http://kiosk.local/", "HTTP://KIOSK.LOCAL/", "http://kiosk.local"),
            ("http://127.0.0.1", "HTTP://127.0.0.1/", "http://127.0.0.1"),
            ("http://10.255.0.1:80", "HTTP://10.255.0.1/", "http://10.255.0.1"),
            ("http://172.16.0.1", "HTTP://172.16.0.1/", "http://172.16.0.1"),
            ("http://172.31.255.255", "HTTP://172.31.255.255/", "http://172.31.255.255"),
            ("http://192.168.4.1:65535", "HTTP://192.168.4.1:65535/", "http://192.168.4.1:65535"),
            ("http://169.254.1.1", "HTTP://169.254.1.1/", "http://169.254.1.1"),
        ])
    func accepted(base: String, expected: String, shown: String) throws {
        let address = try OnlineAddress(base: base)
        #expect(address.session(code) == expected + code.rawValue)
        #expect(address.shown == shown)
        #expect(address.shown(code) == "\(shown)/\(code)")
        #expect(try OnlineAddress(base: address.session(code).dropLast(7).description) == address)
    }

    @Test(
        "is refused when it could not be one",
        arguments: [
            ("", OnlineAddressError.empty), ("https://", .empty), ("https:///x", .moreThanHost("/x")),
            (":443", .empty), ("/", .empty),
            ("ftp://a.example", .scheme("ftp://")), ("://a.example", .scheme("://")),
            ("https:/a.example", .scheme("https:/")), ("https:a.example", .scheme("https:")),
            ("http://drempel.ravels.example", .needsEncryption("drempel.ravels.example")),
            ("http://8.8.8.8", .needsEncryption("8.8.8.8")),
            ("http://172.15.0.1", .needsEncryption("172.15.0.1")),
            ("http://172.32.0.1", .needsEncryption("172.32.0.1")),
            ("http://192.169.0.1", .needsEncryption("192.169.0.1")),
            ("http://11.0.0.1", .needsEncryption("11.0.0.1")),
            ("http://local.example", .needsEncryption("local.example")),
            ("http://notlocal.x-local", .needsEncryption("notlocal.x-local")),
            ("http://10.0.0.1.evil.example", .needsEncryption("10.0.0.1.evil.example")),
            ("a.example/enquete", .moreThanHost("/enquete")), ("a.example//", .moreThanHost("//")),
            ("a.example?x=1", .moreThanHost("?x=1")), ("a.example/#x", .moreThanHost("/#x")),
            ("a.example\\x", .moreThanHost("\\x")),
            ("https://an@a.example", .user), ("an:geheim@a.example", .user),
            ("a.example:", .port("")), ("a.example:0", .port("0")), ("a.example:65536", .port("65536")),
            ("a.example:-1", .port("-1")), ("a.example:+80", .port("+80")), ("a.example:8o", .port("8o")),
            ("a.example:99999999999999999999", .port("99999999999999999999")),
            ("[::1]:8080", .ipv6("[::1]:8080")), ("http://fe80::1", .ipv6("fe80::1")),
            ("a b.example", .character(" ", host: "a b.example")), (" a.example", .character(" ", host: " a.example")),
            ("a_b.example", .character("_", host: "a_b.example")),
            ("a.example\n", .character("\n", host: "a.example\n")),
            ("café.example", .character("é", host: "café.example")),
            ("a%20.example", .character("%", host: "a%20.example")),
            ("a..example", .label("", host: "a..example")), ("a.example.", .label("", host: "a.example.")),
            (".example", .label("", host: ".example")), ("-a.example", .label("-a", host: "-a.example")),
            ("a-.example", .label("a-", host: "a-.example")),
            ("256.1.1.1", .ipv4("256.1.1.1")), ("1.2.3", .ipv4("1.2.3")), ("010.0.0.1", .ipv4("010.0.0.1")),
            ("a.1", .ipv4("a.1")), ("1.2.3.4.5", .ipv4("1.2.3.4.5")), ("12345", .ipv4("12345")),
            ("drempel", .noDot("drempel")), ("https", .noDot("https")),
        ])
    func refused(base: String, expected: OnlineAddressError) {
        #expect(throws: expected) { try OnlineAddress(base: base) }
        #expect(expected.description.contains(": "), "the sentence says how to mend it")
    }

    @Test("is refused where the QR code of a session would be larger than version 3", arguments: ["https", "http"])
    func tooLong(scheme: String) throws {
        // 61 characters less the scheme, '://', '/' and the code.
        let limit = 61 - scheme.count - 3 - 1 - 6
        let longest = String(repeating: "a", count: limit - 6) + ".local"
        let address = try OnlineAddress(base: "\(scheme)://\(longest)")
        #expect(address.session(code).count == 61)
        #expect(address.qrCode(code).version == 3)
        #expect(throws: OnlineAddressError.tooLong("a\(longest)", length: limit + 1, limit: limit)) {
            try OnlineAddress(base: "\(scheme)://a\(longest)")
        }
        let short = longest.dropFirst(5)
        #expect(try OnlineAddress(base: "\(scheme)://\(short):8080").session(code).count == 61)
        #expect(throws: OnlineAddressError.tooLong("\(short):65535", length: limit + 1, limit: limit)) {
            try OnlineAddress(base: "\(scheme)://\(short):65535")
        }
        #expect(OnlineAddressError.tooLong("x", length: 47, limit: 46).description.contains("at most 46"))
    }

    @Test("with a part of 64 characters is refused")
    func longLabel() {
        let label = String(repeating: "a", count: 64)
        #expect(throws: OnlineAddressError.label(label, host: "\(label).example")) {
            try OnlineAddress(base: "\(label).example")
        }
    }

    @Test("of a session is written in capitals' mode")
    func alphanumeric() throws {
        let session = try OnlineAddress(base: "drempel.ravels.example").session(code)
        #expect(QRCode.Encoding(for: session) == .alphanumeric)
        #expect(try OnlineAddress(base: "drempel.ravels.example").qrCode(code) == QRCode(session))
    }

    @Test("is small enough, or refused, whatever is typed")
    func anything() throws {
        let pieces = [
            "http", "https", "://", "/", ".", "-", ":", "@", "[", "a", "é", "10", "255", "local", "\u{0}", "🏠",
        ]
        var generator = SeededGenerator(seed: 7)
        var accepted = 0
        for _ in 0..<5000 {
            let count = Int.random(in: 0...8, using: &generator)
            let base = (0..<count).map { _ in pieces.randomElement(using: &generator)! }.joined()
            guard let address = try? OnlineAddress(base: base + [".local", ""].randomElement(using: &generator)!) else {
                continue
            }
            accepted += 1
            #expect(QRCode.Encoding(for: address.session(code)) == .alphanumeric)
            #expect(address.qrCode(code).version <= 3)
            #expect(try OnlineAddress(base: address.shown) == address)
        }
        #expect(accepted > 50)
    }
}
