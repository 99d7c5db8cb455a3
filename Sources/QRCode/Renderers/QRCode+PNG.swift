extension QRCode {
    /// The code as a PNG image with its quiet zone: one bit of grey a pixel, black on white.
    ///
    /// The pixels are stored without compression (RFC 1951, 3.2.4), which at one bit a pixel stays small: a code of
    /// version 3 at the usual scale is 11 KB.
    ///
    /// - Parameter scale: The width of a module in pixels, at least 1. The default prints at 25 mm and more at 300 dpi.
    public func png(scale: Int = 8) -> [UInt8] {
        precondition(scale >= 1, "a module is at least one pixel wide")
        let side = (size + 2 * Self.quietZone) * scale
        var header = PNG.bigEndian(UInt32(side)) + PNG.bigEndian(UInt32(side))
        header += [1, 0, 0, 0, 0]  // bit depth 1, greyscale, deflate, adaptive filtering, not interlaced
        return PNG.signature + PNG.chunk("IHDR", header) + PNG.chunk("IDAT", PNG.stored(scanlines(scale: scale)))
            + PNG.chunk("IEND", [])
    }

    /// The image line by line: a filter byte (0, none), then a bit for each pixel, 1 is white.
    private func scanlines(scale: Int) -> [UInt8] {
        let side = size + 2 * Self.quietZone
        var lines: [UInt8] = []
        for y in 0..<side {
            var line = [UInt8](repeating: 0, count: 1 + (side * scale + 7) / 8)
            for pixel in 0..<side * scale
            where !self[pixel / scale - Self.quietZone, y - Self.quietZone] {
                line[1 + pixel / 8] |= 0x80 >> UInt8(pixel % 8)
            }
            for _ in 0..<scale { lines += line }
        }
        return lines
    }
}

/// The parts of a PNG file (ISO/IEC 15948).
private enum PNG {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// A chunk: length, type, data, and the checksum of type and data.
    static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + data
        return bigEndian(UInt32(data.count)) + body + bigEndian(crc32(body))
    }

    /// A zlib stream (RFC 1950) of stored blocks.
    static func stored(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: data.count, by: 0xFFFF) {
            let block = data[start..<min(start + 0xFFFF, data.count)]
            let length = UInt16(block.count)
            stream.append(block.endIndex == data.count ? 1 : 0)
            for word in [length, ~length] { stream += [UInt8(word & 0xFF), UInt8(word >> 8)] }
            stream += block
        }
        return stream + bigEndian(adler32(data))
    }

    /// CRC-32 of ISO 3309, bit by bit.
    static func crc32(_ data: [UInt8]) -> UInt32 {
        ~data.reduce(~0) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
    }

    static func adler32(_ data: [UInt8]) -> UInt32 {
        let (a, b) = data.reduce((1, 0) as (UInt32, UInt32)) { sums, byte in
            let a = (sums.0 + UInt32(byte)) % 65_521
            return (a, (sums.1 + a) % 65_521)
        }
        return b << 16 | a
    }

    static func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
