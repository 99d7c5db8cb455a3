extension CrossTable {
    /// Which cells to hide, so that the smallest and the largest value that an outsider can give to any hidden one
    /// differ by `threshold` at least.
    ///
    /// The outsider knows every figure that is shown, that counts are whole and not negative, and this much of the
    /// rules: among cells that can only change together one is small (1 up to below the threshold, or a 0 where the
    /// rules hide that). An outsider who runs this very search over all tables that could be is not thought of.
    ///
    /// - Parameter effort: About how many ranges the search for savings may work out.
    public func protect(threshold: Int, effort: Int = 250) -> Protection<Place> {
        var network = CrossNetwork(self, threshold: threshold)
        guard network.mustHide.contains(true) else {
            return Protection(hidden: [], unprotectable: [], narrowWithRules: [])
        }
        network.prepareSearch()
        var search = SuppressionSearch(network, effort: effort)
        switch search.run() {
        case .success(let choice):
            let hidden = choice.hidden.indices.filter { choice.hidden[$0] }
            return Protection(
                hidden: hidden.map(place), unprotectable: [],
                narrowWithRules: hidden.filter { search.withoutRules[$0] }.map(place))
        case .failure(let failure):
            let all = search.everything().hidden
            return Protection(
                hidden: all.indices.filter { all[$0] }.map(place), unprotectable: failure.figures.map(place),
                narrowWithRules: [])
        }
    }

    /// The range of each hidden cell, for an outsider who knows the figures that are shown; exact.
    ///
    /// A cell that is not in `hidden` is shown, but for those that the table itself keeps unpublished.
    ///
    /// - Parameter threshold: When given, the outsider also knows the rules for it, as in ``protect(threshold:effort:)``.
    ///   Both ends are then proven by a table that agrees with them; the true range may be a little wider.
    public func audit(hidden: some Collection<Place>, knowingRulesOf threshold: Int? = nil) -> [Place: AuditedRange] {
        var network = CrossNetwork(self, threshold: threshold ?? .max)
        network.prepareSearch()
        var isHidden = network.unpublished
        for place in hidden { isHidden[place.row * columns + place.column] = true }
        var ranges: [Place: AuditedRange] = [:]
        for place in hidden {
            ranges[place] = network.range(
                of: place.row * columns + place.column, hidden: isHidden, knowingRules: threshold != nil)
        }
        return ranges
    }

    /// The cells that must be hidden by themselves.
    var needed: [Place] {
        (0..<cells.count * columns).map(place).filter {
            isHiddenAnyway($0.row, $0.column) && !self[$0.row, $0.column].isUnpublished
        }
    }

    private func place(_ index: Int) -> Place { Place(row: index / columns, column: index % columns) }
}
