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
}
