extension String {
    /// This text as a JSON string with its quotes (RFC 8259, section 7). Control characters and the separators that
    /// JavaScript takes for line ends are escaped, so that the text can be shown on a terminal and put in a page.
    public var asJSON: String {
        guard utf8.contains(where: Self.mayNeedEscape) else { return "\"\(self)\"" }
        var json = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            case _: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }

    /// Whether a byte is of a character that is escaped, or may begin one: nearly all texts have none such.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: true
        case _: false
        }
    }
}
