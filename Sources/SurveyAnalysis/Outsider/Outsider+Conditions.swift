import SurveyCore

extension Outsider {
    /// How many of a slice fulfil a condition.
    mutating func fulfilling(_ condition: Condition, in slice: Int) -> AtomSum {
        let name = "fulfils \(condition)"
        if let known = slices[slice].counts[name] { return known }
        let byProfile = profiles(of: [condition], in: slice) { $0.value(of: condition) == .yes }
        if let sum = byProfile ?? exactly(condition, in: slice) {
            // Named, so that it adds up over slices like everything else.
            let named = count(name, in: slice)
            equal(named, sum)
            return named
        }
        switch condition {
        case .question, .mode, .not:
            let some = count(name, in: slice)
            atMost(some, slices[slice].size)
            return some
        case .or(let parts):
            let parts = parts.map { fulfilling($0, in: slice) }
            return union(name, of: parts, in: slice)
        case .and(let parts):
            let sums = parts.map { fulfilling($0, in: slice) }
            let both = count(name, in: slice)
            for sum in sums { atMost(both, sum) }
            // Who is missing from both misses one of them.
            let missing = AtomSum.sum(sums.map { slices[slice].size - $0 })
            atMost(slices[slice].size - both, missing)
            return both
        }
    }

    /// The same as a sum of counts, where the condition asks of one question only.
    private mutating func exactly(_ condition: Condition, in slice: Int) -> AtomSum? {
        if case .mode(let mode) = condition { return inMode(mode, slice) }
        guard condition.questions.count == 1, let id = condition.questions.first, !condition.asksMode,
            let view = views[slice].first(where: { $0.question.id == id })
        else { return nil }
        switch view.question.kind {
        case .chooseMany, .deck:
            switch condition {
            case .question(_, .includes(let options)):
                let chosen = options.compactMap { id in
                    zip(view.question.options, view.options).first { $0.0.id == id }?.1.k
                }
                let sum = union("\(id) any of \(options)", of: chosen, in: slice)
                atMost(sum, view.answered)
                return sum
            case .question(_, .state(.answered)): return view.answered
            case .question, .mode, .not, .and, .or: return nil
            }
        case .number:
            guard case .question(_, .state(let state)) = condition else { return nil }
            return [.answered: view.answered, .unknown: view.dontKnow, .refused: view.refused][state] ?? view.skipped
        case .yesNo, .chooseOne, .scale, .choice, .note:
            let isScale = if case .scale = view.question.kind { true } else { false }
            let ids = options[id] ?? []
            let all: [(Answer?, AtomSum)] =
                zip(ids, view.values).map { option, sum in
                    (isScale ? .number(Int(option.rawValue) ?? 0) : .choice(option), sum)
                } + [
                    (.nonAnswer(.unknown), view.dontKnow), (.nonAnswer(.refused), view.refused),
                    (.nonAnswer(.skipped), view.skipped), (nil, view.notRouted),
                ]
            let derived = zip(ids, view.derivedTo).map { (Answer?.some(.derived($0)), $1) }
            return .sum(
                (all + derived).filter { answer, _ in
                    condition.value(for: answer.map { [id: $0] } ?? [:], mode: .kiosk) == .yes
                }.map(\.1))
        }
    }

    /// How many of a slice answered in a mode, where that is known.
    func inMode(_ mode: Mode, _ slice: Int) -> AtomSum? {
        if case .mode(let own) = slices[slice].key { return own == mode ? slices[slice].size : AtomSum() }
        guard slice == 0 else { return nil }
        return slices.first { $0.key == .mode(mode) }?.size ?? AtomSum()
    }
}
