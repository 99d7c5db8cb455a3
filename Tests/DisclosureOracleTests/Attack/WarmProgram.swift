import CGLPK

@testable import SurveyAnalysis

/// One system of equations about whole, non-negative unknowns, of which many sums are made as small and as large as they
/// can be: GLPK starts each search where the last one ended.
final class WarmProgram {
    private let handle: OpaquePointer?
    private let unknowns: Int

    /// - Parameter told: Sums that the outsider was told, as close as he was told them.
    init(_ outsider: Outsider, told: [(sum: AtomSum, values: ClosedRange<Int>)]) {
        glp_term_out(GLP_OFF)
        handle = glp_create_prob()
        unknowns = outsider.unknowns
        let rows =
            outsider.rows
            + told.flatMap { sum, values in
                values.count == 1
                    ? [Outsider.Row(sum: (sum - AtomSum(constant: values.lowerBound)).merged, isEquation: true)]
                    : [
                        Outsider.Row(sum: (sum - AtomSum(constant: values.upperBound)).merged, isEquation: false),
                        Outsider.Row(sum: (AtomSum(constant: values.lowerBound) - sum).merged, isEquation: false),
                    ]
            }
        glp_add_cols(handle, Int32(unknowns))
        for column in 1...Int32(unknowns) {
            glp_set_col_kind(handle, column, GLP_IV)
            glp_set_col_bnds(handle, column, GLP_DB, 0, Double(outsider.people))
        }
        glp_add_rows(handle, Int32(rows.count))
        for (number, row) in rows.enumerated() {
            let bound = Double(-row.sum.constant)
            glp_set_row_bnds(handle, Int32(number + 1), row.isEquation ? GLP_FX : GLP_UP, bound, bound)
            glp_set_mat_row(
                handle, Int32(number + 1), Int32(row.sum.terms.count), [0] + row.sum.terms.map { Int32($0.atom + 1) },
                [0] + row.sum.terms.map { Double($0.factor) })
        }
        glp_adv_basis(handle, 0)
    }

    deinit { glp_delete_prob(handle) }

    enum Outcome {
        case solution([Int])
        /// Nothing in whole numbers was found within the limit of work.
        case undecided
        case impossible
    }

    /// How large `sum`, times `sign`, can be in fractions; `nil` where that was not found out.
    func bound(_ sum: AtomSum, sign: Int) -> Double? {
        solve(sum, sign: sign) == GLP_OPT ? glp_get_obj_val(handle) + Double(sign * sum.constant) : nil
    }

    /// Values with which `sum`, times `sign`, is as large as it can be.
    func largest(_ sum: AtomSum, sign: Int) -> Outcome {
        guard let status = solve(sum, sign: sign) else { return .undecided }
        guard status == GLP_OPT else { return .impossible }
        let values = (1...Int32(unknowns)).map { glp_get_col_prim(handle, $0) }
        if values.allSatisfy({ abs($0 - $0.rounded()) < 1e-6 }) { return .solution(values.map { Int($0.rounded()) }) }
        var search = glp_iocp()
        glp_init_iocp(&search)
        search.msg_lev = GLP_MSG_OFF
        search.tm_lim = 20_000
        _ = glp_intopt(handle, &search)
        switch glp_mip_status(handle) {
        case GLP_OPT, GLP_FEAS:
            return .solution((1...Int32(unknowns)).map { Int(glp_mip_col_val(handle, $0).rounded()) })
        case GLP_NOFEAS: return .impossible
        case _: return .undecided
        }
    }

    /// - Returns: what became of it; `nil` where the search was given up.
    private func solve(_ sum: AtomSum, sign: Int) -> Int32? {
        for unknown in 0..<unknowns { glp_set_obj_coef(handle, Int32(unknown + 1), 0) }
        for term in sum.merged.terms { glp_set_obj_coef(handle, Int32(term.atom + 1), Double(sign * term.factor)) }
        glp_set_obj_dir(handle, GLP_MAX)
        var options = glp_smcp()
        glp_init_smcp(&options)
        options.msg_lev = GLP_MSG_OFF
        options.tm_lim = 120_000
        guard glp_simplex(handle, &options) == 0 else {
            glp_std_basis(handle)
            return nil
        }
        return glp_get_status(handle)
    }
}
