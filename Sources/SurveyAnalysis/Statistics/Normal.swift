/// The standard normal distribution.
public enum Normal {
    /// The value that is exceeded with `probability`, which lies between 1e-11 and 0.075.
    ///
    /// The middle branch of algorithm AS 241, whose relative error is about 1e-16 (M. J. Wichura, *The percentage points
    /// of the normal distribution*, Applied Statistics 37, 1988).
    public static func upperQuantile(_ probability: Double) -> Double {
        precondition((1e-11...0.075).contains(probability), "a tail probability between 1e-11 and 0.075")
        let r = (-Elementary.logarithm(probability)).squareRoot() - 1.6
        let numerator = polynomial(
            r, 7.745_450_142_783_414_076_4e-4, 2.272_384_498_926_918_458_33e-2, 2.417_807_251_774_506_117_70e-1,
            1.270_458_252_452_368_382_58, 3.647_848_324_763_204_605_04, 5.769_497_221_460_691_405_50,
            4.630_337_846_156_545_295_90, 1.423_437_110_749_683_577_34)
        let denominator = polynomial(
            r, 1.050_750_071_644_416_843_24e-9, 5.475_938_084_995_344_946_00e-4, 1.519_866_656_361_645_719_66e-2,
            1.481_039_764_274_800_745_90e-1, 6.897_673_349_851_000_045_50e-1, 1.676_384_830_183_803_849_40,
            2.053_191_626_637_758_821_87, 1)
        return numerator / denominator
    }

    /// The probability that `x`, at least 0, is exceeded.
    ///
    /// Near the middle the series of G. Marsaglia, *Evaluating the normal distribution*, Journal of Statistical
    /// Software 11, 2004; further out the continued fraction of Laplace (M. Abramowitz, I. Stegun, *Handbook of
    /// Mathematical Functions*, 26.2.14).
    static func upperTail(_ x: Double) -> Double {
        precondition(x >= 0, "the upper half")
        let density = Elementary.exponential(-x * x / 2) * 0.398_942_280_401_432_677_9
        guard x < 2 else {
            var fraction = x
            for term in stride(from: 150.0, through: 1, by: -1) { fraction = x + term / fraction }
            return density / fraction
        }
        var term = x
        var sum = x
        var odd = 1.0
        while term > sum * 1e-17 {
            odd += 2
            term *= x * x / odd
            sum += term
        }
        return 0.5 - density * sum
    }

    /// Horner's rule, the highest power first.
    private static func polynomial(_ x: Double, _ coefficients: Double...) -> Double {
        coefficients.reduce(0) { $0 * x + $1 }
    }
}
