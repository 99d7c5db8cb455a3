import SurveyCore

extension TotalsModel {
    /// How many answered each version.
    mutating func addVersions(_ figures: Report.Figures) {
        let forms = partition(figures.versions.map(\.nCount.raw))
        for (place, form) in forms.enumerated() {
            versions[figures.versions[place].hash] = form
            book.add(
                form, figures.versions[place].sizeName, weight: Weight.version,
                isSensitive: rules.isSmall(form.value)
            ) { $0.versions[place].nCount.isProtected = true }
        }
    }

    /// How many answered in each mode, which conditions can ask.
    mutating func addModes(_ figures: Report.Figures) {
        guard let sizes = figures.groups.first(where: { $0.grouping == .mode }) else { return }
        for mode in Mode.allCases { modes[mode] = CountForm(0) }
        for (group, form) in zip(sizes.groups, partition(sizes.groups.map(\.count.raw))) {
            if case .mode(let mode) = group.key { modes[mode] = form }
        }
    }

    /// The sizes of all groups. A session belongs to a site, so those of a site add up to it.
    mutating func addGroups(_ figures: Report.Figures) {
        var sites: [CountForm] = []
        for (place, sizes) in figures.groups.enumerated() {
            let forms: [CountForm]
            switch sizes.grouping {
            case .background(let id): forms = backgroundForms(sizes, index[id].map { questions[$0] })
            case .mode:
                forms = sizes.groups.map { group in
                    if case .mode(let mode) = group.key, let form = modes[mode] { form } else { CountForm(0) }
                }
            case .site, .session, .language, .assistance: forms = partition(sizes.groups.map(\.count.raw))
            }
            if sizes.grouping == .site { sites = forms }
            // A group without responses is not listed, but for an answer that nobody gave.
            for (group, form) in zip(sizes.groups, forms) where group.count.raw > 0 {
                if case .option = group.key { continue }
                book.atMost(CountForm(1), form)
            }
            for (group, form) in forms.enumerated() {
                book.add(
                    form, sizes.grouping.sizeName(sizes.groups[group].key), weight: Weight.group,
                    isSensitive: sizes.groups[group].key != .noAnswer && rules.isSmall(form.value)
                ) { $0.groups[place].groups[group].count.isProtected = true }
            }
            guard sizes.grouping == .session else { continue }
            for (site, form) in sites.enumerated() {
                let own = zip(sizes.groups, forms).filter { $0.0.site == site }.map(\.1)
                if !own.isEmpty { book.equal(CountForm.sum(own), form) }
            }
        }
    }

    /// The groups of a background question are its answers.
    private mutating func backgroundForms(_ sizes: GroupSizes, _ question: QuestionForms?) -> [CountForm] {
        guard let question, let item = schema.questions.first(where: { .background($0.id) == sizes.grouping }) else {
            return partition(sizes.groups.map(\.count.raw))
        }
        var rest = CountForm(responses)
        var forms: [CountForm?] = sizes.groups.map { group in
            guard case .option(let option) = group.key,
                let place = item.options.firstIndex(where: { $0.id == option.id })
            else { return nil }
            return question.values[place]
        }
        for form in forms { if let form { rest = rest - form } }
        if forms.contains(where: { $0 == nil }) {
            for place in forms.indices where forms[place] == nil { forms[place] = rest }
        } else {
            book.equal(rest, CountForm(0))
        }
        return forms.map { $0 ?? rest }
    }
}
