import SurveyAnalysis
import SurveyCore
import Testing

@Suite("A table by groups is protected, as GLPK finds")
struct CrossTableOracleTests {
    @Test("with ranges as an integer program finds them, and none narrower than the threshold", arguments: 0..<12)
    func oracle(part: UInt64) throws {
        for seed in part * 100..<part * 100 + 100 {
            let random = RandomTable(seed: seed)
            let table = random.table
            let protection = table.protect(threshold: random.threshold)
            let ranges = table.audit(hidden: protection.hidden)
            let rangesWithRules = table.audit(hidden: protection.hidden, knowingRulesOf: random.threshold)
            let outsider = TableOutsider(table, hidden: hiddenOrUnpublished(table, protection.hidden))
            let blocks = outsider.blocks()
            for place in protection.hidden {
                let range = try #require(ranges[place])
                #expect(outsider.range(of: place) == range.low...range.high, "\(place) of table \(seed)")
                let cell = table[place.row, place.column]
                guard protection.isProtected, !cell.isUnpublished || cell.isSensitive else { continue }
                #expect(range.width >= random.threshold, "\(place) of table \(seed)")
                // What is hidden for another reason than its size says nothing to one who knows the rules.
                guard !protection.narrowWithRules.contains(place),
                    let block = blocks.first(where: { $0.contains(place) }),
                    block.contains(where: { isSmall(table[$0.row, $0.column], random.threshold) })
                else { continue }
                let known = try #require(outsider.range(of: place, knowing: block, threshold: random.threshold))
                let proven = try #require(rangesWithRules[place])
                #expect(known.contains(proven.low) && known.contains(proven.high), "\(place) of table \(seed)")
                #expect(proven.width >= random.threshold, "\(place) of table \(seed), knowing the rules")
            }
        }
    }

    private func isSmall(_ cell: CrossTable.Cell, _ threshold: Int) -> Bool {
        (1..<threshold).contains(cell.count) || cell.hidesZero && cell.count == 0
    }

    private func hiddenOrUnpublished(
        _ table: CrossTable, _ hidden: [CrossTable.Place]
    ) -> Set<CrossTable.Place> {
        var all = Set(hidden)
        for (row, cells) in table.cells.enumerated() {
            for (column, cell) in cells.enumerated() where cell.isUnpublished && !cell.isKnown {
                all.insert(.init(row: row, column: column))
            }
        }
        return all
    }

    @Test("hiding about as little as possible", arguments: 0..<4)
    func optimum(part: UInt64) {
        var found = 0
        var best = 0
        for seed in part * 75..<part * 75 + 75 {
            let random = RandomTable(seed: 9_000 + seed, rows: 3...4, columns: 3...5, plain: true)
            let protection = random.table.protect(threshold: random.threshold)
            guard protection.isProtected, !protection.hidden.isEmpty else { continue }
            let least = leastHidden(random, atMost: protection.hidden)
            found += protection.hidden.count
            best += least
            #expect(protection.hidden.count <= 2 * least, "table \(seed)")
        }
        #expect(Double(found) <= 1.2 * Double(best))
    }

    /// The fewest cells that can be hidden, by trying all sets from the smallest on.
    private func leastHidden(_ random: RandomTable, atMost hidden: [CrossTable.Place]) -> Int {
        let table = random.table
        var small: [CrossTable.Place] = []
        var others: [CrossTable.Place] = []
        for (row, cells) in table.cells.enumerated() {
            for (column, cell) in cells.enumerated() {
                let place = CrossTable.Place(row: row, column: column)
                if cell.isSensitive { small.append(place) } else { others.append(place) }
            }
        }
        func isProtected(_ set: [CrossTable.Place]) -> Bool {
            table.audit(hidden: set).values.allSatisfy { $0.width >= random.threshold }
        }
        /// Whether adding `more` of the others from `start` on protects.
        func reaches(_ set: [CrossTable.Place], _ more: Int, _ start: Int) -> Bool {
            if more == 0 { return isProtected(set) }
            guard others.count - start >= more else { return false }
            for next in start..<others.count where reaches(set + [others[next]], more - 1, next + 1) { return true }
            return false
        }
        for more in 0..<(hidden.count - small.count) where reaches(small, more, 0) { return small.count + more }
        return hidden.count
    }
}
