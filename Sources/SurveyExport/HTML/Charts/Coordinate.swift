/// Places in charts, in percent of the width or height that a chart is given.
///
/// The charts have no coordinates of their own: they fill the cell they stand in, on paper as on a phone, while dots, lines
/// and letters keep their size.
enum Coordinate {
    /// Where a share from 0 to 1 stands, with room for a dot at both ends.
    static func x(ofShare share: Double) -> Double { 2 + 96 * min(1, max(0, share)) }

    /// A percentage with at most two decimals, written the same way everywhere.
    static func percent(_ value: Double) -> String { number(value) + "%" }

    /// A number with at most two decimals and a point.
    static func number(_ value: Double) -> String {
        let hundredths = Int((abs(value) * 100).rounded())
        let sign = value < 0 && hundredths > 0 ? "-" : ""
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return sign + String(whole) }
        return sign + (rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)")
    }
}
