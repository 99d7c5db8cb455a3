/// The answers to a scale as one bar around the middle: negative answers to the left, hatched, positive ones to the right.
///
/// The neutral point, where there is one, lies half on each side.
struct ScaleBar {
    /// The shares of the points, from the most negative to the most positive.
    var shares: [Double]
    /// Names the patterns; unique in the page.
    var id: String
    var title: String
    var numbers: NumberWords

    var drawing: Markup {
        Drawing.image("scale", height: 44, title: title) {
            element("defs") {
                for point in shares.indices where ink(point).isHatched { hatching(point) }
            }
            for (point, box) in boxes.enumerated() where box.width > 0 { segment(point, box) }
            outline
            // Above and below the bar, so that it crosses no number.
            Drawing.line((50, 50), (0, 12), Ink.axis, width: 1.5, class: "middle")
            Drawing.line((50, 50), (88, 100), Ink.axis, width: 1.5, class: "middle")
        }
    }

    private func ink(_ point: Int) -> ScaleInk { ScaleInk(point, of: shares.count) }

    /// Without it the light segments would end in the paper.
    private var outline: Markup {
        let left = boxes.first?.x ?? 0
        return element(
            "rect",
            [
                "class": "middle", "x": Coordinate.percent(left),
                "width": Coordinate.percent(100 * 0.5 * shares.reduce(0, +)),
                "y": "12%", "height": "76%", "fill": "none", "stroke": Ink.axis,
            ])
    }

    /// Left ends and widths, in percent of the image.
    private var boxes: [(x: Double, width: Double)] {
        let middle = Double(shares.count - 1) / 2
        let left = shares.enumerated().reduce(0.0) { sum, point in
            let place = Double(point.offset)
            return sum + (place < middle ? point.element : place == middle ? point.element / 2 : 0)
        }
        var x = 50 - left * 50
        return shares.map { share in
            defer { x += share * 50 }
            return (x, share * 50)
        }
    }

    private func segment(_ point: Int, _ box: (x: Double, width: Double)) -> Markup {
        let ink = ink(point)
        return .joined {
            Drawing.box(x: box.x, width: box.width, y: 12, height: 76, fill: ink.light.fill, class: ink.rawValue)
            if ink.isHatched {
                Drawing.box(x: box.x, width: box.width, y: 12, height: 76, fill: "url(#\(id)-\(point))")
            }
            Drawing.line((box.x, box.x), (12, 88), Ink.paper, width: 1.5, class: "gap")
            // A label of a narrow segment would run over its neighbours; the table has it.
            if box.width >= 5, !ink.isHatched {
                Drawing.label(
                    numbers.whole(shares[point]), x: box.x + box.width / 2, y: 59, colour: ink.light.text, size: 12,
                    class: "on-\(ink.rawValue)")
            }
        }
    }

    /// Stripes of the paper over a colour.
    private func hatching(_ point: Int) -> Markup {
        element("pattern", ["id": "\(id)-\(point)", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse"]) {
            element(
                "path",
                ["class": "gap", "d": "M-1 1L1 -1M0 6L6 0M5 7L7 5", "stroke": Ink.paper, "stroke-width": "1.2"])
        }
    }

    /// The sign of one point beside its row in the table.
    func swatch(_ point: Int) -> Markup {
        let ink = ink(point)
        return element("svg", ["class": "swatch", "width": "14", "height": "14", "aria-hidden": "true"]) {
            element("rect", ["class": ink.rawValue, "width": "14", "height": "14", "fill": ink.light.fill])
            if ink.isHatched {
                element(
                    "path",
                    [
                        "class": "gap", "d": "M0 4L4 0M0 9L9 0M0 14L14 0M5 14L14 5M10 14L14 10", "stroke": Ink.paper,
                        "stroke-width": "1.2",
                    ])
            }
            element(
                "rect",
                [
                    "class": "middle", "x": "0.5", "y": "0.5", "width": "13", "height": "13", "fill": "none",
                    "stroke": Ink.axis,
                ])
        }
    }
}
