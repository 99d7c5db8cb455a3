/// Comparing what was drawn with what was drawn before.
extension Screenshot {
    /// How two screenshots may differ and still show the same.
    ///
    /// The fonts are the same everywhere, but another version of Chromium draws the edges of letters and round corners a
    /// little otherwise. So tiles of 8×8 pixels are compared by their mean colour: edges hardly change it, whereas a word,
    /// an icon or a border that is gone, and another colour, change it much.
    package struct Tolerance: Sendable {
        /// By so much a channel of a tile's mean may differ, of 255.
        package var difference: Int
        /// So large a part of the tiles may differ by more.
        package var share: Double

        package init(difference: Int, share: Double) {
            (self.difference, self.share) = (difference, share)
        }

        package static let standard = Tolerance(difference: 24, share: 0.001)
    }

    /// In words, how `self` differs from `golden` by more than `tolerance`; `nil` when it does not.
    package func difference(from golden: Screenshot, _ tolerance: Tolerance = .standard) -> String? {
        guard (width, height) == (golden.width, golden.height) else {
            return "it is \(width)×\(height) pixels, the golden picture \(golden.width)×\(golden.height)"
        }
        let (here, there) = (tiles, golden.tiles)
        let columns = (width + Self.tile - 1) / Self.tile
        let different = here.indices.filter { index in
            zip(here[index], there[index]).contains { abs($0 - $1) > tolerance.difference }
        }
        guard Double(different.count) > tolerance.share * Double(here.count), let first = different.first else {
            return nil
        }
        return """
            \(different.count) of \(here.count) tiles differ, the first at \(first % columns * Self.tile), \
            \(first / columns * Self.tile)
            """
    }

    private static let tile = 8

    /// The mean colour of each tile.
    private var tiles: [[Int]] {
        var tiles: [[Int]] = []
        for top in stride(from: 0, to: height, by: Self.tile) {
            for left in stride(from: 0, to: width, by: Self.tile) {
                var sums = [0, 0, 0]
                let (bottom, right) = (min(top + Self.tile, height), min(left + Self.tile, width))
                for y in top..<bottom {
                    for place in stride(from: (y * width + left) * 3, to: (y * width + right) * 3, by: 3) {
                        for channel in 0..<3 { sums[channel] += Int(pixels[place + channel]) }
                    }
                }
                let count = (bottom - top) * (right - left)
                tiles.append(sums.map { $0 / count })
            }
        }
        return tiles
    }
}
