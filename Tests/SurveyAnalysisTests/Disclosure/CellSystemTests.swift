import SurveyAnalysis
import Testing

@Suite("The figures of a report")
struct CellSystemTests {
    /// One question with threshold 5 of which all answers and the total are printed.
    private func question(_ counts: [Int], hidesTotal: Bool = false) -> (CellSystem, [CellSystem.CellID]) {
        var system = CellSystem()
        let atoms = counts.map { system.atom(value: $0) }
        var cells = zip(atoms, counts).map { system.cell(sum: [$0], isSensitive: (1...4).contains($1)) }
        cells.append(system.cell(sum: atoms, mayHide: hidesTotal))
        return (system, cells)
    }

    @Test("are all shown where none is small, or there are none")
    func nothing() {
        for counts in [[12, 30, 8], [], [0, 0]] {
            let protection = question(counts).0.protect(threshold: 5)
            #expect(protection.hidden == [])
            #expect(protection.isProtected)
        }
    }

    @Test("hide the cheapest other one beside a small one")
    func cheapest() {
        var (system, cells) = question([3])
        #expect(!system.protect(threshold: 5).isProtected)
        system = CellSystem()
        let atoms = [3, 40, 25].map { system.atom(value: $0) }
        cells = zip(atoms, [1.0, 9, 7]).map { system.cell(sum: [$0], weight: $1, isSensitive: $1 == 1) }
        system.cell(sum: atoms, mayHide: false)
        let protection = system.protect(threshold: 5)
        #expect(protection.hidden == [cells[0], cells[2]])
        #expect(
            system.audit(hidden: protection.hidden) == [
                cells[0]: AuditedRange(low: 0, high: 28), cells[2]: AuditedRange(low: 0, high: 28),
            ])
    }

    @Test("are not protected by small ones that add up to little")
    func smallSum() {
        let (system, cells) = question([2, 1, 30])
        #expect(system.protect(threshold: 5).hidden == Array(cells[0...2]))
    }

    @Test(
        "say when they cannot be protected",
        arguments: [[3], [3, 1], [2, 0, 0]])
    func unprotectable(counts: [Int]) {
        let (system, cells) = question(counts)
        let protection = system.protect(threshold: 5)
        #expect(!protection.isProtected)
        #expect(protection.unprotectable.contains(cells[0]))
        #expect(question(counts, hidesTotal: true).0.protect(threshold: 5).isProtected, "without the total they can")
    }

    @Test("keep what was published before, and hide what they have to")
    func released() {
        var (system, cells) = question([3, 40, 25])
        system.known(cells[1])
        #expect(system.protect(threshold: 5).hidden == [cells[0], cells[2]])
        system.known(cells[2])
        #expect(!system.protect(threshold: 5).isProtected)
        (system, cells) = question([30, 40, 25])
        system.hide(cells[1])
        #expect(system.protect(threshold: 5).hidden.count == 2)
    }

    @Test("are tied by what is known of the questions")
    func ties() {
        // The second question is for those who gave the first answer; how many those were may be derived from it.
        var system = CellSystem()
        let yes = system.atom(value: 3)
        let no = system.atom(value: 40)
        let first = [yes, no].map { system.cell(sum: [$0], isSensitive: $0 == yes) }
        system.cell(sum: [yes, no], mayHide: false)
        let answers = [2, 1].map { system.atom(value: $0) }
        let second = answers.map { system.cell(sum: [$0], isSensitive: true) }
        system.equal(AtomSum(answers), AtomSum([yes]))
        let protection = system.protect(threshold: 5)
        #expect(protection.hidden == first + second)
        #expect(system.audit(hidden: [first[0], first[1]])[first[0]]?.width == 0)
        #expect(system.audit(hidden: protection.hidden)[second[0]] == AuditedRange(low: 0, high: 43))
    }

    @Test("have the ranges that stages of a funnel leave them")
    func stages() {
        var system = CellSystem()
        let stages = [20, 12, 9].map { system.atom(value: $0) }
        let cells = stages.map { system.cell(sum: [$0]) }
        system.atMost(AtomSum([stages[1]]), AtomSum([stages[0]]))
        system.atMost(AtomSum([stages[2]]), AtomSum([stages[1]]))
        #expect(system.audit(hidden: [cells[1]]) == [cells[1]: AuditedRange(low: 9, high: 20)])
        #expect(system.audit(hidden: [cells[0]]) == [cells[0]: AuditedRange(low: 12, high: .max)])
    }

    @Test("are as exact among millions")
    func millions() {
        let (system, cells) = question([3, 12_345_678, 7_654_321])
        let protection = system.protect(threshold: 5)
        #expect(protection.hidden == Array(cells[0...1]))
        #expect(
            system.audit(hidden: protection.hidden) == [
                cells[0]: AuditedRange(low: 0, high: 12_345_681), cells[1]: AuditedRange(low: 0, high: 12_345_681),
            ])
    }

    @Test("have whole ranges where the equations alone would allow halves")
    func halves() {
        var system = CellSystem()
        let a = system.atom(value: 3)
        let b = system.atom(value: 1)
        let c = system.atom(value: 1)
        // Twice the first and thrice the second are 9: of the second, 0 to 3, only 1 and 3 leave a whole first.
        system.require(AtomSum([a, a, b, b, b]), equals: 9)
        system.require(AtomSum([b, c]), equals: 2)
        let cells = [a, b, c].map { system.cell(sum: [$0]) }
        #expect(
            system.audit(hidden: cells) == [
                cells[0]: AuditedRange(low: 3, high: 3), cells[1]: AuditedRange(low: 1, high: 1),
                cells[2]: AuditedRange(low: 1, high: 1),
            ])
    }

    @Test("hide a second one where the rules would give a single one away")
    func rules() {
        // The rest is printed nowhere, so the count could be anything up to 43, but alone it must be a small one.
        var system = CellSystem()
        let atoms = [3, 33, 7].map { system.atom(value: $0) }
        let small = system.cell(sum: [atoms[0]], isSensitive: true)
        let other = system.cell(sum: [atoms[1]])
        system.cell(sum: atoms, mayHide: false)
        let protection = system.protect(threshold: 5)
        #expect(protection.hidden == [small, other])
        #expect(protection.narrowWithRules == [])
        system.known(other)
        #expect(system.protect(threshold: 5).narrowWithRules == [small])
    }
}
