extension CellSystem {
    /// Which cells to hide, so that the smallest and the largest value that an outsider can give to any hidden one
    /// differ by `threshold` at least.
    ///
    /// The outsider knows every cell that is shown and all that was required, that people are counted in whole numbers
    /// from 0, and this much of the rules: among cells that can only change together one is small (1 up to below the
    /// threshold, or a 0 where the rules hide that). An outsider who runs this very search over all reports that could
    /// be is not thought of. What is not decided within a limit of work counts as not protected.
    ///
    /// - Parameter effort: About how many ranges the search for savings may work out.
    public func protect(threshold: Int, effort: Int = 100) -> Protection<CellID> {
        let model = HiddenSystem(self, threshold: threshold)
        guard model.mustHide.contains(true) else {
            return Protection(hidden: [], unprotectable: [], narrowWithRules: [])
        }
        var search = SuppressionSearch(model, effort: effort)
        switch search.run() {
        case .success(let choice):
            let hidden = choice.hidden.indices.filter { choice.hidden[$0] }
            return Protection(
                hidden: hidden.map(CellID.init), unprotectable: [],
                narrowWithRules: hidden.filter { search.withoutRules[$0] }.map(CellID.init))
        case .failure(let failure):
            let all = search.everything().hidden
            return Protection(
                hidden: all.indices.filter { all[$0] }.map(CellID.init),
                unprotectable: failure.figures.map(CellID.init), narrowWithRules: [])
        }
    }

    /// The range of each hidden cell, for an outsider who knows all cells that are not in `hidden`. Both ends are
    /// proven by a solution in whole numbers; where the limit of work was reached, the true range may be wider.
    ///
    /// The largest value is `Int.max` where nothing bounds it.
    ///
    /// - Parameter threshold: When given, the outsider also knows the rules for it, as in ``protect(threshold:effort:)``.
    ///   The true range of such an outsider may be a little wider.
    public func audit(
        hidden: some Collection<CellID>, knowingRulesOf threshold: Int? = nil
    ) -> [CellID: AuditedRange] {
        var model = HiddenSystem(self, threshold: threshold ?? .max)
        var isHidden = Array(repeating: false, count: cells.count)
        for cell in hidden { isHidden[cell.index] = true }
        var ranges: [CellID: AuditedRange] = [:]
        for cell in hidden {
            ranges[cell] = model.range(of: cell.index, hidden: isHidden, knowingRules: threshold != nil)
        }
        return ranges
    }
}
