/// The colours of the charts.
///
/// Blue against orange is told apart with every colour vision, and nothing is told by colour alone: dark and light differ
/// in luminance, what is indicative is hollow, the negative side of a scale is hatched. What carries a number stands out
/// from the paper by 3:1 and more, letters by 4.5:1 (Web Content Accessibility Guidelines 2.2, 1.4.3 and 1.4.11); a band
/// is lighter, and has ends that do. They stand as attributes, since WeasyPrint does not take a page's style sheet into
/// its charts; classes let the screen change them in the dark.
enum Ink {
    static let main = "#0b4f5e"
    static let range = "#9cc7d0"
    static let grid = "#d9dfe1"
    static let axis = "#5b6870"
    static let paper = "#ffffff"
    static let second = "#9a4a0c"
    static let secondRange = "#ecc6a3"

    /// The same on a screen in the dark.
    enum Dark {
        static let main = "#86c5d2"
        static let range = "#2b5f6b"
        static let grid = "#39474e"
        static let axis = "#a9b6bc"
        static let paper = "#151b1f"
        static let second = "#eaa867"
        static let secondRange = "#6e4622"
        static let label = "#c5d0d4"
    }
}

/// The colours of a point of a scale, whose middle one is neutral.
enum ScaleInk: String, CaseIterable {
    case strongNegative, negative, neutral, positive, strongPositive

    /// - Parameter point: From the most negative to the most positive.
    init(_ point: Int, of count: Int) {
        let fromEnd = count - 1 - point
        let isStrong = min(point, fromEnd) == 0
        if point == fromEnd {
            self = .neutral
        } else if point < fromEnd {
            self = isStrong ? .strongNegative : .negative
        } else {
            self = isStrong ? .strongPositive : .positive
        }
    }

    typealias Colours = (fill: String, text: String)

    var light: Colours {
        switch self {
        case .strongNegative: (Ink.second, Ink.paper)
        case .negative: ("#e2a873", "#1d2930")
        case .neutral: ("#e4e4e0", "#1d2930")
        case .positive: ("#7db4c0", "#1d2930")
        case .strongPositive: (Ink.main, Ink.paper)
        }
    }

    /// On a screen in the dark: the strong ones are the light ones there.
    var dark: Colours {
        switch self {
        case .strongNegative: (Ink.Dark.second, "#10181b")
        case .negative: ("#9c5a22", "#ffffff")
        case .neutral: ("#39474e", "#e6ecee")
        case .positive: ("#417886", "#ffffff")
        case .strongPositive: (Ink.Dark.main, "#10181b")
        }
    }

    var isHatched: Bool { self == .strongNegative || self == .negative }
}
