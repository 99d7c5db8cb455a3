import SurveyAnalysis
import SurveyCore

/// One barrier session after session.
struct TrendRow {
    var label: Markup
    var name: String
    /// In the order of `sessions`.
    var figures: [ShareFigure]
}

extension Page {
    /// The barriers session after session, in the order of time.
    func trend(_ figures: Report.Figures) -> Part? {
        guard let table = figures.crosstabs.first(where: { $0.grouping == .session && $0.question == nil }) else {
            return nil
        }
        let dated = table.groups.indices.compactMap { place -> (place: Int, halfDay: HalfDay)? in
            if case .session(_, let halfDay?) = table.groups[place] { (place, halfDay) } else { nil }
        }
        let order = dated.sorted { ($0.halfDay, $0.place) < ($1.halfDay, $1.place) }
        guard order.count > 1 else { return nil }
        let rows = table.rows.compactMap { row -> TrendRow? in
            guard case .barrier(let code) = row.subject,
                let barrier = figures.barriers.first(where: { $0.barrier.code == code })?.barrier
            else { return nil }
            let shares = shares(row, groups: table.groups.count)
            return TrendRow(
                label: said(barrier.label, else: code.rawValue), name: plain(barrier.label, else: code.rawValue),
                figures: order.map { shares[$0.place] })
        }
        guard rows.contains(where: { $0.figures.contains { $0.shown != nil } }) else { return nil }
        return Part(
            id: "trend", title: words.trend,
            content: .joined {
                element("p", ["class": "lead"]) { words.trendIntro }
                trend(rows, sessions: order.map { words.date($0.halfDay) })
            })
    }

    /// A small chart for each barrier, and one table for all of them.
    func trend(_ rows: [TrendRow], sessions: [String]) -> Markup {
        let shown = rows.filter { $0.figures.contains { $0.shown != nil } }
        return .joined {
            element("div", ["class": "trends"]) {
                for row in shown {
                    element("div") {
                        element("h3") { row.label }
                        TrendPlot(
                            points: row.figures.map(\.shown), title: "\(row.name): \(said(row.figures, sessions))",
                            numbers: numbers
                        ).drawing
                    }
                }
            }
            markup(
                GroupTable(
                    head: words.session, groups: shown.map { ($0.label, nil) },
                    rows: sessions.indices.map { session in
                        .init(
                            label: Markup("\(session + 1). \(sessions[session])"),
                            figures: shown.map { $0.figures[session] })
                    }, isDrawn: false, hiddenRows: words.hiddenSessions))
        }
    }

    private func said(_ figures: [ShareFigure], _ sessions: [String]) -> String {
        zip(sessions, figures).map { session, figure in
            "\(session): \(figure.shown.map(sentence) ?? reason(figure))"
        }.joined(separator: "; ")
    }
}
