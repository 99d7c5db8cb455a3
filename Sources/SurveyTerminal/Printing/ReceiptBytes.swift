/// Bytes for a receipt printer, in the commands of ESC/POS that nearly all of them share.
struct ReceiptBytes {
    private(set) var bytes: [UInt8] = []
    private let printer: ReceiptPrinter
    private var magnification = 1

    private static let esc: UInt8 = 0x1B
    private static let gs: UInt8 = 0x1D

    /// Begins anew (`ESC @`), whatever was sent before: the American set of signs (`ESC R 0`), the code page, everything
    /// centred.
    init(for printer: ReceiptPrinter) {
        self.printer = printer
        bytes += [Self.esc, UInt8(ascii: "@"), Self.esc, UInt8(ascii: "R"), 0]
        if let number = printer.codePage.number { bytes += [Self.esc, UInt8(ascii: "t"), number] }
        bytes += [Self.esc, UInt8(ascii: "a"), 1]
    }

    /// Letters that are bold from here on, and so many times as high and wide as usual (`ESC E`, `GS !`).
    mutating func style(bold: Bool, magnified: Int = 1) {
        precondition((1...8).contains(magnified), "ESC/POS magnifies up to 8 times")
        magnification = magnified
        let each = UInt8(magnified - 1)
        bytes += [Self.esc, UInt8(ascii: "E"), bold ? 1 : 0, Self.gs, UInt8(ascii: "!"), each << 4 | each]
    }

    /// Whether each word of `text` fits on a line of letters so many times as wide as usual.
    func hasRoom(for text: String, magnified: Int) -> Bool {
        ReceiptText(text, in: printer.codePage).longestWord <= printer.paper.columns / magnified
    }

    /// A paragraph, broken between words into lines that fit.
    mutating func paragraph(_ text: String) {
        for line in ReceiptText(text, in: printer.codePage).lines(of: printer.paper.columns / magnification) {
            bytes += line + [0x0A]
        }
    }

    /// So many empty lines (`ESC d`), of the usual height.
    mutating func feed(_ lines: UInt8) {
        bytes += [Self.esc, UInt8(ascii: "d"), lines]
    }

    /// Moves the paper to the blade and cuts it, but for one point (`GS V`). A printer without a blade has moved it far
    /// enough to tear it.
    mutating func cut() {
        feed(3)
        bytes += [Self.gs, UInt8(ascii: "V"), 66, 0]
    }

    /// A QR code that the printer draws from its text: model 2, modules of so many dots, level M (`GS ( k`).
    mutating func qrCode(_ text: String, module: Int) {
        let data = Array(text.utf8)
        let functions: [[UInt8]] = [
            [65, 50, 0], [67, UInt8(module)], [69, 49], [80, 48] + data, [81, 48],
        ]
        for function in functions {
            let length = function.count + 1
            bytes += [Self.gs, UInt8(ascii: "("), UInt8(ascii: "k"), UInt8(length & 0xFF), UInt8(length >> 8), 49]
            bytes += function
        }
    }

    /// A picture of dots, `width` of them in a row, in bands of at most `bandRows` rows (`GS v 0`): the memory of small
    /// printers does not hold a whole one.
    mutating func picture(width: Int, height: Int, bandRows: Int, isBlack: (_ x: Int, _ y: Int) -> Bool) {
        let rowBytes = (width + 7) / 8
        for start in stride(from: 0, to: height, by: bandRows) {
            let rows = min(bandRows, height - start)
            bytes += [Self.gs, UInt8(ascii: "v"), UInt8(ascii: "0"), 0]
            for number in [rowBytes, rows] { bytes += [UInt8(number & 0xFF), UInt8(number >> 8)] }
            for y in start..<start + rows {
                for byte in 0..<rowBytes {
                    bytes.append(
                        (0..<8).reduce(0) { bits, bit in
                            let x = byte * 8 + bit
                            return bits << 1 | (x < width && isBlack(x, y) ? 1 : 0)
                        })
                }
            }
        }
    }
}
