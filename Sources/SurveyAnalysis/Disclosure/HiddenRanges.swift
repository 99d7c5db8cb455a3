/// What a search for figures to hide asks of the figures and of what ties them together.
///
/// Figures are numbered from 0. Hiding more never makes a range narrower, so a certificate stays good when more is
/// hidden; when a figure is shown again only the certificates fall that change it.
protocol HiddenRanges {
    /// What it costs to hide each figure.
    var weights: [Double] { get }
    /// Whether the figure is hidden whatever happens: it is small, or was hidden before.
    var mustHide: [Bool] { get }
    /// Whether the figure may be hidden.
    var mayHide: [Bool] { get }
    /// Whether the figure, when hidden, needs a range as wide as the threshold.
    var needsRange: [Bool] { get }

    /// The figures that change between two whole, non-negative solutions that agree with all that is shown and in
    /// which `figure` differs by the threshold or more; `nil` when none were found.
    ///
    /// - Parameter knowingRules: Whether both must also agree with what the rules say of hidden figures.
    mutating func certificate(for figure: Int, hidden: [Bool], knowingRules: Bool) -> [Int]?

    /// Cheap figures to hide as well, so that the range of `figure` becomes wider; empty when there are none.
    mutating func companions(of figure: Int, hidden: [Bool], allowed: [Bool], knowingRules: Bool) -> [Int]
}
