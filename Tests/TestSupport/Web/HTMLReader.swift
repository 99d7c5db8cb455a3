/// Cuts HTML into tags and texts.
struct HTMLReader {
    enum Piece {
        case text(String)
        case start(name: String, attributes: [String: String], isClosed: Bool)
        case end(String)
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ html: some StringProtocol) {
        bytes = Array(html.utf8)
    }

    mutating func next() throws -> Piece? {
        guard position < bytes.count else { return nil }
        guard bytes[position] == UInt8(ascii: "<") else {
            let start = position
            while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
            return .text(try Self.unescaped(bytes[start..<position]))
        }
        if starts(with: "<!--") {
            try skip(past: "-->")
            return try next()
        }
        if starts(with: "<!") {
            try skip(past: ">")
            return try next()
        }
        return try tag()
    }

    private mutating func tag() throws -> Piece {
        position += 1
        let isEnd = take("/")
        let name = word().lowercased()
        guard !name.isEmpty else { throw HTMLError(what: "a bare '<' at byte \(position)") }
        var attributes: [String: String] = [:]
        while true {
            space()
            guard position < bytes.count else { throw HTMLError(what: "<\(name) does not end") }
            if take(">") { return isEnd ? .end(name) : .start(name: name, attributes: attributes, isClosed: false) }
            if take("/") { continue }
            let attribute = word().lowercased()
            guard !attribute.isEmpty else { throw HTMLError(what: "a strange character in <\(name)>") }
            space()
            guard attributes[attribute] == nil else { throw HTMLError(what: "<\(name)> has two '\(attribute)'") }
            attributes[attribute] = take("=") ? try value() : ""
        }
    }

    private mutating func value() throws -> String {
        space()
        guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) else {
            return try Self.unescaped(Array(word().utf8)[...])
        }
        let quote = bytes[position]
        let start = position + 1
        position = start
        while position < bytes.count, bytes[position] != quote { position += 1 }
        guard position < bytes.count else { throw HTMLError(what: "a quote is not closed") }
        position += 1
        return try Self.unescaped(bytes[start..<position - 1])
    }

    private mutating func word() -> String {
        let start = position
        while position < bytes.count, !" \t\r\n/>=\"'<".utf8.contains(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func space() {
        while position < bytes.count, " \t\r\n".utf8.contains(bytes[position]) { position += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func skip(past text: String) throws {
        while position < bytes.count, !starts(with: text) { position += 1 }
        guard position < bytes.count else { throw HTMLError(what: "'\(text)' does not come") }
        position += text.utf8.count
    }

    /// Text without the names of characters.
    private static func unescaped(_ bytes: ArraySlice<UInt8>) throws -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains("&") else { return text }
        let parts = text.split(separator: "&", omittingEmptySubsequences: false)
        return try parts.dropFirst().reduce(into: String(parts[0])) { whole, part in
            guard let end = part.firstIndex(of: ";") else { throw HTMLError(what: "a bare '&' before '\(part)'") }
            let name = part[..<end]
            switch name {
            case "amp": whole += "&"
            case "lt": whole += "<"
            case "gt": whole += ">"
            case "quot": whole += "\""
            case "apos": whole += "'"
            case "nbsp": whole += "\u{A0}"
            case _:
                let isHexadecimal = name.lowercased().hasPrefix("#x")
                guard name.hasPrefix("#"),
                    let code = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10),
                    let scalar = Unicode.Scalar(code)
                else { throw HTMLError(what: "'&\(name);' is unknown") }
                whole.unicodeScalars.append(scalar)
            }
            whole += part[part.index(after: end)...]
        }
    }
}
