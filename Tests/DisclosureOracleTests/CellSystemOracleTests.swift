import SurveyAnalysis
import SurveyCore
import Testing

@Suite("The figures of a report are protected, as GLPK finds")
struct CellSystemOracleTests {
    @Test("with ranges as an integer program finds them, and none narrower than the threshold", arguments: 0..<12)
    func oracle(part: UInt64) throws {
        for seed in part * 100..<part * 100 + 100 {
            let random = RandomSystem(seed: seed)
            let protection = random.system.protect(threshold: random.threshold)
            let hidden = Set(protection.hidden.map(\.index))
            #expect(hidden.isSuperset(of: random.mustHide) && hidden.isSubset(of: random.mayHide), "system \(seed)")
            let ranges = random.system.audit(hidden: protection.hidden)
            let outsider = random.outsider(hidden: hidden)
            for cell in protection.hidden {
                let range = try #require(ranges[cell])
                let found = try #require(outsider.range(of: [(random.values.count + cell.index, 1)]))
                #expect(found.lowerBound == range.low, "\(cell) of system \(seed)")
                #expect(
                    range.high == .max ? found.upperBound > RandomSystem.most / 2 : found.upperBound == range.high,
                    "\(cell) of system \(seed)")
                if protection.isProtected { #expect(range.width >= random.threshold, "\(cell) of system \(seed)") }
            }
            guard protection.isProtected else { continue }
            let rangesWithRules = random.system.audit(hidden: protection.hidden, knowingRulesOf: random.threshold)
            let found = random.ranges(hidden: hidden, knowingRules: { _ in true })
            for cell in protection.hidden {
                let known = try #require(found[cell.index] ?? nil)
                let proven = try #require(rangesWithRules[cell])
                #expect(
                    known.contains(proven.low) && (known.contains(proven.high) || proven.high == .max),
                    "\(cell) of system \(seed), knowing the rules")
                guard !protection.narrowWithRules.contains(cell) else { continue }
                #expect(proven.width >= random.threshold, "\(cell) of system \(seed), knowing the rules")
            }
        }
    }

    @Test("hiding about as little as possible", arguments: 0..<4)
    func optimum(part: UInt64) {
        var found = 0
        var best = 0
        for seed in part * 75..<part * 75 + 75 {
            let random = RandomSystem(seed: 9_000 + seed, isSmall: true)
            let protection = random.system.protect(threshold: random.threshold)
            guard protection.isProtected, protection.narrowWithRules.isEmpty, !protection.hidden.isEmpty else {
                continue
            }
            let least = leastHidden(random, atMost: protection.hidden.count)
            found += protection.hidden.count
            best += least
            #expect(protection.hidden.count <= 2 * least, "system \(seed)")
        }
        #expect(Double(found) <= 1.2 * Double(best))
    }

    /// The fewest cells that can be hidden, by trying all sets from the smallest on.
    private func leastHidden(_ random: RandomSystem, atMost most: Int) -> Int {
        let others = random.mayHide.subtracting(random.mustHide).sorted()
        func isProtected(_ hidden: Set<Int>) -> Bool {
            random.ranges(hidden: hidden, knowingRules: { _ in true }).values.allSatisfy {
                ($0?.count ?? 0) > random.threshold
            }
        }
        /// Whether adding `more` of the others from `start` on protects.
        func reaches(_ hidden: Set<Int>, _ more: Int, _ start: Int) -> Bool {
            if more == 0 { return isProtected(hidden) }
            guard others.count - start >= more else { return false }
            return (start..<others.count).contains { reaches(hidden.union([others[$0]]), more - 1, $0 + 1) }
        }
        for more in 0..<max(0, most - random.mustHide.count) where reaches(random.mustHide, more, 0) {
            return random.mustHide.count + more
        }
        return most
    }
}
