extension Circuit {
    /// Unary counting: `counts[j]` says that more than `j` of the wires counted so far are true. Counts `wire` too, up
    /// to `bound` in all.
    mutating func count(_ wire: Wire, in counts: inout [Wire], upTo bound: Int) {
        if wire == .no || bound < 1 { return }
        if counts.count < bound { counts.append(.no) }
        for place in counts.indices.reversed() {
            let carried = place == 0 ? wire : and(counts[place - 1], wire)
            counts[place] = or(counts[place], carried)
        }
    }
}
