public import SurveyCore

extension ResponseTable {
    /// The axes by which the tables of a report are split: the background questions in form order, site, session,
    /// language, mode and assistance.
    ///
    /// A background question whose answers are numbers, or of which several can be chosen, makes no axis.
    public func groupAxes(_ places: Places) -> [GroupAxis] {
        let background = schema.questions.filter { item in
            schema.versions.reference[item.id]?.isBackground ?? false
        }
        let sites = siteAxis(places)
        return background.compactMap(backgroundAxis) + [
            sites, sessionAxis(places, sites), languageAxis(),
            flagsAxis(.mode, order: Mode.allCases.map { .mode($0) }) { .mode(Segment.mode(of: $0)) },
            flagsAxis(.assistance, order: [.assistance(false), .assistance(true)]) {
                .assistance(Segment.isAssisted($0))
            },
        ]
    }

    private func backgroundAxis(_ item: QuestionItem) -> GroupAxis? {
        switch item.shape {
        case .single, .choice, .points: break
        case .number, .set, .deck: return nil
        }
        var histogram = Histogram()
        for segment in segments { histogram.add(item.column, of: segment) }
        let codes = 0..<item.codes
        var keys = codes.map { _ in GroupAxis.Group.Key.noAnswer }
        for (index, option) in item.options.enumerated() {
            if let code = item.code(ofOption: index) { keys[code] = .option(option) }
        }
        return GroupAxis(
            .background(item.id), .answers(item.column), counts: codes.map { histogram[$0] }, keys: keys,
            order: item.options.map { .option($0) } + [.noAnswer])
    }

    private func siteAxis(_ places: Places) -> GroupAxis {
        let sites = sessions.map { places.place(ofSession: $0)?.site }
        let order = Set(sites.compactMap(\.self)).sorted { ($0.label, $0.code) < ($1.label, $1.code) }
        return GroupAxis(
            .site, .sessions, counts: sessionCounts, keys: sites.map { $0.map { .site($0) } ?? .unknownSite },
            order: order.map { .site($0) } + [.unknownSite])
    }

    private func sessionAxis(_ places: Places, _ sites: GroupAxis) -> GroupAxis {
        let all = sessions.map { code in (code: code, place: places.place(ofSession: code)) }
        let order = all.sorted { a, b in
            switch (a.place?.halfDay, b.place?.halfDay) {
            case (let first?, let second?) where first != second: first < second
            case (.some, nil): true
            case (nil, .some): false
            case (.some, .some), (nil, nil): a.code < b.code
            }
        }
        func key(_ session: (code: String, place: (site: Site, halfDay: HalfDay)?)) -> GroupAxis.Group.Key {
            .session(session.code, session.place?.halfDay)
        }
        var axis = GroupAxis(.session, .sessions, counts: sessionCounts, keys: all.map(key), order: order.map(key))
        for (session, group) in axis.places.enumerated() { axis.groups[group].site = sites.places[session] }
        return axis
    }

    private var sessionCounts: [Int] {
        segments.reduce(into: [Int](repeating: 0, count: sessions.count)) { counts, segment in
            for session in segment.sessions { counts[Int(session)] += 1 }
        }
    }

    private func languageAxis() -> GroupAxis {
        let counts = segments.reduce(into: [Int](repeating: 0, count: languages.count)) { counts, segment in
            for language in segment.languages { counts[Int(language)] += 1 }
        }
        let order = schema.versions.reference.languages.map(\.rawValue)
        let others = Set(languages).subtracting(order).sorted()
        return GroupAxis(
            .language, .languages, counts: counts, keys: languages.map { .language($0) },
            order: (order + others).map { .language($0) })
    }

    private func flagsAxis(
        _ grouping: Grouping, order: [GroupAxis.Group.Key], _ key: (UInt8) -> GroupAxis.Group.Key
    ) -> GroupAxis {
        let counts = segments.reduce(into: [Int](repeating: 0, count: Segment.flagValues)) { counts, segment in
            for flags in segment.flags { counts[Int(flags)] += 1 }
        }
        return GroupAxis(
            grouping, .flags, counts: counts, keys: counts.indices.map { key(UInt8($0)) }, order: order)
    }
}
