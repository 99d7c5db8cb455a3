import SurveyAnalysis
import SurveyCore

/// A report of chance: answers, groups and stages of the same people, with routing from one question to the next. It
/// keeps a record of its own of what an outsider knows.
struct RandomSystem {
    typealias Terms = [(unknown: Int, factor: Int)]

    private(set) var system = CellSystem()
    let threshold: Int
    /// Per atom its true value, per cell its sum and whether it is small, and the sums that are known.
    private(set) var values: [Int] = []
    private(set) var cells: [Terms] = []
    private(set) var known: [Terms] = []
    private(set) var mustHide: Set<Int> = []
    private(set) var mayHide: Set<Int> = []
    private var atoms: [CellSystem.Atom] = []
    private var chance: SeededGenerator

    /// - Parameter isSmall: So few cells that all ways to hide some can be tried.
    init(seed: UInt64, isSmall: Bool = false) {
        chance = SeededGenerator(seed: seed)
        threshold = Bool.random(using: &chance) ? 5 : 10
        let people = counts(Int.random(in: isSmall ? 2...6 : 2...9, using: &chance))
        publish(people.map { [($0, 1)] })
        publish([people.map { ($0, 1) }], mayHide: !isSmall && flip(4))
        if flip(2) { groups(of: people) }
        for _ in 0..<(isSmall ? 1 : Int.random(in: 0...2, using: &chance)) {
            switch Int.random(in: 0..<3, using: &chance) {
            case 0: partition(of: people, into: isSmall ? 3 : 5)
            case 1: routed(from: people)
            default: funnel(below: people)
            }
        }
    }

    private mutating func flip(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &chance) == 0 }

    /// Another way to divide the same people: sites, languages.
    private mutating func partition(of people: [Int], into most: Int) {
        let parts = parts(of: sum(people), Int.random(in: 2...most, using: &chance))
        know(parts.map { ($0, 1) } + people.map { ($0, -1) })
        publish(parts.map { [($0, 1)] })
    }

    /// Sums of neighbours: phases of barriers, levels of a hierarchy.
    private mutating func groups(of people: [Int]) {
        let middle = people.count / 2
        publish([people[..<middle].map { ($0, 1) }, people[middle...].map { ($0, 1) }].filter { $0.count > 1 })
    }

    /// A question for those who gave certain answers; how many answered it not is printed nowhere.
    private mutating func routed(from people: [Int]) {
        let asked = people.filter { _ in flip(2) }
        guard !asked.isEmpty else { return }
        let answers = parts(of: sum(asked), Int.random(in: 2...4, using: &chance))
        know(answers.map { ($0, 1) } + asked.map { ($0, -1) })
        publish(answers.dropLast().map { [($0, 1)] })
        if flip(2) { publish([answers.dropLast().map { ($0, 1) }]) }
    }

    /// Stages of which each is reached by some of the one before.
    private mutating func funnel(below people: [Int]) {
        var above: Terms = people.map { ($0, 1) }
        var most = sum(people)
        for _ in 0..<Int.random(in: 1...3, using: &chance) {
            most = Int.random(in: max(0, most - 12)...most, using: &chance)
            let stage = atom(most)
            system.atMost(sum([(stage, 1)]), sum(above))
            let slack = values.count
            values.append(value(above) - most)
            atoms.append(atoms[0])
            known.append(above.map { ($0.unknown, -$0.factor) } + [(stage, 1), (slack, 1)])
            publish([[(stage, 1)]])
            above = [(stage, 1)]
        }
    }

    private func sum(_ people: [Int]) -> Int { people.reduce(0) { $0 + values[$1] } }
    private func value(_ terms: Terms) -> Int { terms.reduce(0) { $0 + $1.factor * values[$1.unknown] } }

    private mutating func counts(_ number: Int) -> [Int] {
        (0..<number).map { _ in
            let count =
                flip(3) ? Int.random(in: 0..<threshold, using: &chance) : Int.random(in: threshold..<60, using: &chance)
            return atom(count)
        }
    }

    private mutating func parts(of total: Int, _ number: Int) -> [Int] {
        var left = total
        return (0..<number).map { index in
            let part = index == number - 1 ? left : Int.random(in: 0...left, using: &chance)
            left -= part
            return atom(part)
        }
    }

    private mutating func atom(_ value: Int) -> Int {
        atoms.append(system.atom(value: value))
        values.append(value)
        return values.count - 1
    }

    private mutating func know(_ terms: Terms) {
        system.require(sum(terms), equals: 0)
        known.append(terms)
    }

    private mutating func publish(_ sums: [Terms], mayHide: Bool = true) {
        for terms in sums {
            let isSmall = (1..<threshold).contains(value(terms))
            let cell = system.cell(sum(terms), isSensitive: isSmall, mayHide: mayHide)
            if isSmall { mustHide.insert(cell.index) }
            if mayHide || isSmall { self.mayHide.insert(cell.index) }
            cells.append(terms)
        }
    }

    private func sum(_ terms: Terms) -> AtomSum {
        var sum = AtomSum()
        for term in terms {
            for _ in 0..<abs(term.factor) {
                let one = AtomSum([atoms[term.unknown]])
                sum = term.factor > 0 ? sum + one : sum - one
            }
        }
        return sum
    }

    // MARK: The outsider

    /// More people than there can be: in its place our ranges have no end.
    static let most = 10_000

    /// All that an outsider knows when `hidden` is hidden; the last unknowns are the cells.
    func outsider(hidden: Set<Int>) -> IntegerProgram {
        var program = IntegerProgram()
        program.bounds = values.map { _ in (0, Self.most) }
        for (index, terms) in cells.enumerated() {
            let count = value(terms)
            program.bounds.append(hidden.contains(index) ? (0, nil) : (count, count))
            program.rows.append(.init(terms: terms + [(values.count + index, -1)], low: 0, high: 0))
        }
        for terms in known { program.rows.append(.init(terms: terms, low: 0, high: 0)) }
        return program
    }

    /// The range of each hidden cell for an outsider who knows, where `knowingRules` has the cell, that one of those
    /// that change together is small.
    func ranges(hidden: Set<Int>, knowingRules: (Int) -> Bool) -> [Int: ClosedRange<Int>?] {
        let program = outsider(hidden: hidden)
        let groups = program.groups()
        var ranges: [Int: ClosedRange<Int>?] = [:]
        for cell in hidden {
            let unknown = values.count + cell
            let together = hidden.sorted().filter { groups[values.count + $0] == groups[unknown] }
            if knowingRules(cell), together.contains(where: mustHide.contains) {
                let small = together.map { (unknown: values.count + $0, bounds: 1...(threshold - 1)) }
                ranges[cell] = .some(program.range(of: [(unknown, 1)], knowing: small))
            } else {
                ranges[cell] = .some(program.range(of: [(unknown, 1)]))
            }
        }
        return ranges
    }
}
