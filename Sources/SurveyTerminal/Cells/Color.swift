/// A 24-bit colour. Colours are always explicit: a terminal's own theme never decides what can be read.
package struct Color: Hashable, Sendable {
    /// `0xRRGGBB`.
    package let rgb: UInt32

    /// The colour `0xRRGGBB`.
    package init(_ rgb: UInt32) {
        self.rgb = rgb & 0xFF_FFFF
    }

    package static let black = Color(0x000000)
    package static let white = Color(0xFFFFFF)

    /// Red, green and blue, each 0 to 255.
    package var components: (red: UInt8, green: UInt8, blue: UInt8) {
        (UInt8(rgb >> 16), UInt8(rgb >> 8 & 0xFF), UInt8(rgb & 0xFF))
    }
}

/// How a cell is drawn.
package struct Style: Hashable, Sendable {
    package var foreground: Color
    package var background: Color
    package var attributes: Attributes

    package init(_ foreground: Color, on background: Color, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// What a terminal can do to characters besides colour.
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Attributes(rawValue: 1)
        package static let underline = Attributes(rawValue: 2)
        package static let reverse = Attributes(rawValue: 4)
    }

    /// The same with `attributes` added.
    package func with(_ attributes: Attributes) -> Style {
        Style(foreground, on: background, self.attributes.union(attributes))
    }
}
