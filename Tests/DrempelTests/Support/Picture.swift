import Testing

/// The pixels of a screen.
struct Picture: Equatable {
    let width: Int
    let height: Int
    /// Red, green and blue, row by row.
    let pixels: [UInt8]

    /// Reads a binary PPM file.
    init(ppm path: String) throws {
        let bytes = try TemporaryFolder.bytes(path)
        var numbers: [Int] = []
        var position = 2
        try #require(bytes.starts(with: Array("P6".utf8)))
        while numbers.count < 3 {
            while bytes[position] <= 32 { position += 1 }
            var number = 0
            while bytes[position] > 32 {
                number = number * 10 + Int(bytes[position] - 48)
                position += 1
            }
            numbers.append(number)
        }
        (width, height) = (numbers[0], numbers[1])
        pixels = Array(bytes[(position + 1)...])
        try #require(numbers[2] == 255 && pixels.count == width * height * 3)
    }

    /// So many pixels differ; all of them when the sizes do.
    func difference(from other: Picture) -> Int {
        guard (width, height) == (other.width, other.height) else { return max(pixels.count, other.pixels.count) / 3 }
        return pixels.withUnsafeBufferPointer { here in
            other.pixels.withUnsafeBufferPointer { there in
                var count = 0
                var place = 0
                while place < here.count {
                    if here[place] != there[place] || here[place + 1] != there[place + 1]
                        || here[place + 2] != there[place + 2]
                    {
                        count += 1
                    }
                    place += 3
                }
                return count
            }
        }
    }

    /// So many pixels have another colour than the first one.
    var inkedPixels: Int {
        pixels.withUnsafeBufferPointer { pixels in
            var count = 0
            var place = 0
            while place < pixels.count {
                if pixels[place] != pixels[0] || pixels[place + 1] != pixels[1] || pixels[place + 2] != pixels[2] {
                    count += 1
                }
                place += 3
            }
            return count
        }
    }

    /// How much each pixel of a part differs from the part's background, which is its most frequent brightness: from 0 to 1,
    /// row by row, whatever the colours. `nil` when the part is not within the picture.
    func ink(x: Int, y: Int, width: Int, height: Int) -> [Float]? {
        guard x >= 0, y >= 0, x + width <= self.width, y + height <= self.height else { return nil }
        var brightness: [Int] = []
        brightness.reserveCapacity(width * height)
        var counts = [Int](repeating: 0, count: 256)
        for row in y..<y + height {
            for column in x..<x + width {
                let place = (row * self.width + column) * 3
                let value = (Int(pixels[place]) * 3 + Int(pixels[place + 1]) * 6 + Int(pixels[place + 2])) / 10
                brightness.append(value)
                counts[value] += 1
            }
        }
        let background = counts.indices.max { counts[$0] < counts[$1] }!
        let most = max(1, brightness.map { abs($0 - background) }.max()!)
        return brightness.map { Float(abs($0 - background)) / Float(most) }
    }

    /// How alike two parts are: 1 for the same, about 0 for what has nothing to do with each other.
    static func likeness(_ a: [Float], _ b: [Float]) -> Float {
        let count = Float(a.count)
        let (meanA, meanB) = (a.reduce(0, +) / count, b.reduce(0, +) / count)
        var (together, varianceA, varianceB) = (Float(0), Float(0), Float(0))
        for (a, b) in zip(a, b) {
            together += (a - meanA) * (b - meanB)
            varianceA += (a - meanA) * (a - meanA)
            varianceB += (b - meanB) * (b - meanB)
        }
        return varianceA > 0 && varianceB > 0 ? together / (varianceA * varianceB).squareRoot() : 0
    }
}
