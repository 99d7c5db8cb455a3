/// The pieces that the charts are drawn with.
enum Drawing {
    /// An image that is as wide as what it stands in.
    ///
    /// - Parameters:
    ///   - height: In CSS pixels.
    ///   - title: What the image says, for people who do not see it.
    static func image(_ name: String, height: Int, title: String, @MarkupBuilder _ content: () -> Markup) -> Markup {
        element("svg", ["class": name, "role": "img", "width": "100%", "height": String(height)]) {
            element("title") { title }
            content()
        }
    }

    static func line(
        _ x: (Double, Double), _ y: (Double, Double), _ colour: String, width: Double = 1, dash: String? = nil,
        class name: String? = nil
    ) -> Markup {
        element(
            "line",
            [
                "class": name, "x1": Coordinate.percent(x.0), "x2": Coordinate.percent(x.1),
                "y1": Coordinate.percent(y.0), "y2": Coordinate.percent(y.1), "stroke": colour,
                "stroke-width": Coordinate.number(width), "stroke-dasharray": dash,
            ])
    }

    static func dot(
        _ x: Double, _ y: Double, radius: Double = 5.5, fill: String, stroke: String, class name: String
    ) -> Markup {
        element(
            "circle",
            [
                "class": name, "cx": Coordinate.percent(x), "cy": Coordinate.percent(y),
                "r": Coordinate.number(radius), "fill": fill, "stroke": stroke, "stroke-width": "2",
            ])
    }

    static func box(
        x: Double, width: Double, y: Double, height: Double, fill: String, class name: String? = nil
    ) -> Markup {
        element(
            "rect",
            [
                "class": name, "x": Coordinate.percent(x), "width": Coordinate.percent(width),
                "y": Coordinate.percent(y), "height": Coordinate.percent(height), "fill": fill,
            ])
    }

    /// - Parameter y: Of the line on which the letters stand.
    static func label(
        _ text: String, x: Double, y: Double, anchor: String = "middle", colour: String = Ink.axis, size: Int = 11,
        class name: String = "label"
    ) -> Markup {
        element(
            "text",
            [
                "class": name, "x": Coordinate.percent(x), "y": Coordinate.percent(y), "text-anchor": anchor,
                "font-size": String(size), "font-family": Style.sans, "fill": colour,
            ]
        ) { text }
    }
}
