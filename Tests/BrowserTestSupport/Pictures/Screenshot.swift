import CZlib
import Glibc

/// The pixels of a screenshot.
package struct Screenshot: Sendable, Equatable {
    package let width: Int
    package let height: Int
    /// Red, green and blue, row by row.
    package private(set) var pixels: [UInt8]

    package init(width: Int, height: Int, pixels: [UInt8]) {
        precondition(pixels.count == width * height * 3)
        (self.width, self.height, self.pixels) = (width, height, pixels)
    }

    /// Reads a PNG image of eight bits a channel, with or without transparency, which is all that a browser makes; `nil`
    /// for another.
    package init?(png: [UInt8]) {
        func number(_ place: Int) -> Int { png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        guard png.count > 33, png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
        (width, height) = (number(16), number(20))
        guard png[24] == 8, png[25] == 2 || png[25] == 6, png[28] == 0 else { return nil }
        let channels = png[25] == 2 ? 3 : 4
        var packed: [UInt8] = []
        var place = 8
        while place + 12 <= png.count {
            let length = number(place)
            guard place + 12 + length <= png.count else { return nil }
            if png[place + 4..<place + 8].elementsEqual("IDAT".utf8) { packed += png[place + 8..<place + 8 + length] }
            place += 12 + length
        }
        let stride = width * channels
        var raw = [UInt8](repeating: 0, count: (stride + 1) * height)
        var count = uLong(raw.count)
        guard uncompress(&raw, &count, packed, uLong(packed.count)) == Z_OK, Int(count) == raw.count else { return nil }
        pixels = Self.unfiltered(raw, stride: stride, height: height, channels: channels)
    }

    /// Undoes what PNG does to make rows smaller (PNG specification, section 9), and leaves transparency out.
    private static func unfiltered(_ raw: [UInt8], stride: Int, height: Int, channels: Int) -> [UInt8] {
        var rows = [UInt8](repeating: 0, count: stride * height)
        rows.withUnsafeMutableBufferPointer { rows in
            for y in 0..<height {
                let filter = raw[y * (stride + 1)]
                for x in 0..<stride {
                    let left = x < channels ? 0 : Int(rows[y * stride + x - channels])
                    let above = y == 0 ? 0 : Int(rows[(y - 1) * stride + x])
                    let corner = y == 0 || x < channels ? 0 : Int(rows[(y - 1) * stride + x - channels])
                    let guess =
                        switch filter {
                        case 1: left
                        case 2: above
                        case 3: (left + above) / 2
                        case 4: paeth(left, above, corner)
                        case _: 0
                        }
                    rows[y * stride + x] = raw[y * (stride + 1) + 1 + x] &+ UInt8(truncatingIfNeeded: guess)
                }
            }
        }
        guard channels == 4 else { return rows }
        return rows.indices.filter { $0 & 3 != 3 }.map { rows[$0] }
    }

    private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> Int {
        let guess = left + above - corner
        let (a, b, c) = (abs(guess - left), abs(guess - above), abs(guess - corner))
        return a <= b && a <= c ? left : b <= c ? above : corner
    }

    /// The three channels at that place.
    package subscript(x: Int, y: Int) -> (red: UInt8, green: UInt8, blue: UInt8) {
        let place = (y * width + x) * 3
        return (pixels[place], pixels[place + 1], pixels[place + 2])
    }

    /// Paints a rectangle, as far as it is within.
    package mutating func fill(x: Int, y: Int, width: Int, height: Int, _ color: (UInt8, UInt8, UInt8)) {
        for row in max(0, y)..<min(self.height, y + height) {
            for column in max(0, x)..<min(self.width, x + width) {
                let place = (row * self.width + column) * 3
                (pixels[place], pixels[place + 1], pixels[place + 2]) = color
            }
        }
    }

    /// How much two colours stand out from each other, from 1 to 21 (WCAG 2.2, contrast ratio).
    static func contrast(_ a: (red: UInt8, green: UInt8, blue: UInt8), _ b: (red: UInt8, green: UInt8, blue: UInt8))
        -> Double
    {
        let (first, second) = (luminance(a), luminance(b))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    private static func luminance(_ color: (red: UInt8, green: UInt8, blue: UInt8)) -> Double {
        0.2126 * linear[Int(color.red)] + 0.7152 * linear[Int(color.green)] + 0.0722 * linear[Int(color.blue)]
    }

    /// Light that a channel's value gives.
    private static let linear: [Double] = (0...255).map { value in
        let part = Double(value) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }

}
