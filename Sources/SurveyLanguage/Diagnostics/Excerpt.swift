import SurveyCore

/// The author's line around a range, cut to what fits on a screen, and the marks that underline the range.
struct Excerpt {
    var line: String
    var underline: String

    private static let widest = 100

    /// `nil` when there is no line to show.
    init?(of range: SourceRange, in file: SourceFile) {
        let bytes = file.bytes
        guard range.start <= bytes.count else { return nil }
        // Characters to the left of the range, but no more bytes than could be shown.
        var start = range.start
        while start > file.startOfText, bytes[start - 1] != UInt8(ascii: "\n"), range.start - start < Self.widest * 4 {
            start -= 1
        }
        while start < range.start, bytes[start] & 0xC0 == 0x80 { start += 1 }
        let isCut = start > file.startOfText && bytes[start - 1] != UInt8(ascii: "\n")
        var end = range.start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), end - range.start < Self.widest * 4 { end += 1 }
        while end > range.start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let isCutAfter = end < bytes.count && bytes[end] != UInt8(ascii: "\n")
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }

        let cells = Self.cells(file, start, end)
        let first = cells.firstIndex { $0.offset + $0.length > range.start } ?? cells.count
        let last = max(first, cells.firstIndex { $0.offset >= range.end } ?? cells.count)
        // Keep the range in view, with some of what stands before it.
        let from = max(0, first - 40)
        var to = from
        var width = 0
        while to < cells.count, width + cells[to].width <= Self.widest {
            width += cells[to].width
            to += 1
        }
        let hasBefore = isCut || from > 0
        line =
            (hasBefore ? "…" : "") + String(cells[from..<to].map(\.character))
            + (isCutAfter || to < cells.count ? "…" : "")
        let margin = cells[from..<min(first, to)].reduce(hasBefore ? 1 : 0) { $0 + $1.width }
        let marked = cells[min(first, to)..<min(last, to)].reduce(0) { $0 + $1.width }
        underline = String(repeating: " ", count: margin) + String(repeating: "^", count: max(1, marked))
    }

    private static func cells(
        _ file: SourceFile, _ start: Int, _ end: Int
    ) -> [(character: Character, width: Int, offset: Int, length: Int)] {
        var offset = start
        return SourceFile.characters(in: file.bytes[start..<max(start, end)]).map { character, length in
            defer { offset += length }
            let shown = SafeText.visible(character)
            return (shown, DisplayWidth.columns(of: shown), offset, length)
        }
    }
}
