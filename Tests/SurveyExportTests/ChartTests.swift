import SurveyAnalysis
import Testing

@testable import SurveyExport

@Suite("Charts")
struct ChartTests {
    private func share(_ k: Int, _ n: Int, _ low: Double, _ high: Double) -> ShareFigure.Share {
        ShareFigure.Share(
            k: k, n: n, share: Double(k) / Double(n), interval: Interval(low: low, high: high), isIndicative: n < 30)
    }

    private func drawing(_ markup: Markup) throws -> PageTree.Element {
        try #require(PageTree(markup.source)).root
    }

    @Test("a share is a dot on the band of its interval")
    func shareMark() throws {
        let mark = try drawing(ShareMark(figure: share(20, 50, 0.25, 0.75), title: "zin").drawing)
        let dot = try #require(mark.all("circle").first)
        // 2 % is kept free at both ends.
        #expect(dot.attributes["cx"] == "40.4%" && dot.attributes["fill"] == Ink.main)
        let band = try #require(mark.all("rect").first)
        #expect(band.attributes["x"] == "26%" && band.attributes["width"] == "48%")
        #expect(mark.all("title").map(\.text) == ["zin"])
    }

    @Test("what is indicative is hollow, on a dashed line")
    func indicative() throws {
        let mark = try drawing(ShareMark(figure: share(10, 20, 0.3, 0.7), title: "").drawing)
        #expect(mark.all("circle").map { $0.attributes["fill"] } == [Ink.paper])
        #expect(mark.all("rect").isEmpty)
        #expect(mark.all("line").contains { $0.attributes["stroke-dasharray"] != nil })
    }

    @Test("a scale hangs around its middle, half of the neutral point on each side")
    func scale() throws {
        let numbers = PageWords.dutch.numbers
        let bar = ScaleBar(shares: [0.1, 0.2, 0.4, 0.2, 0.1], id: "s", title: "", numbers: numbers)
        let boxes = try drawing(bar.drawing).all("rect").filter { $0.attributes["fill"]?.hasPrefix("#") == true }
        #expect(boxes.map { $0.attributes["x"] } == ["25%", "30%", "40%", "60%", "70%"])
        #expect(boxes.map { $0.attributes["width"] } == ["5%", "10%", "20%", "10%", "5%"])
        // The negative side alone is hatched.
        let hatched = try drawing(bar.drawing).all("rect").filter { $0.attributes["fill"]?.hasPrefix("url") == true }
        #expect(hatched.map { $0.attributes["x"] } == ["25%", "30%"])
    }

    @Test("a trend has no line over a session without a point")
    func gap() throws {
        let point = share(20, 40, 0.35, 0.65)
        func lines(_ points: [ShareFigure.Share?]) throws -> Int {
            try drawing(TrendPlot(points: points, title: "", numbers: PageWords.dutch.numbers).drawing)
                .all(class: "first-line").count
        }
        #expect(try lines([point, point, point]) == 2)
        #expect(try lines([point, nil, point]) == 0)
        #expect(try lines([nil, point, point]) == 1)
    }

    @Test("who stopped is never drawn as coming back")
    func survival() throws {
        let steps = SurvivalSteps(shares: [1, 0.9, 0.9, 0.5], title: "", numbers: PageWords.dutch.numbers)
        let heights = try drawing(steps.drawing).all("rect").compactMap {
            $0.attributes["height"].flatMap { Double($0.dropLast()) }
        }
        #expect(heights == [82, 73.8, 73.8, 41])
    }

    @Test("a place stands on the scale of places, with its band")
    func rank() throws {
        let mark = RankMark(rank: 2, interval: 1...3, count: 5, title: "")
        let drawn = try drawing(mark.drawing)
        #expect(drawn.all("circle").map { $0.attributes["cx"] } == ["28%"])
        #expect(drawn.all("rect").map { $0.attributes["x"] } == ["6%"])
        #expect(drawn.all("rect").map { $0.attributes["width"] } == ["44%"])
    }

    @Test(
        "numbers are written the same way everywhere",
        arguments: [
            (0, "0"), (0.004, "0"), (-0.004, "0"), (0.05, "0.05"), (1.5, "1.5"), (-2.25, "-2.25"), (33.333, "33.33"),
        ])
    func numbers(_ value: Double, _ text: String) {
        #expect(Coordinate.number(value) == text)
    }
}
