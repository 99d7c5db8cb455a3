import Testing

@testable import SurveyWeb

@Suite("The style")
struct StyleTests {
    /// The colours of one scheme by their names.
    private func colours(isDark: Bool) throws -> [String: Colour] {
        let parts = Style.colours.split(separator: "@media (prefers-color-scheme: dark)")
        try #require(parts.count == 2)
        var colours: [String: Colour] = [:]
        for line in parts[isDark ? 1 : 0].split(separator: "\n") {
            let sides = line.split(separator: ":").map { $0.trimmingPrefix { $0 == " " } }
            guard sides.count == 2, sides[0].hasPrefix("--") else { continue }
            let colour: Colour = try #require(Colour(String(sides[1].dropLast())), "\(line)")
            colours[String(sides[0].dropFirst(2))] = colour
        }
        return colours
    }

    /// Every pair of text and ground in the sheet.
    private static let texts = [
        ("ink", "paper"), ("soft", "paper"), ("accent", "paper"), ("ink", "surface"), ("accent", "surface"),
        ("soft", "surface"), ("ink", "band"), ("accent", "band"), ("ink", "chosen"), ("accent", "chosen"),
        ("on-accent", "accent"), ("alert", "alert-ground"), ("alert", "paper"),
    ]
    /// Borders and signs on their grounds.
    private static let lines = [
        ("line", "paper"), ("line", "surface"), ("line", "band"), ("accent", "rule"), ("accent", "paper"),
        ("alert", "paper"), ("accent", "chosen"),
    ]

    @Test("has contrast AAA for text and 3 : 1 for borders, light and dark", arguments: [false, true])
    func contrast(isDark: Bool) throws {
        let colours = try colours(isDark: isDark)
        for (text, ground) in Self.texts {
            let contrast = try #require(colours[text]).contrast(with: #require(colours[ground]))
            #expect(contrast >= 7, "\(text) on \(ground): \(contrast)")
        }
        for (line, ground) in Self.lines {
            let contrast = try #require(colours[line]).contrast(with: #require(colours[ground]))
            #expect(contrast >= 3, "\(line) on \(ground): \(contrast)")
        }
    }

    @Test("has every colour in both schemes, and no other colour of text or ground")
    func names() throws {
        let light = try colours(isDark: false)
        #expect(try Set(light.keys) == Set(colours(isDark: true).keys))
        for part in Style.sheet.split(separator: "var(--").dropFirst() {
            let name = String(part.prefix { $0 != ")" })
            #expect(light[name] != nil, "\(name)")
        }
    }

    @Test("computes contrast as WCAG does")
    func luminance() throws {
        let black = try #require(Colour("#000000"))
        let white = try #require(Colour("#ffffff"))
        #expect(abs(black.contrast(with: white) - 21) < 0.001)
        // The lightest grey that passes AA on white.
        #expect(abs(try #require(Colour("#767676")).contrast(with: white) - 4.54) < 0.01)
    }

    @Test("fetches nothing, and knows left and right only where both are meant")
    func own() {
        #expect(!Style.sheet.contains("url(") && !Style.sheet.contains("@import") && !Style.sheet.contains("http"))
        for side in ["margin-left", "margin-right", "border-left", "border-right", "text-align: left", "float"] {
            #expect(!Style.sheet.contains(side), "\(side)")
        }
    }

    @Test("answers the wishes of devices: dark, little motion, colours of one's own, paper")
    func wishes() {
        for wish in ["prefers-color-scheme: dark", "prefers-reduced-motion", "forced-colors: active", "print"] {
            #expect(Style.sheet.contains("@media (\(wish)") || Style.sheet.contains("@media \(wish)"), "\(wish)")
        }
    }
}

/// A colour of the sheet.
private struct Colour {
    var components: [Double]

    /// `nil` unless `text` is `#rrggbb`.
    init?(_ text: String) {
        guard text.hasPrefix("#"), text.count == 7, let value = Int(text.dropFirst(), radix: 16) else { return nil }
        components = [value >> 16, value >> 8 & 255, value & 255].map { Double($0) / 255 }
    }

    /// WCAG 2.2, *contrast ratio*.
    func contrast(with other: Colour) -> Double {
        (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
    }

    /// WCAG 2.2, *relative luminance*.
    private var luminance: Double {
        let linear = components.map { $0 <= 0.04045 ? $0 / 12.92 : Self.power(($0 + 0.055) / 1.055) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// x^2.4, by x² and the fifth root of x².
    private static func power(_ x: Double) -> Double {
        let square = x * x
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }
}
