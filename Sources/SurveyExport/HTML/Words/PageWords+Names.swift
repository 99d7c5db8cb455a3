import SurveyCore

extension PageWords {
    func mode(_ mode: Mode) -> String {
        switch mode {
        case .kiosk: kiosk
        case .online: online
        }
    }

    /// The name of a language, where this language has one for it, else its tag.
    func language(_ tag: String) -> String { languages[LanguageTag(tag)?.primary ?? tag] ?? tag }

    /// *5/1/2026, voormiddag*
    func date(_ halfDay: HalfDay) -> String {
        "\(halfDay.day)/\(halfDay.month)/\(halfDay.year), \(halfDay.isAfternoon ? afternoon : morning)"
    }

    /// From the first to the last day, or month.
    func period(_ halfDays: [HalfDay], inMonths: Bool) -> String? {
        guard let first = halfDays.min(), let last = halfDays.max() else { return nil }
        func text(_ halfDay: HalfDay) -> String {
            (inMonths ? "" : "\(halfDay.day)/") + "\(halfDay.month)/\(halfDay.year)"
        }
        return text(first) == text(last) ? text(first) : "\(text(first)) – \(text(last))"
    }
}
