/// Which unknowns are close to one another: those that stand in one sum.
struct Surroundings {
    private let sums: [AtomSum]
    /// The sums in which each unknown is.
    private let sumsByAtom: [[Int]]

    init(_ rows: [Outsider.Row], unknowns: Int) {
        sums = rows.map(\.sum)
        var places: [[Int]] = Array(repeating: [], count: unknowns)
        for (number, sum) in sums.enumerated() { for term in sum.terms { places[term.atom].append(number) } }
        sumsByAtom = places
    }

    /// The unknowns close to a sum: those of the shortest sums that they have in common, step by step.
    ///
    /// - Parameter size: About how many.
    func atoms(around sum: AtomSum, size: Int) -> [Int] {
        var chosen = Set(sum.terms.map(\.atom))
        var border = chosen.sorted()
        while !border.isEmpty, chosen.count < size {
            let touched = Set(border.flatMap { sumsByAtom[$0] }).sorted {
                (sums[$0].terms.count, $0) < (sums[$1].terms.count, $1)
            }
            border = []
            for place in touched {
                for term in sums[place].terms where chosen.insert(term.atom).inserted { border.append(term.atom) }
                if chosen.count >= size { break }
            }
        }
        return chosen.sorted()
    }
}
