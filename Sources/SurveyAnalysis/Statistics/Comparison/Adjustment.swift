/// Adjusts p values for how many of them there are: within one question.
///
/// Each function takes p values between 0 and 1 and gives the adjusted ones in the same order.
public enum Adjustment {
    /// Holm's step-down values, which bound the chance of any false finding (S. Holm, *A simple sequentially rejective
    /// multiple test procedure*, Scandinavian Journal of Statistics 6, 1979).
    ///
    /// ```swift
    /// Adjustment.holm([0.004, 0.02, 0.03, 0.2, 0.6])  // .02, .08, .09, .4, .6
    /// ```
    public static func holm(_ values: [Double]) -> [Double] {
        var adjusted = values
        var largest = 0.0
        for (rank, place) in ascending(values).enumerated() {
            largest = max(largest, min(1, values[place] * Double(values.count - rank)))
            adjusted[place] = largest
        }
        return adjusted
    }

    /// Benjamini and Hochberg's step-up values, which bound the expected share of false findings among the findings
    /// (Y. Benjamini, Y. Hochberg, *Controlling the false discovery rate*, Journal of the Royal Statistical Society B
    /// 57, 1995).
    ///
    /// ```swift
    /// Adjustment.benjaminiHochberg([0.004, 0.02, 0.03, 0.2, 0.6])  // .02, .05, .05, .25, .6
    /// ```
    public static func benjaminiHochberg(_ values: [Double]) -> [Double] {
        var adjusted = values
        var smallest = 1.0
        for (rank, place) in ascending(values).enumerated().reversed() {
            smallest = min(smallest, values[place] * Double(values.count) / Double(rank + 1))
            adjusted[place] = smallest
        }
        return adjusted
    }

    /// The places of `values` from the smallest value to the largest.
    private static func ascending(_ values: [Double]) -> [Int] {
        precondition(values.allSatisfy { (0...1).contains($0) }, "p values lie between 0 and 1")
        return values.indices.sorted { values[$0] < values[$1] }
    }
}
