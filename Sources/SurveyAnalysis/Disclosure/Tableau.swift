/// Equations with bounds on their unknowns, and the primal simplex method on them (G. B. Dantzig, *Linear programming
/// and extensions*, 1963, chapter 18 for bounds).
///
/// It starts at a solution that is known, the true counts, so it needs no first phase: unknowns outside the basis may
/// stand anywhere between their bounds. It calculates in doubles; whatever it finds is rounded and checked in whole
/// numbers by whoever asks.
struct Tableau {
    typealias Term = (unknown: Int, factor: Double)

    let unknowns: Int
    /// Row by row: an unknown of the basis and, with their factors, those outside it; they add up to a constant.
    private var rows: [Double] = []
    /// The unknown of the basis in each row.
    private var basis: [Int] = []
    private var isBasic: [Bool]
    var low: [Double]
    var high: [Double]
    /// The present solution.
    var value: [Double]

    init(value: [Double]) {
        self.value = value
        unknowns = value.count
        isBasic = Array(repeating: false, count: unknowns)
        low = Array(repeating: 0, count: unknowns)
        high = Array(repeating: .infinity, count: unknowns)
    }

    /// Whether two unknowns stand in a common row: what connects them so, one after another, changes together.
    func forEachLink(_ body: (Int, Int) -> Void) {
        for (row, unknown) in basis.enumerated() {
            for other in 0..<unknowns where other != unknown && rows[row * unknowns + other] != 0 {
                body(unknown, other)
            }
        }
    }

    // MARK: Equations

    /// Adds an equation that the present solution fulfils; what follows from the others is left out.
    ///
    /// - Parameter pivot: The unknown to enter the basis, where it stands in no other equation.
    mutating func add(_ terms: [Term], pivot: Int? = nil) {
        var row = Array(repeating: 0.0, count: unknowns)
        for term in terms { row[term.unknown] += term.factor }
        for (index, unknown) in basis.enumerated() where row[unknown] != 0 {
            let factor = row[unknown]
            let start = index * unknowns
            for other in 0..<unknowns { row[other] -= factor * rows[start + other] }
            row[unknown] = 0
        }
        for other in 0..<unknowns where abs(row[other]) < Self.tiny { row[other] = 0 }
        guard let pivot = pivot ?? row.indices.max(by: { abs(row[$0]) < abs(row[$1]) }), row[pivot] != 0 else { return }
        rows += row
        basis.append(pivot)
        isBasic[pivot] = true
        eliminate(pivot, by: basis.count - 1)
    }

    /// Makes the factor of an unknown 1 in one row and 0 in all others.
    private mutating func eliminate(_ unknown: Int, by row: Int) {
        let start = row * unknowns
        let count = unknowns
        rows.withUnsafeMutableBufferPointer { rows in
            let pivot = rows[start + unknown]
            // Rows are mostly empty.
            let filled = (0..<count).filter { rows[start + $0] != 0 }
            for other in filled { rows[start + other] /= pivot }
            rows[start + unknown] = 1
            for line in 0..<rows.count / count where line != row {
                let first = line * count
                let factor = rows[first + unknown]
                guard factor != 0 else { continue }
                for other in filled {
                    let rest = rows[first + other] - factor * rows[start + other]
                    rows[first + other] = abs(rest) < Self.tiny ? 0 : rest
                }
                rows[first + unknown] = 0
            }
        }
    }

    // MARK: Simplex

    enum Outcome { case optimal, unbounded, stopped, undecided }

    /// Moves the present solution to where a sum of unknowns is largest.
    ///
    /// - Parameter visit: Called wherever the solution moved to, at whole lengths of a step as well; ends it by `true`.
    mutating func maximize(_ objective: [Term], visit: (inout Tableau) -> Bool) -> Outcome {
        var slope = slope(of: objective)
        var standing = 0
        for _ in 0..<20 * (unknowns + 10) {
            // After many steps on the spot the first that helps, which does not go round in circles (R. G. Bland, 1977).
            guard let entering = entering(slope, first: standing > 20) else { return .optimal }
            let sign = slope[entering] > 0 ? 1.0 : -1.0
            let (length, leaving) = step(entering, sign)
            guard length < .infinity else {
                move(entering, sign * Self.far)
                return visit(&self) ? .stopped : .unbounded
            }
            standing = length > Self.tiny ? 0 : standing + 1
            for part in Self.parts(length) where part > 0 {
                move(entering, sign * part)
                if visit(&self) { return .stopped }
            }
            guard let leaving else {
                value[entering] = sign > 0 ? high[entering] : low[entering]
                continue
            }
            let left = basis[leaving]
            value[left] = abs(value[left] - low[left]) < abs(value[left] - high[left]) ? low[left] : high[left]
            isBasic[left] = false
            isBasic[entering] = true
            basis[leaving] = entering
            eliminate(entering, by: leaving)
            subtract(leaving, from: &slope)
        }
        return .undecided
    }

    /// How much a sum grows with each unknown outside the basis.
    private func slope(of objective: [Term]) -> [Double] {
        var slope = Array(repeating: 0.0, count: unknowns)
        for term in objective { slope[term.unknown] += term.factor }
        for (row, unknown) in basis.enumerated() where slope[unknown] != 0 { subtract(row, from: &slope) }
        return slope
    }

    /// Takes a row from the slope as often as leaves nothing at its unknown of the basis.
    private func subtract(_ row: Int, from slope: inout [Double]) {
        let unknown = basis[row]
        let factor = slope[unknown]
        let (start, count) = (row * unknowns, unknowns)
        rows.withUnsafeBufferPointer { rows in
            slope.withUnsafeMutableBufferPointer { slope in
                for other in 0..<count { slope[other] -= factor * rows[start + other] }
            }
        }
        slope[unknown] = 0
    }

    /// An unknown outside the basis that improves the sum.
    private func entering(_ slope: [Double], first: Bool) -> Int? {
        var best: Int?
        for unknown in 0..<unknowns where !isBasic[unknown] && abs(slope[unknown]) > Self.tiny {
            let room = slope[unknown] > 0 ? high[unknown] - value[unknown] : value[unknown] - low[unknown]
            guard room > Self.tiny else { continue }
            if first { return unknown }
            if abs(slope[unknown]) > best.map({ abs(slope[$0]) }) ?? 0 { best = unknown }
        }
        return best
    }

    /// How far an unknown can move, and the row that ends it; `nil` when its own bound does.
    private func step(_ entering: Int, _ sign: Double) -> (length: Double, leaving: Int?) {
        var length = sign > 0 ? high[entering] - value[entering] : value[entering] - low[entering]
        var leaving: Int?
        for (row, unknown) in basis.enumerated() {
            let rate = -sign * rows[row * unknowns + entering]
            guard abs(rate) > Self.tiny else { continue }
            let room = rate > 0 ? high[unknown] - value[unknown] : value[unknown] - low[unknown]
            let limit = max(0, room / abs(rate))
            if limit < length - Self.tiny || limit <= length && unknown < leaving.map({ basis[$0] }) ?? 0 {
                (length, leaving) = (limit, row)
            }
        }
        return (length, leaving)
    }

    private mutating func move(_ entering: Int, _ change: Double) {
        value[entering] += change
        for (row, unknown) in basis.enumerated() {
            let factor = rows[row * unknowns + entering]
            if factor != 0 { value[unknown] -= factor * change }
        }
    }

    /// A step in parts, so that one short of its whole length is visited too.
    private static func parts(_ length: Double) -> [Double] {
        let whole = (length + tiny).rounded(.down)
        return [max(0, whole - 1), min(1, whole), max(0, length - whole)].map { $0 < tiny ? 0 : $0 }
    }

    static var tiny: Double { 1e-9 }
    /// How far an unknown moves that has no bound: beyond all people there are.
    static var far: Double { 20_000_000_000 }
}
