import Foundation
import SurveyAnalysis
import Testing

@testable import SurveyExport

/// What the charts say can be seen on paper, on a screen in the light and on one in the dark: letters stand out by 4.5:1,
/// what carries a number by 3:1 (Web Content Accessibility Guidelines 2.2, 1.4.3 and 1.4.11).
@Suite("Colours of the charts")
struct ContrastTests {
    enum Scheme: CaseIterable { case light, dark }

    private static let html = HTMLReport(report(300)).text
    private let page = PageTree(html)!.root

    /// By class and property, the colour in the dark.
    private static let rules: [String: [String: String]] = {
        let dark = html[html.range(of: "(prefers-color-scheme: dark)")!.upperBound...].prefix { $0 != "@" }
        var rules: [String: [String: String]] = [:]
        for rule in dark.matches(of: /\.([\w-]+) \{([^}]*)\}/) {
            for part in rule.2.matches(of: /(fill|stroke): (#[0-9a-f]{6})/) {
                rules[String(rule.1), default: [:]][String(part.1)] = String(part.2)
            }
        }
        return rules
    }()

    private static func colour(_ property: String, of element: PageTree.Element, _ scheme: Scheme) -> String? {
        guard let light = element.attributes[property], light.hasPrefix("#") else { return nil }
        switch scheme {
        case .light: return light
        case .dark: return element.attributes["class"].flatMap { rules[$0]?[property] } ?? light
        }
    }

    private static func paper(_ scheme: Scheme) -> String { scheme == .light ? Ink.paper : Ink.Dark.paper }

    private func drawn(_ names: [String]) -> [PageTree.Element] {
        page.all("svg").flatMap { svg in names.flatMap { svg.all($0) } }
    }

    @Test("are all changed in the dark")
    func changed() {
        let elements = drawn(["line", "rect", "circle", "path", "text"])
        #expect(
            Set(elements.compactMap { $0.attributes["class"] }).isSuperset(of: [
                "grid", "label", "first-range", "first-dot", "first-line", "first-hollow", "second-dot", "second-line",
                "middle", "gap", "strongNegative", "strongPositive", "on-strongPositive",
            ]))
        for element in elements {
            for property in ["fill", "stroke"] where element.attributes[property]?.hasPrefix("#") == true {
                let name = element.attributes["class"] ?? "(none)"
                #expect(Self.rules[name]?[property] != nil, "\(element.name) of class \(name): \(property)")
            }
        }
    }

    @Test("of letters are read", arguments: Scheme.allCases)
    func letters(_ scheme: Scheme) throws {
        for text in drawn(["text"]) {
            let name = try #require(text.attributes["class"])
            let ink = ScaleInk.allCases.first { name == "on-\($0.rawValue)" }
            let ground = ink.map { scheme == .light ? $0.light.fill : $0.dark.fill } ?? Self.paper(scheme)
            let colour = try #require(Self.colour("fill", of: text, scheme))
            #expect(contrast(colour, ground) >= 4.5, "\(name): \(colour) on \(ground)")
        }
        for ink in ScaleInk.allCases {
            let colours = scheme == .light ? ink.light : ink.dark
            #expect(contrast(colours.fill, colours.text) >= 4.5, "\(ink)")
        }
    }

    @Test("of marks stand out from the paper, and of dots from their bands", arguments: Scheme.allCases)
    func marks(_ scheme: Scheme) {
        let carrying = [
            "first-line", "first-end", "first-dot", "first-hollow", "second-line", "second-dot", "second-hollow",
            "middle",
        ]
        for element in drawn(["line", "rect", "circle"]) where carrying.contains(element.attributes["class"] ?? "") {
            let colour = Self.colour("stroke", of: element, scheme) ?? Self.colour("fill", of: element, scheme) ?? ""
            #expect(contrast(colour, Self.paper(scheme)) >= 3, "\(element.attributes)")
        }
        let pairs =
            scheme == .light
            ? [(Ink.main, Ink.range), (Ink.second, Ink.secondRange)]
            : [(Ink.Dark.main, Ink.Dark.range), (Ink.Dark.second, Ink.Dark.secondRange)]
        for (dot, band) in pairs { #expect(contrast(dot, band) >= 3) }
    }

    @Test("of a scale are told apart in black and white", arguments: Scheme.allCases)
    func scale(_ scheme: Scheme) {
        let inks = (0..<5).map { ScaleInk($0, of: 5) }
        let fills = inks.map { scheme == .light ? $0.light.fill : $0.dark.fill }
        for (a, b) in zip(fills, fills.dropFirst()) { #expect(contrast(a, b) > 1.5, "\(a) \(b)") }
        for (a, b) in zip(inks, inks.reversed()) where a != b { #expect(a.isHatched != b.isHatched) }
        // Without a middle all points are of one side.
        #expect((0..<4).map { ScaleInk($0, of: 4) } == [.strongNegative, .negative, .positive, .strongPositive])
    }

    /// By the Web Content Accessibility Guidelines.
    private func contrast(_ a: String, _ b: String) -> Double {
        func luminance(_ colour: String) -> Double {
            let digits = Array(colour.dropFirst())
            guard digits.count == 6 else { return .nan }
            let parts = stride(from: 0, to: 6, by: 2).map { place -> Double in
                let value = Double(Int(String(digits[place...place + 1]), radix: 16)!) / 255
                return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let (x, y) = (luminance(a), luminance(b))
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }
}
