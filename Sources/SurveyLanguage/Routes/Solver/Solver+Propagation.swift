extension Solver {
    /// Makes a literal true.
    mutating func assign(_ literal: Literal, because reason: Int32) {
        values[Int(literal.code)] = 1
        values[Int(literal.code ^ 1)] = -1
        levels[Int(literal.variable)] = Int32(level)
        reasons[Int(literal.variable)] = reason
        trail.append(literal)
    }

    /// Stores a clause of at least two literals and watches its first two.
    mutating func store(_ clause: [Literal], levelCount: Int32) -> Int32 {
        let reference = Int32(arena.count)
        arena.append(Int32(clause.count))
        arena.append(levelCount)
        for literal in clause { arena.append(literal.code) }
        watch(reference)
        return reference
    }

    /// Watches the first two literals of a clause.
    mutating func watch(_ reference: Int32) {
        let first = Literal(code: arena[Int(reference) + Self.headerLength])
        let second = Literal(code: arena[Int(reference) + Self.headerLength + 1])
        watches[Int((!first).code)].append(Watch(clause: reference, blocker: second))
        watches[Int((!second).code)].append(Watch(clause: reference, blocker: first))
    }

    /// Draws all conclusions from what is assigned; gives a clause that is false, or `none`.
    mutating func propagate(_ budget: inout SearchBudget) -> Int32 {
        while head < trail.count {
            let literal = trail[head]
            head += 1
            var list: [Watch] = []
            swap(&list, &watches[Int(literal.code)])
            budget.spend(steps: list.count + 1)
            let conflict = visit(&list, of: !literal)
            swap(&list, &watches[Int(literal.code)])
            if conflict != Self.none {
                head = trail.count
                return conflict
            }
        }
        return Self.none
    }

    /// Looks at all clauses that watch `falsified`, keeps in `list` those that still do.
    private mutating func visit(_ list: inout [Watch], of falsified: Literal) -> Int32 {
        var kept = 0
        var next = 0
        let count = list.count
        var conflict = Self.none
        list.withUnsafeMutableBufferPointer { list in
            while next < count {
                let watch = list[next]
                next += 1
                if values[Int(watch.blocker.code)] == 1 {
                    list[kept] = watch
                    kept += 1
                    continue
                }
                let start = Int(watch.clause) + Self.headerLength
                if arena[start] == falsified.code { arena.swapAt(start, start + 1) }
                let first = Literal(code: arena[start])
                let replacement = Watch(clause: watch.clause, blocker: first)
                if values[Int(first.code)] == 1 || !move(start, to: replacement) {
                    list[kept] = replacement
                    kept += 1
                    if values[Int(first.code)] == 1 { continue }
                    if values[Int(first.code)] == -1 {
                        conflict = watch.clause
                        break
                    }
                    assign(first, because: watch.clause)
                }
            }
            while next < count {
                list[kept] = list[next]
                kept += 1
                next += 1
            }
        }
        list.removeLast(count - kept)
        return conflict
    }

    /// Lets the clause at `start` watch a literal that is not false instead of its second one, if it has one.
    private mutating func move(_ start: Int, to watch: Watch) -> Bool {
        let end = start + Int(arena[start - Self.headerLength])
        var place = start + 2
        while place < end {
            let code = arena[place]
            if values[Int(code)] != -1 {
                arena.swapAt(start + 1, place)
                watches[Int(code ^ 1)].append(watch)
                return true
            }
            place += 1
        }
        return false
    }

    /// Takes back what was assigned after `target`.
    mutating func backtrack(to target: Int) {
        guard level > target else { return }
        let start = levelStarts[target]
        for place in stride(from: trail.count - 1, through: start, by: -1) {
            let literal = trail[place]
            values[Int(literal.code)] = 0
            values[Int(literal.code ^ 1)] = 0
            phases[Int(literal.variable)] = !literal.isNegated
            heap.insert(literal.variable)
        }
        trail.removeLast(trail.count - start)
        levelStarts.removeLast(level - target)
        head = start
    }
}
