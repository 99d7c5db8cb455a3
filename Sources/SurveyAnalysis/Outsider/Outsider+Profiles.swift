import SurveyCore

extension Outsider {
    /// How many of a slice have a profile that fits.
    ///
    /// - Parameter conditions: What `fits` asks for.
    /// - Returns: `nil` where the profiles do not tell.
    mutating func profiles(
        of conditions: [Condition], in slice: Int, fits: (Profiles.Profile) -> Bool
    ) -> AtomSum? {
        guard let own = profiles(in: slice),
            let place = own.firstIndex(where: { set in conditions.allSatisfy(set.tell) && isReckoned(set, in: slice) })
        else { return nil }
        let set = own[place]
        return .sum(set.all.indices.filter { fits(set.all[$0]) }.map { profile($0, of: place, in: slice) })
    }

    /// The profiles that are reckoned with in a slice, with how many people have each.
    mutating func reckoned(in slice: Int) -> [(Profiles, [AtomSum])] {
        (profiles(in: slice) ?? []).enumerated().filter { isReckoned($0.element, in: slice) }.map { place, set in
            (set, set.all.indices.map { profile($0, of: place, in: slice) })
        }
    }

    private mutating func profile(_ number: Int, of place: Int, in slice: Int) -> AtomSum {
        count("profile \(place) \(number)", in: slice)
    }

    /// The profiles of the one version that a slice has.
    private func profiles(in slice: Int) -> [Profiles]? {
        guard !allProfiles.isEmpty, slices[slice].versions.count == 1, slices[slice].grouping != .session else {
            return nil
        }
        return versions.versions.firstIndex { $0.survey == slices[slice].versions[0] }.map { allProfiles[$0] }
    }

    /// Many profiles are reckoned with among everybody only.
    private func isReckoned(_ set: Profiles, in slice: Int) -> Bool {
        slices[slice].grouping == nil || set.all.count <= 120
    }

    /// What the counts of a slice tell about its profiles.
    mutating func tieProfiles(in slice: Int) {
        for (set, counts) in reckoned(in: slice) {
            equal(.sum(counts), slices[slice].size)
            if set.asksMode {
                for mode in Mode.allCases {
                    guard let size = inMode(mode, slice) else { continue }
                    equal(.sum(zip(set.all, counts).filter { $0.0.mode == mode }.map(\.1)), size)
                }
            }
            for id in set.questions.sorted() {
                guard let view = views[slice].first(where: { $0.question.id == id }) else { continue }
                tie(view, zip(set.all, counts).compactMap { profile, count in profile.choices[id].map { ($0, count) } })
            }
        }
    }

    private mutating func tie(_ view: QuestionView, _ choices: [(choice: Profiles.Choice, count: AtomSum)]) {
        var blocks: [(parts: Set<Profiles.Part>, counts: [AtomSum])] = []
        for (choice, count) in choices {
            for parts in choice.isOfEach ? choice.parts.map({ [$0] }) : [Set(choice.parts)] {
                var block = (parts: parts, counts: [count])
                for other in blocks where !other.parts.isDisjoint(with: parts) {
                    block.parts.formUnion(other.parts)
                    block.counts += other.counts
                }
                blocks.removeAll { !$0.parts.isDisjoint(with: parts) }
                blocks.append(block)
            }
        }
        for block in blocks { equal(.sum(block.counts), .sum(block.parts.map { sum(of: $0, view) })) }
    }

    private func sum(of part: Profiles.Part, _ view: QuestionView) -> AtomSum {
        func place(_ id: OptionID) -> Int? { options[view.question.id]?.firstIndex(of: id) }
        func option(_ id: OptionID) -> QuestionView.OptionView? { place(id).map { view.options[$0] } }
        let sum: AtomSum? =
            switch part {
            case .value(let id): place(id).map { view.values[$0] }
            case .derived(let id): place(id).map { view.derivedTo[$0] }
            case .answered: view.answered
            case .dontKnow: view.dontKnow
            case .refused: view.refused
            case .skipped: view.skipped
            case .notRouted: view.notRouted
            case .yes(let id): option(id)?.k
            case .no(let id): option(id).map { $0.states[0] - $0.k }
            case .silent(let id): option(id).map { $0.states[1] + $0.states[2] + $0.states[3] }
            case .notDealt(let id): option(id).map { $0.states[4] - view.notRouted }
            }
        return sum ?? AtomSum()
    }
}
