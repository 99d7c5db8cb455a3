import SurveyCore

/// Sessions or people that are drawn with replacement, as many as there are, and their answers added up.
///
/// Rows of many people who answer alike are drawn by their number, which is multinomial: given the rows before, binomial.
/// All other people are drawn one by one. Where that is too much work, at some thousands of people, the sums are
/// drawn from the normal distribution that they have nearly: that with their means and covariances.
struct Urn {
    private let rows: [Int]
    private let width: Int
    /// The rows drawn by their number, each with how many units it stands for.
    private let common: [(row: Int, units: Int)]
    /// By unit of the other rows, its row.
    private let rare: [Int]
    private let limit: NormalSums?

    /// From how many units on a row is drawn by its number: that costs about as much as so many single draws.
    private static let fewestAlike = 24
    /// Steps per draw, single draws or their equivalent, above which the sums are drawn instead.
    private static let mostSteps = 5_000

    /// - Parameter rows: One behind the other, `width` numbers each.
    init(rows: [Int], width: Int, multiplicities: [Int]) {
        self.rows = rows
        self.width = width
        let steps = multiplicities.reduce(0) { $0 + min($1, Self.fewestAlike) }
        // Sessions are few and unlike: never in the limit.
        let isTooMuch = steps > Self.mostSteps && multiplicities.contains { $0 > 1 }
        limit = isTooMuch ? NormalSums(rows: rows, width: width, multiplicities: multiplicities) : nil
        let places = isTooMuch ? [] : Array(multiplicities.enumerated())
        common = places.filter { $0.element >= Self.fewestAlike }.map { ($0.offset, $0.element) }
        rare = places.filter { $0.element < Self.fewestAlike }.flatMap {
            Array(repeating: $0.offset, count: $0.element)
        }
    }

    /// The sums of one draw.
    func draw(using generator: inout SeededGenerator) -> [Int] {
        if let limit { return limit.draw(using: &generator) }
        var sums = [Int](repeating: 0, count: width)
        var toDrawFrom = common.reduce(rare.count) { $0 + $1.units }
        var toDraw = toDrawFrom
        for (row, units) in common {
            let drawn =
                units == toDrawFrom ? toDraw : generator.binomial(toDraw, share: Double(units) / Double(toDrawFrom))
            add(row, times: drawn, to: &sums)
            toDraw -= drawn
            toDrawFrom -= units
        }
        for _ in 0..<toDraw { add(rare[generator.place(below: rare.count)], times: 1, to: &sums) }
        return sums
    }

    @inline(__always)
    private func add(_ row: Int, times: Int, to sums: inout [Int]) {
        rows.withUnsafeBufferPointer { rows in
            sums.withUnsafeMutableBufferPointer { sums in
                let start = row &* width
                for column in sums.indices { sums[column] &+= times &* rows[start &+ column] }
            }
        }
    }
}
