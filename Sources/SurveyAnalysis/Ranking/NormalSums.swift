import SurveyCore

/// The sums of many rows drawn with replacement, by the central limit theorem.
struct NormalSums {
    private let means: [Double]
    /// The lower triangle L of Cholesky's decomposition of the covariances of the sums, L·Lᵀ, row by row.
    private let factor: [[Double]]

    /// - Parameters:
    ///   - rows: One behind the other, `width` numbers each.
    ///   - multiplicities: How many units each row stands for; as many are drawn.
    init(rows: [Int], width: Int, multiplicities: [Int]) {
        let units = Double(multiplicities.reduce(0, +))
        func sum(_ value: (_ start: Int) -> Int) -> Double {
            Double(multiplicities.indices.reduce(0) { $0 + multiplicities[$1] * value($1 * width) })
        }
        let means = (0..<width).map { column in sum { rows[$0 + column] } }
        var factor = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
        for i in 0..<width {
            for j in 0...i {
                // Of a sum of independent draws: n times that of one draw.
                let covariance = sum { rows[$0 + i] * rows[$0 + j] } - means[i] * means[j] / units
                let rest = (0..<j).reduce(covariance) { $0 - factor[i][$1] * factor[j][$1] }
                if i != j {
                    factor[i][j] = factor[j][j] > 0 ? rest / factor[j][j] : 0
                } else if rest > covariance * 1e-9 {
                    // What earlier columns determine, or never varies, has no spread of its own.
                    factor[i][i] = rest.squareRoot()
                }
            }
        }
        self.means = means
        self.factor = factor
    }

    /// The sums of one draw, rounded.
    func draw(using generator: inout SeededGenerator) -> [Int] {
        let normals = means.map { _ in generator.normal() }
        return means.indices.map { i in
            Int((0...i).reduce(means[i]) { $0 + factor[i][$1] * normals[$1] }.rounded())
        }
    }
}

extension SeededGenerator {
    /// A draw from the standard normal distribution (the polar method of G. Marsaglia, T. A. Bray, *A convenient method
    /// for generating normal variables*, SIAM Review 6, 1964).
    mutating func normal() -> Double {
        while true {
            let x = 2 * unitInterval() - 1
            let y = 2 * unitInterval() - 1
            let square = x * x + y * y
            if square > 0, square < 1 { return x * (-2 * Elementary.logarithm(square) / square).squareRoot() }
        }
    }
}
