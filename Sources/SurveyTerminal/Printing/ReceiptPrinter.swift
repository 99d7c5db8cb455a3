/// What a receipt printer can do, as configured: the commands of ESC/POS that are sent to it depend on this alone.
public struct ReceiptPrinter: Sendable, Hashable {
    public var paper: Paper
    public var qr: QRMethod
    public var codePage: CodePage

    /// The built-in values suit most printers: 80 mm, a QR command of its own, and PC858.
    public init(paper: Paper = .mm80, qr: QRMethod = .native, codePage: CodePage = .pc858) {
        (self.paper, self.qr, self.codePage) = (paper, qr, codePage)
    }

    /// The width of the roll in millimetres.
    public enum Paper: Int, Sendable, Hashable, CaseIterable {
        case mm58 = 58
        case mm80 = 80

        /// The dots that can be printed in a row, at 8 dots a millimetre. Rolls of 80 mm run in printers of 512 and of
        /// 576 dots: what fits the narrower one is centred in the other.
        public var dots: Int {
            switch self {
            case .mm58: 384
            case .mm80: 512
            }
        }

        /// The letters in a row, 12 dots wide (font A).
        public var columns: Int { dots / 12 }
    }

    /// How a QR code gets onto the paper.
    public enum QRMethod: String, Sendable, Hashable, CaseIterable {
        /// The printer draws it from its text (`GS ( k`).
        case native
        /// It is sent as a picture (`GS v 0`), for printers that know no QR codes.
        case raster
    }

    /// Which letters the bytes from 128 on are.
    public enum CodePage: String, Sendable, Hashable, CaseIterable {
        /// Latin 1 with the euro, where é ë ï ç à è ê have the numbers they have in the page that a printer starts with:
        /// one that does not know this page prints them all the same.
        case pc858
        case wpc1252
        /// No letters with accents at all, for printers that take such bytes for Chinese.
        case ascii
    }
}
