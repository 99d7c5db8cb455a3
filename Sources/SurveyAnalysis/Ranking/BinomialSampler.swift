import SurveyCore

extension SeededGenerator {
    /// A number drawn evenly from 0 up to but not including 1, a multiple of 2⁻⁵³.
    mutating func unitInterval() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A place drawn evenly from `0..<count`.
    mutating func place(below count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

    /// How many of `n` succeed where each does with the probability `share`, exactly distributed.
    mutating func binomial(_ n: Int, share: Double) -> Int {
        if share > 0.5 { return n - binomial(n, share: 1 - share) }
        if n == 0 || share <= 0 { return 0 }
        return Double(n) * share < 10 ? binomialByInversion(n, share) : binomialByRejection(n, share)
    }

    /// Adds up the probabilities of 0, 1, 2… until they exceed an even draw: for a small expected count.
    private mutating func binomialByInversion(_ n: Int, _ share: Double) -> Int {
        let odds = share / (1 - share)
        var probability = power(1 - share, n)
        var draw = unitInterval()
        var count = 0
        while draw >= probability, count < n {
            draw -= probability
            probability *= odds * Double(n - count) / Double(count + 1)
            count += 1
        }
        return count
    }

    private func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, square, bits) = (1.0, base, exponent)
        while bits > 0 {
            if bits & 1 == 1 { result *= square }
            square *= square
            bits >>= 1
        }
        return result
    }

    /// Algorithm BTRS of W. Hörmann, *The generation of binomial random variates*, Journal of Statistical Computation
    /// and Simulation 46, 1993: for an expected count of at least 10 and a share of at most ½.
    private mutating func binomialByRejection(_ n: Int, _ share: Double) -> Int {
        let size = Double(n)
        let spread = (size * share * (1 - share)).squareRoot()
        let b = 1.15 + 2.53 * spread
        let a = -0.0873 + 0.0248 * b + 0.01 * share
        let center = size * share + 0.5
        let certain = 0.92 - 4.2 / b
        while true {
            let u = unitInterval() - 0.5
            var v = unitInterval()
            let distance = 0.5 - abs(u)
            let k = ((2 * a / distance + b) * u + center).rounded(.down)
            if distance >= 0.07, v <= certain { return Int(k) }
            // Also where the distance is 0.
            guard k >= 0, k <= size else { continue }
            let alpha = (2.83 + 5.1 / b) * spread
            v = Elementary.logarithm(v.nextUp * alpha / (a / (distance * distance) + b))
            let odds = share / (1 - share)
            let mode = ((size + 1) * share).rounded(.down)
            let atMode =
                (mode + 0.5) * Elementary.logarithm((mode + 1) / (odds * (size - mode + 1))) + stirlingTail(mode)
                + stirlingTail(size - mode)
            let atK =
                (size + 1) * Elementary.logarithm((size - mode + 1) / (size - k + 1))
                + (k + 0.5) * Elementary.logarithm(odds * (size - k + 1) / (k + 1)) - stirlingTail(k)
                - stirlingTail(size - k)
            if v <= atMode + atK { return Int(k) }
        }
    }

    /// ln k! less Stirling's formula of it: ln k! = (k + ½) ln(k + 1) − (k + 1) + ½ ln 2π + tail.
    private func stirlingTail(_ k: Double) -> Double {
        guard k < 10 else {
            let square = (k + 1) * (k + 1)
            return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1)
        }
        return Self.smallStirlingTails[Int(k)]
    }

    private static let smallStirlingTails = [
        0.081_061_466_795_327_26, 0.041_340_695_955_409_29, 0.027_677_925_684_998_34, 0.020_790_672_103_765_09,
        0.016_644_691_189_821_19, 0.013_876_128_823_070_75, 0.011_896_709_945_891_77, 0.010_411_265_261_972_09,
        0.009_255_462_182_712_733, 0.008_330_563_433_362_871,
    ]
}
