import SurveyAnalysis
import Testing

@Suite("A table by groups")
struct CrossTableTests {
    /// A table with threshold 5 of which every count from 1 to 4 is sensitive.
    private func table(_ counts: [[Int]]) -> CrossTable {
        var table = CrossTable(counts)
        for (row, cells) in counts.enumerated() {
            for (column, count) in cells.enumerated() { table[row, column].isSensitive = (1...4).contains(count) }
        }
        return table
    }

    private func places(_ places: [CrossTable.Place]) -> [[Int]] { places.map { [$0.row, $0.column] } }

    @Test("hides nothing where nothing is small, nor where there is nothing")
    func nothing() {
        for counts in [[[12, 30], [0, 8]], [], [[]], [[], []], [[0, 0], [0, 0]]] {
            let protection = table(counts).protect(threshold: 5)
            #expect(protection.hidden == [])
            #expect(protection.isProtected)
        }
    }

    @Test("hides the cheapest rectangle around a small count")
    func rectangle() {
        var table = table([[3, 40, 25], [20, 30, 50]])
        table[0, 1].weight = 40
        table[1, 1].weight = 30
        let protection = table.protect(threshold: 5)
        #expect(places(protection.hidden) == [[0, 0], [0, 2], [1, 0], [1, 2]])
        let ranges = table.audit(hidden: protection.hidden)
        #expect(ranges[.init(row: 0, column: 0)] == AuditedRange(low: 0, high: 23))
        #expect(ranges[.init(row: 1, column: 2)] == AuditedRange(low: 47, high: 70))
    }

    @Test("is not protected by counts that add up to little")
    func smallSum() {
        let table = table([[2, 1, 30], [20, 30, 40], [7, 9, 40]])
        let protection = table.protect(threshold: 5)
        #expect(places(protection.hidden).contains([0, 2]), "2 and 1 are 3 together")
        #expect(table.audit(hidden: protection.hidden).values.allSatisfy { $0.width >= 5 })
    }

    @Test(
        "that cannot be protected says so",
        arguments: [[[3]], [[3, 1]], [[3], [40]], [[2, 1], [1, 2]], [[0, 2], [2, 0]]])
    func unprotectable(counts: [[Int]]) {
        let protection = table(counts).protect(threshold: 5)
        #expect(!protection.isProtected)
        #expect(!protection.unprotectable.isEmpty)
    }

    @Test("keeps what was published before, and hides what it has to")
    func released() {
        var table = table([[3, 40, 25], [20, 30, 50]])
        table[0, 2].isKnown = true
        #expect(places(table.protect(threshold: 5).hidden) == [[0, 0], [0, 1], [1, 0], [1, 1]])
        table[1, 2].mustHide = true
        #expect(!table.protect(threshold: 5).isProtected, "the column of two cells of which one is known")
    }

    @Test("counts what is printed nowhere as hidden, and asks no range of it")
    func unpublished() {
        var table = table([[3, 40], [20, 30], [6, 10]])
        for column in 0..<2 { table[2, column].isUnpublished = true }
        #expect(places(table.protect(threshold: 5).hidden) == [[0, 0], [0, 1], [2, 0], [2, 1]])
    }

    @Test("hides groups whose size is not told, which hide one another")
    func hiddenColumns() {
        var table = table([[2, 9, 40], [1, 11, 30]])
        table.showsColumnSize = [false, false, true]
        let protection = table.protect(threshold: 5)
        #expect(places(protection.hidden) == [[0, 0], [0, 1], [1, 0], [1, 1]])
        let ranges = table.audit(hidden: protection.hidden)
        #expect(ranges[.init(row: 0, column: 0)] == AuditedRange(low: 0, high: 11))
        #expect(ranges[.init(row: 1, column: 1)] == AuditedRange(low: 0, high: 12))
        table.showsColumnSize = [false, true, true]
        #expect(table.audit(hidden: [.init(row: 0, column: 0)])[.init(row: 0, column: 0)]?.width == 0)
    }

    @Test("is wide enough for one who knows that something small is among what is hidden")
    func rules() {
        // The upper rectangle alone lets the first count be 0 to 5, but at 0 and at 5 none of its cells would be small.
        var table = table([[1, 14], [4, 30], [50, 60]])
        table[1, 0].mustHide = true
        let protection = table.protect(threshold: 5)
        #expect(places(protection.hidden) == [[0, 0], [0, 1], [1, 0], [1, 1], [2, 0], [2, 1]])
        #expect(protection.narrowWithRules == [])
        for column in 0..<2 { table[2, column].isKnown = true }
        let narrow = table.protect(threshold: 5)
        #expect(narrow.isProtected)
        #expect(narrow.narrowWithRules == narrow.hidden)
    }
}
