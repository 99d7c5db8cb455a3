/// The place of a card among those of its deck: a dot on the band of the places that it may have.
struct RankMark {
    /// From 1.
    var rank: Int
    var interval: ClosedRange<Int>
    /// How many cards are ranked.
    var count: Int
    var title: String

    var drawing: Markup {
        let (low, high) = (Self.x(interval.lowerBound, count), Self.x(interval.upperBound, count))
        return Drawing.image("mark", height: 26, title: title) {
            for place in 1...count {
                Drawing.line(
                    (Self.x(place, count), Self.x(place, count)), (0, 100), Ink.grid, class: "grid")
            }
            Drawing.box(x: low, width: high - low, y: 32, height: 36, fill: Ink.range, class: "first-range")
            for end in [low, high] {
                Drawing.line((end, end), (30, 70), Ink.main, width: 1.5, class: "first-line")
            }
            Drawing.dot(
                Self.x(rank, count), 50, fill: Ink.main, stroke: Ink.main,
                class: "first-dot")
        }
    }

    private static func x(_ place: Int, _ count: Int) -> Double {
        count > 1 ? 6 + 88 * Double(place - 1) / Double(count - 1) : 50
    }

    /// The numbers of the places above such a column.
    static func axis(_ count: Int) -> Markup {
        element("svg", ["class": "axis", "width": "100%", "height": "16", "aria-hidden": "true"]) {
            for place in 1...count { Drawing.label(String(place), x: x(place, count), y: 80) }
        }
    }
}
