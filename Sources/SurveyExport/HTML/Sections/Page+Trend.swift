import SurveyAnalysis
import SurveyCore

extension Page {
    /// The barriers session after session, in the order of time.
    func trend(_ figures: Report.Figures) -> Part? {
        guard let table = figures.barriersBySession else { return nil }
        return Part(
            id: "trend", title: words.group.trend,
            content: .joined {
                element("p", ["class": "lead"]) { words.trendIntro }
                trend(table.rows, sessions: table.sessions.map(words.group.date))
            })
    }

    /// A small chart for each barrier, and one table for all of them.
    private func trend(_ rows: [BarriersBySession.Row], sessions: [String]) -> Markup {
        .joined {
            element("div", ["class": "trends"]) {
                for row in rows {
                    element("div") {
                        element("h3") { markup(row.name) }
                        TrendPlot(
                            points: row.figures.map(\.shown),
                            title: "\(plain(row.name)): \(said(row.figures, sessions))",
                            numbers: numbers
                        ).drawing
                    }
                }
            }
            markup(
                GroupTable(
                    head: words.group.session, groups: rows.map { (markup($0.name), nil) },
                    rows: sessions.indices.map { session in
                        .init(
                            label: Markup("\(session + 1). \(sessions[session])"),
                            figures: rows.map { $0.figures[session] })
                    }, isDrawn: false, hiddenRows: words.group.hiddenSessions))
        }
    }

    private func said(_ figures: [ShareFigure], _ sessions: [String]) -> String {
        zip(sessions, figures).map { session, figure in
            "\(session): \(figure.shown.map(sentence) ?? reason(figure))"
        }.joined(separator: "; ")
    }
}
