/// Finds what to hide beside the small figures (secondary suppression): from each narrow figure along the cheapest
/// companions, then a clean-up that shows again whatever nobody needs, then exchanges that save weight.
///
/// M. Fischetti and J. J. Salazar, *Solving the cell suppression problem on tabular data with linear constraints*,
/// Management Science 47 (2001), describe problem and clean-up; the exchanges are a plain local search.
struct SuppressionSearch<Model: HiddenRanges> {
    var model: Model
    /// What may be hidden; smaller than the model's once it turned out that hiding some would never protect them.
    private var allowed: [Bool]
    /// Figures that cannot reach the threshold for an outsider who knows the rules.
    private(set) var withoutRules: [Bool]
    /// How many ranges the exchanges may ask for in all, and how many are left.
    private let effort: Int
    private var budget = Int.max

    /// A choice of hidden figures, each with the figures that prove its range.
    struct Choice {
        var hidden: [Bool]
        var proofs: [[Int]?]
        var weight: Double
    }

    init(_ model: Model, effort: Int) {
        self.model = model
        self.effort = effort
        allowed = model.mayHide
        withoutRules = Array(repeating: false, count: model.weights.count)
    }

    /// The best choice that was found, or the figures that cannot be protected.
    mutating func run() -> Result<Choice, Unprotectable> {
        let count = model.weights.count
        let start = Choice(hidden: model.mustHide, proofs: Array(repeating: nil, count: count), weight: 0)
        if let choice = repaired(start, allowed: allowed) { return .success(improved(cleaned(choice))) }
        let narrow = limits()
        if !narrow.isEmpty { return .failure(Unprotectable(figures: narrow)) }
        guard let choice = repaired(start, allowed: allowed) else {
            // Everything that may be hidden was shown to be enough.
            return .success(improved(cleaned(everything())))
        }
        return .success(improved(cleaned(choice)))
    }

    struct Unprotectable: Error {
        var figures: [Int]
    }

    // MARK: Greedy

    /// Hides companions until every hidden figure has its range; `nil` when that does not succeed.
    mutating func repaired(_ choice: Choice, allowed: [Bool], below limit: Double = .infinity) -> Choice? {
        var choice = choice
        var next = 0
        let figures = choice.hidden.indices
        while next < figures.count {
            let figure = next
            next += 1
            guard choice.hidden[figure], model.needsRange[figure], choice.proofs[figure] == nil else { continue }
            while choice.proofs[figure] == nil {
                if let proof = certificate(figure, choice.hidden) {
                    choice.proofs[figure] = proof
                    continue
                }
                let more = model.companions(
                    of: figure, hidden: choice.hidden, allowed: allowed, knowingRules: !withoutRules[figure])
                guard !more.isEmpty else { return nil }
                for companion in more where !choice.hidden[companion] {
                    choice.hidden[companion] = true
                    choice.weight += model.weights[companion]
                    next = min(next, companion)
                }
                if choice.weight >= limit { return nil }
            }
        }
        return choice
    }

    private mutating func certificate(_ figure: Int, _ hidden: [Bool]) -> [Int]? {
        budget -= 1
        return model.certificate(for: figure, hidden: hidden, knowingRules: !withoutRules[figure])
    }

    /// With all hidden that may be: who cannot know the rules, which companions could never be protected, and which
    /// figures that must be hidden cannot be.
    private mutating func limits() -> [Int] {
        while true {
            let hidden = everything().hidden
            var narrow: [Int] = []
            for figure in hidden.indices where hidden[figure] && model.needsRange[figure] {
                if model.certificate(for: figure, hidden: hidden, knowingRules: true) != nil { continue }
                withoutRules[figure] = true
                if model.certificate(for: figure, hidden: hidden, knowingRules: false) == nil { narrow.append(figure) }
            }
            let companions = narrow.filter { !model.mustHide[$0] }
            if companions.isEmpty { return narrow }
            for figure in companions { allowed[figure] = false }
        }
    }

    /// All hidden that may be.
    func everything() -> Choice {
        let hidden = zip(model.mustHide, allowed).map { $0 || $1 }
        let weight = hidden.indices.reduce(0) {
            $0 + (hidden[$1] && !model.mustHide[$1] ? model.weights[$1] : 0)
        }
        return Choice(hidden: hidden, proofs: Array(repeating: nil, count: hidden.count), weight: weight)
    }

    // MARK: Clean-up

    /// Shows again, the heaviest first, every companion without which all others keep their range. Companions that
    /// only protected it are shown with it, so that no group of hidden figures stays without a small one.
    mutating func cleaned(_ choice: Choice) -> Choice {
        var choice = choice
        for figure in companions(choice) where choice.hidden[figure] {
            if let without = showing(figure, in: choice) { choice = without }
        }
        return choice
    }

    /// The choice without `figure`, and without those that it alone protected; `nil` when one that must be hidden
    /// would become narrow.
    private mutating func showing(_ figure: Int, in choice: Choice) -> Choice? {
        var choice = choice
        var shown = [figure]
        while let next = shown.popLast() {
            guard choice.hidden[next] else { continue }
            choice.hidden[next] = false
            choice.proofs[next] = nil
            choice.weight -= model.weights[next]
            for other in choice.hidden.indices {
                guard choice.hidden[other], model.needsRange[other] else { continue }
                if let proof = choice.proofs[other], !proof.contains(next) { continue }
                choice.proofs[other] = certificate(other, choice.hidden)
                if choice.proofs[other] == nil {
                    if model.mustHide[other] { return nil }
                    shown.append(other)
                }
            }
        }
        return choice
    }

    private func companions(_ choice: Choice) -> [Int] {
        choice.hidden.indices.filter { choice.hidden[$0] && !model.mustHide[$0] }
            .sorted { (model.weights[$1], $0) < (model.weights[$0], $1) }
    }

    // MARK: Exchanges

    /// Shows one companion, or two, and bars them, repairs and cleans up; keeps what weighs less, until nothing does.
    private mutating func improved(_ choice: Choice) -> Choice {
        var best = choice
        var improves = true
        budget = effort
        while improves, budget > 0 {
            improves = false
            let candidates = companions(best)
            for figure in candidates where budget > 0 {
                if let better = exchanged([figure], in: best) {
                    best = better
                    improves = true
                    break
                }
            }
            guard !improves else { continue }
            pairs: for (position, first) in candidates.enumerated() {
                for second in candidates[(position + 1)...] {
                    guard budget > 0 else { break pairs }
                    guard let better = exchanged([first, second], in: best) else { continue }
                    best = better
                    improves = true
                    break pairs
                }
            }
        }
        return best
    }

    private mutating func exchanged(_ figures: [Int], in best: Choice) -> Choice? {
        var barred = allowed
        var start = best
        for figure in figures {
            barred[figure] = false
            start.hidden[figure] = false
            start.proofs[figure] = nil
            start.weight -= model.weights[figure]
        }
        for other in start.proofs.indices where start.proofs[other]?.contains(where: figures.contains) == true {
            start.proofs[other] = nil
        }
        guard let choice = repaired(start, allowed: barred, below: best.weight * 1.5 + 1) else {
            return nil
        }
        let cleaned = cleaned(choice)
        return cleaned.weight < best.weight - 1e-9 ? cleaned : nil
    }
}
