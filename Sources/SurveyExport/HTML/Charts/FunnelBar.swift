/// One stage of a funnel: a bar in the middle, as wide as the share of the start that is left.
struct FunnelBar {
    var share: Double
    var isIndicative: Bool
    var title: String

    var drawing: Markup {
        Drawing.image("stage", height: 34, title: title) {
            Drawing.line((0, 100), (50, 50), Ink.grid, class: "grid")
            if isIndicative {
                element(
                    "rect",
                    [
                        "class": "first-hollow", "x": Coordinate.percent(50 - share * 49), "y": "2", "height": "30",
                        "width": Coordinate.percent(share * 98), "fill": Ink.paper, "stroke": Ink.main,
                        "stroke-width": "2", "stroke-dasharray": "4 3",
                    ])
            } else {
                Drawing.box(
                    x: 50 - share * 49, width: share * 98, y: 4, height: 92, fill: Ink.main, class: "first-dot")
            }
        }
    }
}
