public import QRCode
public import SurveyCore

/// A slip of paper with the address of a session's online variant, for who prefers the own phone.
///
/// It has the title and one sentence in each of the survey's languages, the QR code, the address and the session's code
/// for typing over, and until when they work. Printers have Latin letters only: languages of other scripts are left out
/// and listed in `omitted`.
public struct Slip: Sendable, Hashable {
    /// The languages that are on it, Dutch first if it is among them.
    public let languages: [LanguageTag]
    /// Those that were asked for and cannot be printed.
    public let omitted: [LanguageTag]

    private let title: LocalizedText
    private let link: String
    private let qrCode: QRCode
    private let address: String
    private let code: SessionCode
    private let end: HalfDay

    /// The largest code of which the modules stay wide enough to be read from paper of 58 mm.
    private static let largestVersion = 10

    /// A slip for one session.
    ///
    /// - Parameters:
    ///   - title: The survey's title.
    ///   - languages: The languages that are offered, in order.
    ///   - link: What the QR code spells: the session's address in full.
    ///   - address: The same as a person types it.
    ///   - code: The session's code.
    ///   - end: The last half-day on which the code works online.
    /// - Throws: `QRCodeError` when the link is empty or too long.
    public init(
        title: LocalizedText, languages: [LanguageTag], link: String, address: String, code: SessionCode, end: HalfDay
    ) throws(QRCodeError) {
        qrCode = try QRCode(link, level: .M, maximumVersion: Self.largestVersion)
        (self.title, self.link, self.address, self.code, self.end) = (title, link, address, code, end)
        let printable = languages.filter { SlipWords.in($0) != nil }
        let dutchFirst = printable.filter { $0.primary == "nl" } + printable.filter { $0.primary != "nl" }
        self.languages = dutchFirst.isEmpty ? ["nl"] : dutchFirst
        omitted = languages.filter { SlipWords.in($0) == nil }
    }

    /// What makes `printer` print and cut so many of them.
    ///
    /// - Parameter copies: At least 1.
    public func bytes(for printer: ReceiptPrinter, copies: Int = 1) -> [UInt8] {
        let one = bytes(for: printer)
        return (0..<max(1, copies)).flatMap { _ in one }
    }

    private func bytes(for printer: ReceiptPrinter) -> [UInt8] {
        var receipt = ReceiptBytes(for: printer)
        let words = languages.compactMap(SlipWords.in)
        var titles: Set<String> = []
        for (language, words) in zip(languages, words) {
            let title = title.text(in: language, fallbacks: languages)
            if titles.insert(title).inserted {
                let isLarge = titles.count == 1 && receipt.hasRoom(for: title, magnified: 2)
                receipt.style(bold: true, magnified: isLarge ? 2 : 1)
                receipt.paragraph(title)
            }
            receipt.style(bold: false)
            receipt.paragraph(words.invitation)
            receipt.feed(1)
        }
        draw(on: &receipt, for: printer)
        receipt.feed(1)
        for words in words { receipt.paragraph(words.orType) }
        receipt.style(bold: true)
        for line in addressLines(of: printer.paper.columns) { receipt.paragraph(line) }
        receipt.feed(1)
        receipt.style(bold: true, magnified: 3)
        receipt.paragraph(code.rawValue)
        receipt.style(bold: false)
        receipt.feed(1)
        for words in words { receipt.paragraph(words.until(end)) }
        receipt.cut()
        return receipt.bytes
    }

    private func draw(on receipt: inout ReceiptBytes, for printer: ReceiptPrinter) {
        let side = qrCode.size + 2 * QRCode.quietZone
        let module = Self.moduleDots(side: side, paper: printer.paper)
        switch printer.qr {
        case .native:
            receipt.qrCode(link, module: module)
        case .raster:
            // As wide as the paper, since not every printer centres a picture; bands end where modules do.
            let (width, bandRows) = (printer.paper.dots, max(1, 96 / module) * module)
            let left = (width - side * module) / 2
            receipt.picture(width: width, height: side * module, bandRows: bandRows) { x, y in
                x >= left && qrCode[(x - left) / module - QRCode.quietZone, y / module - QRCode.quietZone]
            }
        }
    }

    /// The width of a module in dots: about 37 mm for a code of the usual size, and less where the paper is narrow.
    private static func moduleDots(side: Int, paper: ReceiptPrinter.Paper) -> Int {
        max(2, min(16, paper.dots * 4 / 5 / side))
    }

    /// The address, broken before the code when it does not fit on one line.
    private func addressLines(of columns: Int) -> [String] {
        guard address.count > columns, let slash = address.lastIndex(of: "/") else { return [address] }
        return [String(address[..<slash]), String(address[slash...])]
    }
}
