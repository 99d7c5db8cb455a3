import CGLPK

/// Whole, non-negative unknowns with equations between them: the outsider's view, for GLPK to solve.
struct IntegerProgram {
    struct Row {
        var terms: [(unknown: Int, factor: Int)]
        var low: Int?
        var high: Int?
    }

    /// Per unknown its smallest and its largest value.
    var bounds: [(low: Int, high: Int?)] = []
    var rows: [Row] = []

    /// The smallest and the largest value of a sum; `nil` when nothing fits.
    ///
    /// GLPK's state belongs to the thread, so all happens in this one call.
    func range(of terms: [(unknown: Int, factor: Int)]) -> ClosedRange<Int>? {
        glp_term_out(GLP_OFF)
        defer { glp_free_env() }
        guard let low = optimum(of: terms, direction: GLP_MIN), let high = optimum(of: terms, direction: GLP_MAX)
        else { return nil }
        return low...high
    }

    private func optimum(of terms: [(unknown: Int, factor: Int)], direction: Int32) -> Int? {
        let problem = glp_create_prob()
        defer { glp_delete_prob(problem) }
        glp_set_obj_dir(problem, direction)
        glp_add_cols(problem, Int32(bounds.count))
        for (unknown, bound) in bounds.enumerated() {
            let column = Int32(unknown + 1)
            glp_set_col_kind(problem, column, GLP_IV)
            glp_set_col_bnds(
                problem, column, bound.high == nil ? GLP_LO : bound.high == bound.low ? GLP_FX : GLP_DB,
                Double(bound.low), Double(bound.high ?? 0))
        }
        for (unknown, factor) in merged(terms) { glp_set_obj_coef(problem, Int32(unknown + 1), Double(factor)) }
        if !rows.isEmpty { glp_add_rows(problem, Int32(rows.count)) }
        for (index, row) in rows.enumerated() {
            let number = Int32(index + 1)
            let kind: Int32
            switch (row.low, row.high) {
            case (let low?, let high?): kind = low == high ? GLP_FX : GLP_DB
            case (_?, nil): kind = GLP_LO
            case (nil, _?): kind = GLP_UP
            case (nil, nil): kind = GLP_FR
            }
            glp_set_row_bnds(problem, number, kind, Double(row.low ?? 0), Double(row.high ?? 0))
            let terms = merged(row.terms)
            // GLPK counts from 1.
            let unknowns = [0] + terms.map { Int32($0.unknown + 1) }
            let factors = [0] + terms.map { Double($0.factor) }
            glp_set_mat_row(problem, number, Int32(terms.count), unknowns, factors)
        }
        var options = glp_iocp()
        glp_init_iocp(&options)
        options.presolve = GLP_ON
        options.msg_lev = GLP_MSG_OFF
        guard glp_intopt(problem, &options) == 0, glp_mip_status(problem) == GLP_OPT else { return nil }
        return Int(glp_mip_obj_val(problem).rounded())
    }

    private func merged(_ terms: [(unknown: Int, factor: Int)]) -> [(unknown: Int, factor: Int)] {
        var factors: [Int: Int] = [:]
        for (unknown, factor) in terms { factors[unknown, default: 0] += factor }
        return factors.sorted { $0.key < $1.key }.filter { $0.value != 0 }.map { ($0.key, $0.value) }
    }
}
