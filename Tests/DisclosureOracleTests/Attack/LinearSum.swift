/// A sum of unknown counts and a known one.
struct LinearSum {
    private(set) var factors: [Int: Int] = [:]
    var constant = 0

    init(constant: Int = 0) {
        self.constant = constant
    }

    init(unknown: Int) {
        factors = [unknown: 1]
    }

    var terms: [(unknown: Int, factor: Int)] {
        factors.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func value(_ values: [Int]) -> Int { factors.reduce(constant) { $0 + $1.value * values[$1.key] } }

    /// The same of unknowns numbered from `shift` on.
    func shifted(by shift: Int) -> LinearSum {
        var sum = LinearSum(constant: constant)
        for (unknown, factor) in factors { sum.factors[unknown + shift] = factor }
        return sum
    }

    static func + (a: Self, b: Self) -> Self { a.adding(b, 1) }
    static func - (a: Self, b: Self) -> Self { a.adding(b, -1) }

    private func adding(_ other: Self, _ factor: Int) -> Self {
        var sum = self
        sum.constant += factor * other.constant
        for (unknown, own) in other.factors {
            let total = sum.factors[unknown, default: 0] + factor * own
            sum.factors[unknown] = total == 0 ? nil : total
        }
        return sum
    }

    static func of(_ sums: some Sequence<LinearSum>) -> LinearSum { sums.reduce(LinearSum(), +) }
}
