import SurveyAnalysis

/// How numbers are written in one language.
struct NumberWords: Sendable {
    /// What stands between a number and its percent sign.
    var percentSpace: String
    var decimalMark: String
    /// Between the ends of a range in a sentence: *tussen {a} en {b}*.
    var between: String

    /// A whole percentage; what is neither nobody nor everybody never prints as if it were.
    func percent(_ share: Double) -> String { whole(share) + percentSpace + "%" }

    /// A whole number of percents, without the sign.
    func whole(_ share: Double) -> String {
        let rounded = Int((share * 100).rounded())
        if rounded == 0, share > 0 { return "<1" }
        if rounded == 100, share < 1 { return ">99" }
        return String(rounded)
    }

    /// A range of shares as it stands in a table.
    func range(_ interval: Interval) -> String {
        "\(whole(interval.low))–\(whole(interval.high))" + percentSpace + "%"
    }

    /// A range of shares as it stands in a sentence.
    func between(_ interval: Interval) -> String {
        between.replacing("{a}", with: percent(interval.low)).replacing("{b}", with: percent(interval.high))
    }

    /// A difference of shares in whole percentage points, with its sign.
    func points(_ difference: Double) -> String {
        let rounded = Int((abs(difference) * 100).rounded())
        return rounded == 0 ? "0" : (difference < 0 ? "\u{2212}" : "+") + String(rounded)
    }

    /// A number that is whole, or with one decimal.
    func number(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : decimal(value) }

    /// A number with one decimal.
    func decimal(_ value: Double) -> String {
        let tenths = Int((abs(value) * 10).rounded())
        return (value < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10)\(decimalMark)\(tenths % 10)"
    }
}
