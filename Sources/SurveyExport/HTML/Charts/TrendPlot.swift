import SurveyAnalysis

/// A share session after session, each point on its interval.
///
/// A line joins two points that follow each other; a session without a percentage is a gap in it.
struct TrendPlot {
    /// In the order of time; `nil` where there is no percentage.
    var points: [ShareFigure.Share?]
    var title: String
    var numbers: NumberWords

    var drawing: Markup {
        Drawing.image("trend", height: 130, title: title) {
            for tick in [0, 0.5, 1] {
                Drawing.line((17, 100), (y(tick), y(tick)), Ink.grid, class: "grid")
                Drawing.label(numbers.percent(tick), x: 15, y: y(tick) + 3, anchor: "end", size: 10)
            }
            for (place, pair) in zip(points, points.dropFirst()).enumerated() {
                if let from = pair.0, let to = pair.1 {
                    Drawing.line(
                        (x(place), x(place + 1)), (y(from.share), y(to.share)), Ink.main, width: 1.5,
                        class: "first-line")
                }
            }
            for (place, point) in points.enumerated() {
                if let point { mark(point, x(place)) }
                if isLabelled(place) { Drawing.label(String(place + 1), x: x(place), y: 99, size: 10) }
            }
        }
    }

    @MarkupBuilder
    private func mark(_ point: ShareFigure.Share, _ x: Double) -> Markup {
        Drawing.line(
            (x, x), (y(point.interval.low), y(point.interval.high)), point.isIndicative ? Ink.main : Ink.range,
            width: point.isIndicative ? 1.5 : 6, dash: point.isIndicative ? "3 3" : nil,
            class: point.isIndicative ? "first-line" : "first-range-line")
        for end in [point.interval.low, point.interval.high] {
            Drawing.line((x - 1.2, x + 1.2), (y(end), y(end)), Ink.main, width: 1.5, class: "first-end")
        }
        Drawing.dot(
            x, y(point.share), radius: 4.5, fill: point.isIndicative ? Ink.paper : Ink.main, stroke: Ink.main,
            class: point.isIndicative ? "first-hollow" : "first-dot")
    }

    /// Many sessions leave room for every fifth number only.
    private func isLabelled(_ place: Int) -> Bool { points.count <= 8 || place == 0 || (place + 1) % 5 == 0 }

    private func x(_ place: Int) -> Double {
        points.count > 1 ? 22 + 73 * Double(place) / Double(points.count - 1) : 58
    }

    private func y(_ share: Double) -> Double { 86 - 80 * share }
}
