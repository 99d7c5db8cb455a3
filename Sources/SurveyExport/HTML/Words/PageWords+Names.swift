import SurveyCore

extension PageWords {
    /// From the first to the last day, or month.
    func period(_ halfDays: [HalfDay], inMonths: Bool) -> String? {
        guard let first = halfDays.min(), let last = halfDays.max() else { return nil }
        func text(_ halfDay: HalfDay) -> String {
            (inMonths ? "" : "\(halfDay.day)/") + "\(halfDay.month)/\(halfDay.year)"
        }
        return text(first) == text(last) ? text(first) : "\(text(first)) – \(text(last))"
    }
}
