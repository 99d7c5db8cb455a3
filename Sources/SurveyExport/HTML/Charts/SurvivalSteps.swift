/// How many are still there, question after question: a line that only goes down.
struct SurvivalSteps {
    /// The share that is still there after each question, from the first one on.
    var shares: [Double]
    var title: String
    var numbers: NumberWords

    var drawing: Markup {
        Drawing.image("steps", height: 190, title: title) {
            for tick in [0, 0.5, 1] {
                Drawing.line((8, 100), (y(tick), y(tick)), Ink.grid, class: "grid")
                Drawing.label(numbers.percent(tick), x: 7, y: y(tick) + 2, anchor: "end")
            }
            for (place, share) in shares.enumerated() {
                let before = place == 0 ? 1 : shares[place - 1]
                Drawing.box(
                    x: x(place), width: x(place + 1) - x(place), y: y(share), height: y(0) - y(share),
                    fill: Ink.range, class: "first-range")
                Drawing.line((x(place), x(place + 1)), (y(share), y(share)), Ink.main, width: 2.5, class: "first-line")
                Drawing.line((x(place), x(place)), (y(before), y(share)), Ink.main, width: 2.5, class: "first-line")
                Drawing.label(String(place + 1), x: (x(place) + x(place + 1)) / 2, y: 98)
            }
        }
    }

    private func x(_ place: Int) -> Double { 8 + 92 * Double(place) / Double(max(1, shares.count)) }
    private func y(_ share: Double) -> Double { 88 - 82 * share }
}
