import SurveyAnalysis

/// A share as a dot on the band of its interval, above a scale from 0 to 100 %.
///
/// What is indicative is hollow, on a dashed line instead of a band. What has no percentage has no drawing at all.
struct ShareMark {
    var figure: ShareFigure.Share
    /// What the drawing says, in a sentence.
    var title: String
    /// A second series beside the first, in another colour.
    var isSecond = false

    static let ticks = [0.0, 0.25, 0.5, 0.75, 1]

    var drawing: Markup {
        Drawing.image("mark", height: 26, title: title) {
            Self.grid
            mark
        }
    }

    /// The mark without a scale behind it, for a legend: it says nothing.
    var sample: Markup {
        element("svg", ["class": "mark", "width": "54", "height": "26", "aria-hidden": "true"]) { mark }
    }

    private var mark: Markup {
        let low = Coordinate.x(ofShare: figure.interval.low)
        let high = Coordinate.x(ofShare: figure.interval.high)
        let place = Coordinate.x(ofShare: figure.share)
        let ink = isSecond ? Ink.second : Ink.main
        let name = isSecond ? "second" : "first"
        return .joined {
            if figure.isIndicative {
                Drawing.line((low, high), (50, 50), ink, width: 2, dash: "3 3", class: "\(name)-line")
            } else {
                Drawing.box(
                    x: low, width: high - low, y: 32, height: 36, fill: isSecond ? Ink.secondRange : Ink.range,
                    class: "\(name)-range")
            }
            Drawing.line((low, low), (30, 70), ink, width: 1.5, class: "\(name)-line")
            Drawing.line((high, high), (30, 70), ink, width: 1.5, class: "\(name)-line")
            Drawing.dot(
                place, 50, fill: figure.isIndicative ? Ink.paper : ink, stroke: ink,
                class: figure.isIndicative ? "\(name)-hollow" : "\(name)-dot")
        }
    }

    /// The lines of the scale behind the marks of a column.
    private static var grid: Markup {
        MarkupBuilder.buildArray(
            ticks.map { tick in
                let x = Coordinate.x(ofShare: tick)
                return Drawing.line((x, x), (0, 100), Ink.grid, class: "grid")
            })
    }

    /// The head of such a column: what the lines of the scale mean.
    ///
    /// - Parameter isShort: Only the ends.
    static func axis(_ numbers: NumberWords, isShort: Bool = false) -> Markup {
        element("svg", ["class": "axis", "width": "100%", "height": "16", "aria-hidden": "true"]) {
            for tick in isShort ? [0, 1] : [0, 0.5, 1] {
                Drawing.label(
                    numbers.percent(tick), x: Coordinate.x(ofShare: tick), y: 80,
                    anchor: tick == 0 ? "start" : tick == 1 ? "end" : "middle")
            }
        }
    }
}
