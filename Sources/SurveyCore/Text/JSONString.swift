extension String {
    /// This text as a JSON string with its quotes (RFC 8259, section 7). Control characters and the separators that
    /// JavaScript takes for line ends are escaped, so that the text can be shown on a terminal and put in a page.
    public var asJSON: String {
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
}
