import Glibc

/// The colours of the kiosk. One accent colour; everything else is ink on paper.
///
/// All text reaches contrast AAA (7 : 1, WCAG 2.2, 1.4.6), lines and signs 3 : 1 (1.4.11), and nothing is said by colour
/// alone.
public struct Theme: Sendable, Hashable {
    /// The page.
    var paper: Color
    /// Text.
    var ink: Color
    /// Explanations.
    var softInk: Color
    /// The ground of what can be pressed.
    var surface: Color
    /// The ground of what is about the interview, not about the question.
    var footer: Color
    /// The border of what can be pressed.
    var line: Color
    /// Headings, the main button, what is focused or chosen.
    var accent: Color
    /// Text on `accent`.
    var onAccent: Color
    /// The ground of what is chosen.
    var chosen: Color

    /// Dark on light: the default.
    public static let light = Theme(
        paper: Color(0xFFFFFF), ink: Color(0x0B0C0E), softInk: Color(0x3A4048), surface: Color(0xEAF0F8),
        footer: Color(0xD3DDEA),
        line: Color(0x59636F), accent: Color(0x0B3D82), onAccent: Color(0xFFFFFF), chosen: Color(0xC4DBFA))

    /// Light on dark.
    public static let dark = Theme(
        paper: Color(0x0C0F14), ink: Color(0xF6F8FB), softInk: Color(0xC9D0DA), surface: Color(0x1C222C),
        footer: Color(0x262E3B),
        line: Color(0x8D98A8), accent: Color(0x9CC3FF), onAccent: Color(0x06101F), chosen: Color(0x14325C))

    /// Yellow and white on black: the most contrast there is, for who sees little.
    public static let contrast = Theme(
        paper: Color(0x000000), ink: Color(0xFFFFFF), softInk: Color(0xFFFFFF), surface: Color(0x262626),
        footer: Color(0x404040),
        line: Color(0xFFFFFF), accent: Color(0xFFE800), onAccent: Color(0x000000), chosen: Color(0x3D3800))

    /// Lines around what can be pressed are thick: for who sees little.
    var hasThickLines: Bool { self == .contrast }

    var text: Style { Style(ink, on: paper) }
    var strong: Style { Style(ink, on: paper, .bold) }
    var soft: Style { Style(softInk, on: paper) }
    var heading: Style { Style(accent, on: paper, .bold) }
    /// The band at the top, the main button, the number of a choice.
    var band: Style { Style(onAccent, on: accent, .bold) }

    /// Every pair of text and ground that is drawn.
    var textPairs: [(Color, Color)] {
        [
            (ink, paper), (softInk, paper), (accent, paper), (onAccent, accent), (ink, surface), (accent, surface),
            (ink, chosen), (accent, chosen), (ink, footer), (accent, footer),
        ]
    }
}

extension Color {
    /// The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, *contrast ratio*).
    func contrast(with other: Color) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// Relative luminance (WCAG 2.2, *relative luminance*).
    private var luminance: Double {
        func linear(_ component: UInt8) -> Double {
            let value = Double(component) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        let (red, green, blue) = components
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}
