extension QRCode {
    /// The code as an SVG image with its quiet zone: black on white also on a dark page, one module one unit.
    ///
    /// It has a `viewBox` and no size of its own, so it takes the room that a page gives it. The same code and title give
    /// the same text.
    ///
    /// - Parameters:
    ///   - title: What the code is for, in words: read aloud by a screen reader, and shown where a browser shows titles.
    ///   - language: The BCP 47 tag of the title's language, if it is not that of the page.
    public func svg(title: String, language: String? = nil) -> String {
        let side = size + 2 * Self.quietZone
        let lang = language.map { " lang=\"\(Self.xmlEscaped($0))\"" } ?? ""
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" role="img" \
            shape-rendering="crispEdges"\(lang)>
            <title>\(Self.xmlEscaped(title))</title>
            <rect width="\(side)" height="\(side)" fill="#fff"/>
            <path d="\(path)"/>
            </svg>

            """
    }

    /// One path over all dark modules: a rectangle for each run of them in a row.
    private var path: String {
        var path = ""
        for y in 0..<size {
            var x = 0
            while x < size {
                guard self[x, y] else {
                    x += 1
                    continue
                }
                let start = x
                while self[x, y] { x += 1 }
                let width = x - start
                path += "M\(start + Self.quietZone) \(y + Self.quietZone)h\(width)v1h-\(width)z"
            }
        }
        return path
    }

    /// `text` as XML character data or an attribute's value; characters that XML 1.0 cannot hold become U+FFFD.
    private static func xmlEscaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
                escaped.unicodeScalars.append(scalar)
            case _: escaped += "\u{FFFD}"
            }
        }
        return escaped
    }
}
