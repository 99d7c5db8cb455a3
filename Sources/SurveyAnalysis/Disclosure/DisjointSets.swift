/// Things in sets that have none in common, which can be joined.
struct DisjointSets {
    private var parent: [Int]

    init(_ count: Int) { parent = Array(0..<count) }

    /// The thing that stands for its set.
    mutating func find(_ thing: Int) -> Int {
        var thing = thing
        while parent[thing] != thing {
            parent[thing] = parent[parent[thing]]
            thing = parent[thing]
        }
        return thing
    }

    /// Joins the sets of two things; the lower one stands for both.
    mutating func join(_ a: Int, _ b: Int) {
        let (a, b) = (find(a), find(b))
        if a < b { parent[b] = a } else { parent[a] = b }
    }
}
