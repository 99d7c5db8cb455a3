import SurveyCore

/// What one cell shows: a grapheme cluster with its width in columns.
///
/// The cluster's UTF-8, at most 15 bytes, lies in two words, so that cells are compared without touching memory, and by
/// their bytes: `Character` compares canonically, but é and e + ◌́ are different things to send to a terminal. Marks
/// beyond 15 bytes are dropped.
package struct Glyph: Hashable, Sendable {
    /// Bytes 0 to 7 of the cluster, the first in the lowest byte.
    let low: UInt64
    /// Bytes 8 to 14; the highest byte holds length, width and doubt.
    let high: UInt64

    /// Four bits of length, two of width, one of doubt.
    private init(low: UInt64, high: UInt64, length: Int, width: Int, isDoubtful: Bool) {
        self.low = low
        self.high = high | UInt64(length | width << 4 | (isDoubtful ? 64 : 0)) << 56
    }

    /// A blank column.
    package static let space = Glyph(ascii: 0x20)
    /// The second column of the wide glyph to its left.
    package static let continuation = Glyph(low: 0, high: 0, length: 0, width: 0, isDoubtful: false)

    /// A printable ASCII character.
    init(ascii: UInt8) {
        self.init(low: UInt64(ascii), high: 0, length: 1, width: 1, isDoubtful: false)
    }

    /// The glyph of a character, or `nil` when there is nothing to draw: a control or format character.
    package init?(_ character: Character) {
        let scalars = character.unicodeScalars
        let first = scalars[scalars.startIndex]
        if first.value < 0x7F {
            guard first.value >= 0x20 else { return nil }
            if scalars.count == 1 {
                self.init(ascii: UInt8(first.value))
                return
            }
        }
        self.init(cluster: scalars)
    }

    private init?(cluster scalars: Character.UnicodeScalarView) {
        var (low, high, length) = (UInt64(0), UInt64(0), 0)
        var (width, drawn, isDoubtful) = (0, 0, false)
        for scalar in scalars {
            guard !DisplayWidth.isFormat(scalar) else { continue }
            let columns = DisplayWidth.columns(of: scalar)
            let bytes = UTF8.encode(scalar)!
            guard length + bytes.count <= 15 else { break }
            // A mark with nothing before it stands on a blank.
            if drawn == 0, columns == 0 { (low, length, width, drawn) = (0x20, 1, 1, 1) }
            for byte in bytes {
                let place = UInt64(byte) << UInt64(8 * (length % 8))
                if length < 8 { low |= place } else { high |= place }
                length += 1
            }
            width = max(width, columns)
            drawn += 1
            isDoubtful = isDoubtful || drawn > 1 || DisplayWidth.isDoubtful(scalar)
        }
        guard drawn > 0 else { return nil }
        // Two regional indicators make a flag, which takes the columns of both.
        if drawn == 2, scalars.allSatisfy({ 0x1F1E6...0x1F1FF ~= $0.value }) { width = 2 }
        self.init(low: low, high: high, length: length, width: width, isDoubtful: isDoubtful)
    }

    private var header: Int { Int(truncatingIfNeeded: high >> 56) }
    var byteCount: Int { header & 15 }

    /// 1 or 2; 0 for `continuation`.
    package var width: Int { header >> 4 & 3 }

    /// Terminals differ about the width, so the cursor's place is not known after it.
    package var isDoubtful: Bool { header & 64 != 0 }

    /// Appends the cluster in UTF-8.
    func append(to bytes: inout [UInt8]) {
        if byteCount == 1 {
            bytes.append(UInt8(truncatingIfNeeded: low))
            return
        }
        for index in 0..<byteCount {
            bytes.append(UInt8(truncatingIfNeeded: (index < 8 ? low : high) >> UInt64(8 * (index % 8))))
        }
    }

    /// The cluster; empty for `continuation`.
    package var text: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
