import QRCode
import SurveyCore
import SurveyTerminal
import TestSupport
import Testing

@Suite("A slip")
struct SlipTests {
    private static let link = "HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQC"
    private static let code = {
        var generator = SeededGenerator(seed: 4)
        return SessionCode.random(using: &generator)
    }()

    private func slip(
        title: LocalizedText = ["nl": "Huurtoelage in Ravels", "fr": "L'allocation de loyer à Ravels"],
        languages: [LanguageTag] = ["nl", "fr", "en"], link: String = link,
        address: String = "drempel.ravels.example/K7MPQC", end: String = "2026-12-05-pm"
    ) throws -> Slip {
        try Slip(
            title: title, languages: languages, link: link, address: address, code: Self.code, end: HalfDay(end)!)
    }

    /// The paper that comes out, as text: one line for each line of letters.
    private func text(_ slip: Slip, on printer: ReceiptPrinter) throws -> [String] {
        try ReceiptPaper(slip.bytes(for: printer), dots: printer.paper.dots, draws: false).lines.map(
            ReceiptPaper.readable)
    }

    static let printers = ReceiptPrinter.Paper.allCases.flatMap { paper in
        ReceiptPrinter.QRMethod.allCases.map { ReceiptPrinter(paper: paper, qr: $0) }
    }

    @Test("is sent as these bytes", arguments: printers)
    func golden(printer: ReceiptPrinter) throws {
        let bytes = try slip().bytes(for: printer)
        let commands = try ReceiptPaper(bytes, dots: printer.paper.dots, draws: false).commands
        let name = "slip-\(printer.paper.rawValue)-\(printer.qr.rawValue)"
        expectGolden(commands.map { "\($0)\n" }.joined(), "\(name).txt")
        guard printer.qr == .native else { return }
        expectGolden(HexDump.text(bytes), "\(name).hex")
    }

    @Test("has a code that two readers read from the paper", arguments: printers, QRReading.allCases)
    func read(printer: ReceiptPrinter, reader: QRReading) throws {
        let paper = try ReceiptPaper(try slip().bytes(for: printer), dots: printer.paper.dots)
        #expect(try reader.text(in: paper.greymap(of: 0)) == Self.link)
    }

    @Test("has a code that is read whatever its size", arguments: [1, 10], printers)
    func sizes(version: Int, printer: ReceiptPrinter) throws {
        let fill = QRCode.capacity(of: .alphanumeric, level: .M, version: version)
        let link = "HTTPS://D/" + String(repeating: "7", count: fill - 10)
        let paper = try ReceiptPaper(try slip(link: link).bytes(for: printer), dots: printer.paper.dots)
        #expect(try QRReading.zbar.text(in: paper.greymap(of: 0)) == link)
    }

    @Test("fills printers that are wider than the paper says, and is centred there", arguments: QRReading.allCases)
    func wider(reader: QRReading) throws {
        for method in ReceiptPrinter.QRMethod.allCases {
            let paper = try ReceiptPaper(try slip().bytes(for: ReceiptPrinter(qr: method)), dots: 576)
            #expect(try reader.text(in: paper.greymap(of: 0)) == Self.link)
        }
    }

    @Test("is printed as often as asked, each cut off")
    func copies() throws {
        let paper = try ReceiptPaper(try slip().bytes(for: ReceiptPrinter(), copies: 3), dots: 512)
        #expect(paper.slips.count == 3 && paper.slips[0] == paper.slips[2])
    }

    @Test("begins with Dutch, whatever the order of the languages")
    func order() throws {
        let slip = try slip(languages: ["fr", "tr", "nl"])
        #expect(slip.languages == ["nl", "fr", "tr"] && slip.omitted == [])
        let lines = try text(slip, on: ReceiptPrinter())
        #expect(lines.prefix(2) == ["Huurtoelage in Ravels", "Doe mee op je gsm: 3 minuten, geen naam."])
        #expect(lines.contains("Telefonunla katil: 3 dakika, isim yok."))
    }

    @Test("leaves out the languages that the printer cannot write, and says which")
    func omitted() throws {
        let slip = try slip(languages: ["ar", "nl", "uk", "pl"])
        #expect(slip.languages == ["nl", "pl"] && slip.omitted == ["ar", "uk"])
        #expect(try text(slip, on: ReceiptPrinter()).contains("Wez udzial w telefonie: 3 minuty, bez"))
        #expect(try self.slip(languages: ["ar"]).languages == ["nl"], "and is in Dutch when nothing else is left")
    }

    @Test(
        "says until when the address works",
        arguments: [
            ("2026-12-05-pm", "nl", "Dit werkt tot en met 5 december 2026."),
            ("2026-12-05-am", "nl", "Dit werkt tot 5 december 2026 om 13 uur."),
            ("2027-02-01-pm", "fr", "Valable jusqu'au 1er f<82>vrier 2027 inclus."),
            ("2027-08-02-am", "fr", "Valable jusqu'au 2 ao<96>t 2027 <85> 13 h."),
            ("2026-12-05-pm", "en", "This works until the end of 5 December"),
            ("2026-12-05-pm", "de", "Das geht bis einschlie<e1>lich 5.12.2026."),
        ])
    func until(end: String, language: LanguageTag, line: String) throws {
        #expect(try text(slip(languages: [language], end: end), on: ReceiptPrinter()).contains(line))
    }

    @Test("has the code of the session in letters three times as large, on any paper")
    func code() throws {
        for printer in Self.printers {
            let commands = try ReceiptPaper(try slip().bytes(for: printer), dots: printer.paper.dots, draws: false)
                .commands
            let place = try #require(commands.firstIndex(of: .text(Array(Self.code.rawValue.utf8))))
            #expect(commands[place - 1] == .size(0x22))
        }
    }

    @Test("breaks a long address before the code")
    func longAddress() throws {
        let lines = try text(
            slip(address: "drempel.een-lange-naam.ravels.example/K7MPQC"), on: ReceiptPrinter(paper: .mm58))
        let place = try #require(lines.firstIndex(of: "/K7MPQC"))
        #expect(lines[..<place].suffix(2) == ["drempel.een-lange-naam.ravels.ex", "ample"])
        let wide = try text(slip(address: "drempel.een-lange-naam.ravels.example/K7MPQC"), on: ReceiptPrinter())
        #expect(wide.contains("drempel.een-lange-naam.ravels.example"))
    }

    @Test("is refused with a link that no code on the paper can hold")
    func tooLong() {
        #expect(throws: QRCodeError.self) { try slip(link: String(repeating: "7", count: 600)) }
        #expect(throws: QRCodeError.empty) { try slip(link: "") }
    }

    /// The parser refuses every command that slips do not use, so a title that smuggles one in is found.
    @Test(
        "lets no title give commands to the printer",
        arguments: [
            "\u{1B}@\u{1D}(k\u{1B}d\u{FF}", "a\r\nb\u{0A}c\td\u{0}\u{7F}\u{9B}e", "\u{10}\u{04}\u{1D}V\u{0}",
            "مرحبا Ülke ☕ 👨‍👩‍👧", "Verwarmingstoelageaanvraagformulierenbundel", "", "   ", "é\u{301}\u{301}",
        ])
    func hostile(title: String) throws {
        for printer in Self.printers {
            for codePage in ReceiptPrinter.CodePage.allCases {
                var printer = printer
                printer.codePage = codePage
                let bytes = try slip(title: ["nl": title]).bytes(for: printer)
                let paper = try ReceiptPaper(bytes, dots: printer.paper.dots, draws: false)
                #expect(paper.slips.count == 1)
                let initialisations = paper.commands.filter { $0 == .initialise }
                #expect(initialisations.count == 1)
                #expect(paper.lines.allSatisfy { $0.allSatisfy { $0 >= 0x20 && $0 != 0x7F } })
            }
        }
    }
}

/// Bytes as a table that a person can compare.
enum HexDump {
    static func text(_ bytes: [UInt8]) -> String {
        stride(from: 0, to: bytes.count, by: 16).map { start in
            let row = bytes[start..<min(start + 16, bytes.count)]
            let hex = row.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
            let letters = row.map { (0x20...0x7E).contains($0) ? String(UnicodeScalar($0)) : "." }.joined()
            return hex + String(repeating: " ", count: 49 - hex.count) + letters + "\n"
        }.joined()
    }
}
