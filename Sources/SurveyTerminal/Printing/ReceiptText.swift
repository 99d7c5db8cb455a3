/// A text as the bytes of a code page.
///
/// What the page lacks is written with what it has: `ł` as `l`, `…` as three points; a letter of another script becomes
/// `?`, any other sign nothing. No byte of a text is ever a command to the printer.
struct ReceiptText {
    /// The bytes; a space at which no line may break is `unbroken`.
    private let bytes: [UInt8]

    private static let unbroken: UInt8 = 0

    init(_ text: String, in codePage: ReceiptPrinter.CodePage) {
        bytes = text.flatMap { Self.bytes(of: $0, in: codePage) }
    }

    private static func bytes(of character: Character, in codePage: ReceiptPrinter.CodePage) -> [UInt8] {
        // A line break is one character of up to two scalars, and counts as a space, as other controls do.
        if character.isNewline || character == "\t" { return [0x20] }
        if let ascii = character.asciiValue { return (0x20...0x7E).contains(ascii) ? [ascii] : [] }
        if ["\u{A0}", "\u{202F}", "\u{2007}"].contains(character) { return [unbroken] }
        if let byte = codePage.upperHalf[character] { return [byte] }
        if let written = Transliteration.ascii[character] { return Array(written.utf8) }
        return character.isLetter || character.isNumber ? [UInt8(ascii: "?")] : []
    }

    /// The number of bytes of the longest word.
    var longestWord: Int { bytes.split(separator: 0x20).map(\.count).max() ?? 0 }

    /// Lines of at most `columns` bytes, broken at spaces where that is possible.
    func lines(of columns: Int) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        for word in bytes.split(separator: 0x20) {
            if !line.isEmpty, line.count + 1 + word.count <= columns {
                line += [0x20] + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            var rest = word[...]
            while rest.count > columns {
                lines.append(Array(rest.prefix(columns)))
                rest = rest.dropFirst(columns)
            }
            line = Array(rest)
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map { $0.map { $0 == Self.unbroken ? 0x20 : $0 } }
    }
}

extension ReceiptPrinter.CodePage {
    /// The number by which `ESC t` asks for the page; `nil` when none is needed.
    var number: UInt8? {
        switch self {
        case .pc858: 19
        case .wpc1252: 16
        case .ascii: nil
        }
    }

    /// The letters and signs from byte 128 on that are used.
    var upperHalf: [Character: UInt8] {
        switch self {
        case .pc858: Self.pc858Table
        case .wpc1252: Self.wpc1252Table
        case .ascii: [:]
        }
    }

    private static let pc858Table = table(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ", "áíóúñÑªº¿®¬½¼¡«»     ÁÂÀ©    ¢¥ ", "      ãÃ       ¤ðÐÊËÈ€ÍÎÏ    ¦Ì ",
        "ÓßÔÒõÕµþÞÚÛÙýÝ¯´ ± ¾¶§÷¸°¨·¹³²  ")

    private static let wpc1252Table = table(
        "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ", " ¡¢£¤¥¦§¨©ª«¬ ®¯°±²³´µ¶·¸¹º»¼½¾¿", "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß",
        "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")

    /// From four rows of 32 characters; a space stands for a byte that is not used.
    private static func table(_ rows: String...) -> [Character: UInt8] {
        var table: [Character: UInt8] = [:]
        for (number, character) in rows.joined().enumerated() where character != " " {
            table[character] = UInt8(128 + number)
        }
        return table
    }
}
