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

    // MARK: Knowing the rules

    /// The range for one who knows that an unknown among `small` lies in one of `bounds`.
    func range(
        of terms: [(unknown: Int, factor: Int)], knowing small: [(unknown: Int, bounds: ClosedRange<Int>)]
    ) -> ClosedRange<Int>? {
        var whole: ClosedRange<Int>?
        for guess in small {
            var program = self
            program.bounds[guess.unknown] = (guess.bounds.lowerBound, guess.bounds.upperBound)
            guard let range = program.range(of: terms) else { continue }
            whole = min(whole?.lowerBound ?? .max, range.lowerBound)...max(whole?.upperBound ?? .min, range.upperBound)
        }
        return whole
    }

    /// Per unknown a number that those have in common which can only change together: the connected parts of the
    /// equations in their reduced form.
    func groups() -> [Int] {
        var matrix: [[Double]] = []
        var pivots: [Int] = []
        for row in rows where row.low == row.high {
            var line = Array(repeating: 0.0, count: bounds.count)
            for term in row.terms where bounds[term.unknown].low != bounds[term.unknown].high {
                line[term.unknown] += Double(term.factor)
            }
            for (other, pivot) in zip(matrix, pivots) where line[pivot] != 0 {
                subtract(other, line[pivot], from: &line)
            }
            guard let pivot = line.firstIndex(where: { abs($0) > 1e-9 }) else { continue }
            let factor = line[pivot]
            for unknown in line.indices { line[unknown] /= factor }
            for index in matrix.indices { subtract(line, matrix[index][pivot], from: &matrix[index]) }
            matrix.append(line)
            pivots.append(pivot)
        }
        var group = Array(bounds.indices)
        for line in matrix {
            let unknowns = line.indices.filter { line[$0] != 0 }
            for unknown in unknowns {
                let (old, new) = (group[unknown], group[unknowns[0]])
                for index in group.indices where group[index] == old { group[index] = new }
            }
        }
        return group
    }

    private func subtract(_ line: [Double], _ factor: Double, from other: inout [Double]) {
        for unknown in line.indices {
            other[unknown] -= factor * line[unknown]
            if abs(other[unknown]) < 1e-9 { other[unknown] = 0 }
        }
    }
}
