/// How CSV files are written.
public enum CSVDialect: String, Sendable, Hashable, CaseIterable {
    /// Commas between fields and a decimal point (RFC 4180).
    case international
    /// Semicolons between fields and a decimal comma: what Excel opens by itself where numbers are written so.
    case belgian

    var separator: UInt8 {
        switch self {
        case .international: UInt8(ascii: ",")
        case .belgian: UInt8(ascii: ";")
        }
    }
}

/// Writes one CSV file into a sink: UTF-8 with a byte order mark, CRLF, quotes as in RFC 4180.
struct CSVWriter<Sink: FileSink> {
    private let dialect: CSVDialect
    private var buffer: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var isAtStart = true

    /// Begins the file and writes its head.
    init(_ name: String, _ dialect: CSVDialect, head: [String], to sink: inout Sink) throws {
        self.dialect = dialect
        try sink.begin(name)
        try record(head, to: &sink)
    }

    /// Adds a field of a record.
    mutating func field(_ text: CSVText) {
        separate()
        buffer.append(contentsOf: text.bytes)
    }

    /// Adds a whole number, which stays a number.
    mutating func field(_ number: Int) {
        separate()
        var number = number
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            if number < 0 { buffer.append(UInt8(ascii: "-")) }
            var place = digits.count
            repeat {
                place -= 1
                digits[place] = UInt8(ascii: "0") + UInt8((number % 10).magnitude)
                number /= 10
            } while number != 0
            buffer.append(contentsOf: digits[place...])
        }
    }

    private mutating func separate() {
        if !isAtStart { buffer.append(dialect.separator) }
        isAtStart = false
    }

    mutating func endRecord(to sink: inout Sink) throws {
        buffer.append(UInt8(ascii: "\r"))
        buffer.append(UInt8(ascii: "\n"))
        isAtStart = true
        if buffer.count > 1 << 16 { try flush(to: &sink) }
    }

    /// Writes a whole record.
    mutating func record(_ cells: [String], to sink: inout Sink) throws {
        for cell in cells { field(CSVText(cell, dialect)) }
        try endRecord(to: &sink)
    }

    mutating func finish(to sink: inout Sink) throws {
        try flush(to: &sink)
        try sink.end()
    }

    private mutating func flush(to sink: inout Sink) throws {
        try buffer.withUnsafeBytes { try sink.write($0) }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// A text made ready to stand in a CSV file: harmless to a spreadsheet, and quoted where it must be.
///
/// A cell that a spreadsheet could take for a formula gets an apostrophe before it: one that begins, behind any white
/// space and invisible characters, with `=`, `+`, `-`, `@` or their full-width forms, or that begins with a tab or a line
/// break (OWASP, *CSV Injection*).
struct CSVText {
    let bytes: [UInt8]

    init(_ text: String, _ dialect: CSVDialect) {
        let harmless = Self.looksLikeFormula(text) ? "'" + text : text
        let utf8 = harmless.utf8
        let needsQuotes =
            utf8.contains {
                [UInt8(ascii: "\""), dialect.separator, UInt8(ascii: "\r"), UInt8(ascii: "\n")].contains($0)
            }
            || utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ")
        bytes = needsQuotes ? Array("\"\(harmless.replacing("\"", with: "\"\""))\"".utf8) : Array(utf8)
    }

    static func looksLikeFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if ["\t", "\r", "\n"].contains(first) { return true }
        let visible = text.unicodeScalars.first { scalar in
            switch scalar.properties.generalCategory {
            case .format, .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
            case _: true
            }
        }
        // The last ones are the full-width forms, the small ones and the minus sign.
        let marks: [Unicode.Scalar] = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−"]
        return visible.map(marks.contains) ?? false
    }
}
