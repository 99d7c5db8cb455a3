import SurveyAnalysis

/// What a page may say of one share: a chart and its table take this, and nothing behind it.
enum ShareFigure: Sendable, Hashable {
    /// Disclosure control hides it, whatever the reason.
    case hidden
    /// Nobody answered.
    case nobody
    /// So few answered that there is no percentage.
    case counts(k: Int, n: Int)
    case share(Share)

    struct Share: Sendable, Hashable {
        var k: Int
        var n: Int
        var share: Double
        var interval: Interval
        var isIndicative: Bool
    }

    /// - Parameter interval: Another than that of the share alone.
    init(_ proportion: Proportion, interval: Interval? = nil) {
        guard let k = proportion.k, let n = proportion.n else {
            self = .hidden
            return
        }
        guard let share = proportion.share, let interval = interval ?? proportion.interval else {
            self = n == 0 ? .nobody : .counts(k: k, n: n)
            return
        }
        self = .share(
            Share(
                k: k, n: n, share: share, interval: interval, isIndicative: proportion.reliability == .indicative))
    }

    /// The share, where one may be shown.
    var shown: Share? { if case .share(let share) = self { share } else { nil } }
}
