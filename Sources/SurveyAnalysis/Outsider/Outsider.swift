import SurveyCore

/// Somebody who has a report, knows the survey and its rules, and sits down with pencil and paper.
///
/// What he does not know are counts of people: for everybody, for each version of the form, and for each group, the
/// answers to each question. He ties them by the routes of the form, by the sites of the sessions, and since the groups
/// of one grouping make up everybody. Nothing of it is taken from the models that protect a report.
struct Outsider {
    /// People of whom counts are told: everybody, those of one version, or a group.
    struct Slice {
        var grouping: Grouping?
        var key: GroupAxis.Group.Key?
        /// The place of the site of a session.
        var site: Int?
        var versions: [Survey]
        var size: AtomSum
        /// Every unknown of the slice by what it counts, so that slices can be added up.
        var counts: [String: AtomSum] = [:]
        var names: [String] = []
    }

    /// A sum that is 0 for certain, or at most 0.
    struct Row {
        var sum: AtomSum
        var isEquation: Bool
    }

    let versions: SurveyVersions
    let people: Int
    /// The options of each question, over all versions.
    let options: [QuestionID: [OptionID]]
    let tallies: [BarrierTally]
    /// By version; empty where he does not go by them.
    let allProfiles: [[Profiles]]
    private(set) var unknowns = 0
    /// What he knows: sums that are 0, or at most 0.
    private(set) var rows: [Row] = []
    var slices: [Slice] = []
    private(set) var views: [[QuestionView]] = []
    private(set) var barriers: [[BarrierView]] = []
    private(set) var funnels: [[FunnelView]] = []

    /// - Parameters:
    ///   - figures: Anything that tells which groups there are.
    ///   - isByProfile: Whether he goes through all ways to answer what conditions ask.
    init(_ figures: Report.Figures, versions: SurveyVersions, isByProfile: Bool = true) {
        allProfiles = isByProfile ? versions.versions.map { Profiles.all(of: $0.survey) } : []
        self.versions = versions
        people = figures.responses
        tallies = figures.barriers
        options = Dictionary(
            figures.questions.map { ($0.question.id, $0.options.map(\.option.id)) }, uniquingKeysWith: { $1 })
        let surveys = versions.versions.map(\.survey)
        slices.append(Slice(versions: surveys, size: AtomSum(constant: people)))
        if surveys.count > 1 {
            for survey in surveys { slices.append(Slice(versions: [survey], size: unknown())) }
            equal(slices[0].size, .sum(slices.dropFirst().map(\.size)))
        }
        for sizes in figures.groups {
            for group in sizes.groups {
                slices.append(
                    Slice(
                        grouping: sizes.grouping, key: group.key, site: group.site, versions: surveys,
                        size: unknown()))
                // A group without responses is not listed, but for an answer that nobody gave.
                if case .option = group.key { continue }
                atMost(AtomSum(constant: 1), slices[slices.count - 1].size)
            }
        }
        for place in slices.indices {
            views.append([])
            for tally in figures.questions { views[place].append(view(of: tally, in: place)) }
            tieProfiles(in: place)
            barriers.append([])
            for tally in figures.barriers { barriers[place].append(barrier(tally, in: place)) }
        }
        for funnel in figures.funnels { funnels.append(stages(of: funnel)) }
        addUp(figures)
    }

    /// The groups of one grouping are everybody; the sessions of a site are those of the site.
    private mutating func addUp(_ figures: Report.Figures) {
        var parts: [(whole: Int, parts: [Int])] = []
        if versions.versions.count > 1 { parts.append((0, Array(1...versions.versions.count))) }
        for sizes in figures.groups {
            parts.append((0, slices.indices.filter { slices[$0].grouping == sizes.grouping }))
        }
        let sites = slices.indices.filter { slices[$0].grouping == .site }
        for (number, site) in sites.enumerated() {
            let own = slices.indices.filter { slices[$0].grouping == .session && slices[$0].site == number }
            parts.append((site, own))
        }
        for (whole, parts) in parts where !parts.isEmpty {
            equal(slices[whole].size, .sum(parts.map { slices[$0].size }))
            for name in slices[whole].names {
                let counts = parts.compactMap { slices[$0].counts[name] }
                guard let sum = slices[whole].counts[name], counts.count == parts.count else { continue }
                equal(sum, .sum(counts))
            }
        }
    }

    // MARK: Sums

    mutating func unknown() -> AtomSum {
        unknowns += 1
        return AtomSum([CellSystem.Atom(index: unknowns - 1)])
    }

    /// The count of that name in a slice.
    mutating func count(_ name: String, in slice: Int) -> AtomSum {
        if let known = slices[slice].counts[name] { return known }
        let sum = unknown()
        slices[slice].counts[name] = sum
        slices[slice].names.append(name)
        return sum
    }

    mutating func equal(_ a: AtomSum, _ b: AtomSum) { rows.append(Row(sum: (a - b).merged, isEquation: true)) }
    mutating func equal(_ a: AtomSum, _ b: Int) { equal(a, AtomSum(constant: b)) }
    mutating func atMost(_ a: AtomSum, _ b: AtomSum) { rows.append(Row(sum: (a - b).merged, isEquation: false)) }

    /// A number of people, each of whom is in one of `parts`.
    mutating func union(_ name: String, of parts: [AtomSum], in slice: Int) -> AtomSum {
        if parts.count == 1 { return parts[0] }
        let sum = count(name, in: slice)
        atMost(sum, slices[slice].size)
        for part in parts { atMost(part, sum) }
        atMost(sum, .sum(parts))
        return sum
    }
}
