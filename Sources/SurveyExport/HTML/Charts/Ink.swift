/// The colours of the charts.
///
/// Blue against orange is told apart with every colour vision, and nothing is told by colour alone: dark and light differ
/// in luminance, what is indicative is hollow, the negative side of a scale is hatched. They stand as attributes, since
/// WeasyPrint does not take a page's style sheet into its charts; classes let the screen change them in the dark.
enum Ink {
    static let main = "#0b4f5e"
    static let range = "#9cc7d0"
    static let grid = "#d9dfe1"
    static let axis = "#5b6870"
    static let paper = "#ffffff"
    static let second = "#9a4a0c"
    static let secondRange = "#ecc6a3"

    /// The points of a scale from the most negative to the most positive, of which the middle one is neutral.
    static func diverging(_ point: Int, of count: Int) -> (fill: String, text: String, isHatched: Bool) {
        let negative = ["#9a4a0c", "#e2a873"]
        let positive = ["#0b4f5e", "#7db4c0"]
        let fromEnd = count - 1 - point
        if point == fromEnd { return ("#e4e4e0", "#1d2930", false) }
        let isNegative = point < fromEnd
        let distance = min(point, fromEnd)
        let colours = isNegative ? negative : positive
        return (colours[min(distance, 1)], distance == 0 ? "#ffffff" : "#1d2930", isNegative)
    }
}
