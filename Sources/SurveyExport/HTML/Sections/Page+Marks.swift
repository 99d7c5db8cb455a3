import SurveyAnalysis
import SurveyCore

/// A row of a table of shares.
struct MarkRow {
    var label: Markup
    var figure: ShareFigure
    /// Of a second series.
    var isSecond = false
}

extension Page {
    /// A table whose middle column is the chart: each share as a dot on its interval, beside its numbers.
    ///
    /// - Parameters:
    ///   - head: What the rows are.
    ///   - groups: Rows below each other, each group with a heading when it has one.
    func marks(caption: String?, head: String, _ groups: [(heading: Markup?, rows: [MarkRow])]) -> Markup {
        element("table", ["class": "marks"]) {
            if let caption { element("caption") { caption } }
            element("thead") {
                element("tr") {
                    element("th", ["scope": "col"]) { head }
                    element("th", ["scope": "col", "class": "mark-cell"]) {
                        element("span", ["class": "unseen"]) { words.share }
                        ShareMark.axis(numbers)
                    }
                    element("th", ["scope": "col", "class": "count"]) { words.count }
                    element("th", ["scope": "col", "class": "percent"]) { words.shareAndRange }
                }
            }
            for group in groups {
                element("tbody", group.heading == nil ? [:] : ["class": "grouped"]) {
                    if let heading = group.heading {
                        element("tr", ["class": "group"]) {
                            element("th", ["scope": "rowgroup", "colspan": "4"]) { heading }
                        }
                    }
                    for row in group.rows {
                        element("tr") {
                            element("th", ["scope": "row"]) { row.label }
                            cells(row.figure, isSecond: row.isSecond)
                        }
                    }
                }
            }
        }
    }

    /// The drawing and the numbers of one share.
    func cells(_ figure: ShareFigure, isSecond: Bool = false) -> Markup {
        Markup.joined {
            switch figure {
            case .hidden: silent(words.hidden, count: "–")
            case .nobody: silent(words.nobody, count: "0")
            case .counts(let k, let n): silent(words.tooFew, count: words.of(k, n))
            case .share(let share):
                element("td", ["class": "mark-cell"]) {
                    ShareMark(figure: share, title: sentence(share), isSecond: isSecond).drawing
                }
                element("td", ["class": "count"]) { words.of(share.k, share.n) }
                element("td", ["class": "percent"]) {
                    element("b") { numbers.percent(share.share) }
                    element("span") { numbers.range(share.interval) }
                    if share.isIndicative { indicativeTag }
                }
            }
        }
    }

    /// Stands with every share of a small base.
    var indicativeTag: Markup {
        element("div") { element("span", ["class": "tag"]) { words.indicative } }
    }

    private func silent(_ reason: String, count: String) -> Markup {
        Markup.joined {
            element("td", ["class": "mark-cell silent"]) { reason }
            element("td", ["class": "count"]) { count }
            element("td", ["class": "percent"]) { "–" }
        }
    }

    /// What a drawing says: *45 %, tussen 29 % en 62 %; 14 van de 31 antwoorden*.
    func sentence(_ share: ShareFigure.Share) -> String {
        let text = filled(
            words.sentence,
            [
                "p": numbers.percent(share.share), "range": numbers.between(share.interval), "k": String(share.k),
                "n": String(share.n),
            ])
        return share.isIndicative ? "\(text) (\(words.indicative))" : text
    }

    /// What the signs of the charts mean.
    var legend: Markup {
        func sample(isIndicative: Bool) -> Markup {
            ShareMark(
                figure: .init(
                    k: 0, n: 0, share: 0.5, interval: Interval(low: 0.1, high: 0.9), isIndicative: isIndicative),
                title: ""
            ).sample
        }
        return element("ul", ["class": "legend"]) {
            element("li") { sample(isIndicative: false) + words.legendShare }
            element("li") { sample(isIndicative: true) + words.legendIndicative }
        }
    }
}
