/// Elementary functions without a C library, whose last digits would differ between machines.
enum Elementary {
    /// The natural logarithm of a positive number, from its exponent and the series of artanh.
    static func logarithm(_ x: Double) -> Double {
        // x = m·2^e with m between √½ and √2, and ln m = 2 artanh((m − 1)/(m + 1)).
        var significand = x.significand
        var exponent = Double(x.exponent)
        if significand > 2.0.squareRoot() {
            significand /= 2
            exponent += 1
        }
        // |s| is at most 0.172, so the terms left out are below 1e-18.
        let s = (significand - 1) / (significand + 1)
        let square = s * s
        var series = 0.0
        for odd in stride(from: 25, through: 1, by: -2) { series = series * square + 1 / Double(odd) }
        return exponent * 0.693_147_180_559_945_309_4 + 2 * s * series
    }

    /// e to the power `x`; 0 below −708.
    static func exponential(_ x: Double) -> Double {
        guard x >= -708 else { return 0 }
        precondition(x <= 708, "the power of e is too large for a number")
        // x = r + k·ln 2 with |r| at most ½ ln 2; ln 2 in two parts, so that r keeps its digits.
        let k = (x * 1.442_695_040_888_963_407_4).rounded()
        let r = (x - k * 0x1.62e42fefap-1) - k * 0x1.cf79abc9e3b39p-40
        var term = 1.0
        var sum = 1.0
        for n in stride(from: 1.0, through: 15, by: 1) {
            term *= r / n
            sum += term
        }
        return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
    }
}
