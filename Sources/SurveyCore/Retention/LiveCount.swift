/// A number of people as it may be shown while it grows.
///
/// Below the threshold only that is said; above it, whole steps of at least ten: who watches a number go from 10 to 11
/// saw the eleventh person.
public enum LiveCount: Sendable, Hashable {
    /// There are fewer than so many.
    case fewerThan(Int)
    /// There are so many, or more, but not a step more.
    case atLeast(Int)

    /// - Parameter threshold: the number of people from which on a number is told, at least 1.
    public init(_ count: Int, threshold: Int) {
        let step = max(10, threshold)
        self = count < threshold ? .fewerThan(threshold) : .atLeast(max(threshold, count / step * step))
    }

    /// `10+`, or `words` with the threshold in place of `%`: *minder dan %*.
    public func text(fewerThan words: String) -> String {
        switch self {
        case .fewerThan(let threshold): words.replacing("%", with: "\(threshold)")
        case .atLeast(let floor): "\(floor)+"
        }
    }
}
