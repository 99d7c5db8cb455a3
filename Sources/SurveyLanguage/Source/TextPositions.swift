/// A place in a file as people count: lines from 1, and columns from 1 in characters as a reader sees them (grapheme
/// clusters; a tab is one).
public struct TextPosition: Sendable, Hashable, Comparable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

extension SourceFile {
    /// The positions of byte offsets, all found in one walk over the file, so that many messages about one long line
    /// cost no more than one.
    public func positions(of offsets: some Sequence<Int>) -> [Int: TextPosition] {
        var wanted = Array(Set(offsets)).sorted()[...]
        var found: [Int: TextPosition] = [:]
        var line = 1
        var lineStart = startOfText
        while let next = wanted.first {
            let lineEnd = endOfLine(from: lineStart)
            let isLast = lineEnd == bytes.count
            guard next <= lineEnd || isLast else {
                line += 1
                lineStart = lineEnd + 1
                continue
            }
            let here = wanted.prefix { isLast || $0 <= lineEnd }
            for (offset, column) in columns(of: here, from: lineStart, to: lineEnd) {
                found[offset] = TextPosition(line: line, column: column)
            }
            wanted = wanted.dropFirst(here.count)
            line += 1
            lineStart = lineEnd + 1
        }
        return found
    }

    /// The offset of the first byte after a byte order mark, if there is one.
    var startOfText: Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The offset of the line feed that ends the line in which `offset` lies, or the end of the file.
    func endOfLine(from offset: Int) -> Int {
        var index = offset
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        return index
    }

    /// The columns of sorted offsets in the line from `start` to `end`.
    private func columns(of offsets: ArraySlice<Int>, from start: Int, to end: Int) -> [(Int, Int)] {
        guard let last = offsets.last else { return [] }
        let stop = min(max(last, start), end)
        if !bytes[start..<stop].contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "\r") }) {
            return offsets.map { ($0, max(0, min($0, end) - start) + 1) }
        }
        var columns: [(Int, Int)] = []
        var column = 1
        var offset = start
        var remaining = offsets
        // Cut to the line's end, not to the last offset, so that no character is cut in two.
        let reach = Swift.min(end, stop + 64)
        for character in Self.characters(in: bytes[start..<reach]) {
            let next = offset + character.width
            while let first = remaining.first, first < next {
                columns.append((first, column))
                remaining = remaining.dropFirst()
            }
            offset = next
            column += 1
            if remaining.isEmpty { break }
        }
        return columns + remaining.map { ($0, column) }
    }

    /// The characters of `bytes` and the number of bytes that each takes, also where the bytes are no UTF-8.
    static func characters(in bytes: ArraySlice<UInt8>) -> [(character: Character, width: Int)] {
        var result: [(Character, Int)] = []
        var rest = bytes
        while !rest.isEmpty {
            let valid = UTF8Check.validPrefix(of: rest)
            if valid > 0 {
                for character in String(decoding: rest.prefix(valid), as: UTF8.self) {
                    result.append((character, character.utf8.count))
                }
                rest = rest.dropFirst(valid)
            }
            if !rest.isEmpty {
                result.append(("\u{FFFD}", 1))
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
