extension Solver {
    /// Learns the clause that the conflict shows (first unique implication point), goes back, and asserts it.
    mutating func learn(from conflict: Int32) {
        var clause: [Literal] = [Literal(code: 0)]
        var marked: [Int32] = []
        var open = 0
        var reason = conflict
        var place = trail.count
        var pivot: Literal?
        repeat {
            let start = Int(reason) + Self.headerLength
            for position in start..<start + Int(arena[Int(reason)]) {
                let literal = Literal(code: arena[position])
                let variable = Int(literal.variable)
                guard literal != pivot, !seen[variable], levels[variable] > 0 else { continue }
                seen[variable] = true
                marked.append(Int32(variable))
                heap.bump(Int32(variable))
                if Int(levels[variable]) == level { open += 1 } else { clause.append(literal) }
            }
            repeat { place -= 1 } while !seen[Int(trail[place].variable)]
            pivot = trail[place]
            reason = reasons[Int(trail[place].variable)]
            open -= 1
        } while open > 0
        let asserted = !trail[place]
        clause[0] = asserted
        clause.removeAll { $0 != asserted && isImplied($0) }
        for variable in marked { seen[Int(variable)] = false }
        heap.decay()
        assert(clause)
    }

    /// Whether the other marked literals already imply the negation of this one, so that the clause can do without.
    private func isImplied(_ literal: Literal) -> Bool {
        let reason = reasons[Int(literal.variable)]
        guard reason != Self.none else { return false }
        let start = Int(reason) + Self.headerLength
        for position in start..<start + Int(arena[Int(reason)]) {
            let variable = Int(Literal(code: arena[position]).variable)
            if variable != Int(literal.variable) && !seen[variable] && levels[variable] > 0 { return false }
        }
        return true
    }

    /// Goes back to where the clause has one literal that is not false, and makes that one true.
    private mutating func assert(_ clause: [Literal]) {
        guard clause.count > 1 else {
            backtrack(to: 0)
            assign(clause[0], because: Self.none)
            return
        }
        var clause = clause
        var deepest = 1
        for place in 2..<max(clause.count, 2)
        where levels[Int(clause[place].variable)] > levels[Int(clause[deepest].variable)] {
            deepest = place
        }
        clause.swapAt(1, deepest)
        let levelCount = countLevels(of: clause)
        backtrack(to: Int(levels[Int(clause[1].variable)]))
        let reference = store(clause, levelCount: levelCount)
        learnt.append(reference)
        assign(clause[0], because: reference)
    }

    /// On how many levels the literals were assigned: clauses that join few levels prove useful most often.
    private mutating func countLevels(of clause: [Literal]) -> Int32 {
        stamp += 1
        while stamps.count <= level { stamps.append(0) }
        var count: Int32 = 0
        for literal in clause {
            let level = Int(levels[Int(literal.variable)])
            if stamps[level] != stamp {
                stamps[level] = stamp
                count += 1
            }
        }
        return count
    }

    /// The assumptions that make `failed`, an assumption too, false.
    func failedAssumptions(with failed: Literal) -> [Literal] {
        var result = [failed]
        guard levels[Int(failed.variable)] > 0 else { return result }
        var isMarked: Set<Int32> = [failed.variable]
        for literal in trail[levelStarts[0]...].reversed() where isMarked.contains(literal.variable) {
            let reason = reasons[Int(literal.variable)]
            if reason == Self.none {
                // Only assumptions are decided as long as one of them is still to come.
                result.append(literal)
            } else {
                let start = Int(reason) + Self.headerLength
                for position in start..<start + Int(arena[Int(reason)]) {
                    let variable = Literal(code: arena[position]).variable
                    if levels[Int(variable)] > 0 { isMarked.insert(variable) }
                }
            }
        }
        return result
    }

    /// Forgets the half of the learnt clauses that spans the most levels, and packs the rest.
    mutating func forget() {
        let locked = Set(trail.map { reasons[Int($0.variable)] })
        let ranked = learnt.sorted { (arena[Int($0) + 1], $0) < (arena[Int($1) + 1], $1) }
        let keptCount = ranked.count / 2
        let kept = Set(ranked.enumerated().filter { $0 < keptCount || locked.contains($1) }.map(\.element))
        learntLimit += learntLimit / 10
        var packed: [Int32] = []
        packed.reserveCapacity(arena.count)
        var moved: [Int32: Int32] = [:]
        func pack(_ reference: Int32) -> Int32 {
            let new = Int32(packed.count)
            let start = Int(reference)
            packed += arena[start..<start + Self.headerLength + Int(arena[start])]
            moved[reference] = new
            return new
        }
        let newGiven = given.map(pack)
        let newLearnt = learnt.filter(kept.contains).map(pack)
        for literal in trail {
            let variable = Int(literal.variable)
            if let reason = moved[reasons[variable]] { reasons[variable] = reason }
        }
        given = newGiven
        learnt = newLearnt
        arena = packed
        for index in watches.indices { watches[index].removeAll(keepingCapacity: true) }
        for reference in given { watch(reference) }
        for reference in learnt { watch(reference) }
    }
}
