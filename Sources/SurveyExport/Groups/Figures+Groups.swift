import SurveyAnalysis
import SurveyCore

/// Which tables by group a report for people has.
extension Report.Figures {
    /// So many groups stand beside each other; more go into a further table.
    static let widestTable = 4

    /// The barriers by background, place, language and assistance, one table for each.
    var barriersByGroup: [Crosstab] {
        crosstabs.filter { table in
            switch table.grouping {
            case .background, .site, .language, .assistance: table.question == nil && table.groups.count > 1
            case .session, .mode: false
            }
        }
    }

    /// The barriers at kiosks and online.
    var barriersByMode: Crosstab? {
        crosstabs.first { $0.grouping == .mode && $0.question == nil && $0.groups.count > 1 }
    }

    /// Each question by the groups that few tables are wide enough for.
    var questionsByGroup: [Crosstab] {
        crosstabs.filter { table in
            switch table.grouping {
            case .background, .language, .assistance, .mode:
                table.question != nil && (2...Self.widestTable).contains(table.groups.count)
            case .session, .site: false
            }
        }
    }

    /// The barriers session after session, in the order of time; `nil` where there are no two sessions with a date or
    /// nothing to show of them.
    var barriersBySession: BarriersBySession? {
        guard let table = crosstabs.first(where: { $0.grouping == .session && $0.question == nil }) else { return nil }
        let dated = table.groups.indices.compactMap { place -> (place: Int, halfDay: HalfDay)? in
            if case .session(_, let halfDay?) = table.groups[place] { (place, halfDay) } else { nil }
        }
        let order = dated.sorted { ($0.halfDay, $0.place) < ($1.halfDay, $1.place) }
        guard order.count > 1 else { return nil }
        let rows = table.rows.compactMap { row -> BarriersBySession.Row? in
            let shares = row.shares(groups: table.groups.count)
            let figures = order.map { shares[$0.place] }
            return figures.contains { $0.shown != nil } ? .init(name: name(of: row.subject), figures: figures) : nil
        }
        return rows.isEmpty ? nil : BarriersBySession(sessions: order.map(\.halfDay), rows: rows)
    }

    /// How many responses a group has; `nil` when that is protected.
    func size(of key: GroupAxis.Group.Key, by grouping: Grouping) -> Int? {
        groups.first { $0.grouping == grouping }?.groups.first { $0.key == key }?.n
    }

    /// What a row is about; `nil` of not knowing.
    func name(of subject: Crosstab.Subject) -> GroupName? {
        switch subject {
        case .option(let question, let id):
            let tally = questions.first { $0.question.id == question }
            return .said(tally?.options.first { $0.option.id == id }?.option.text ?? [:], else: id.rawValue)
        case .unknown: return nil
        case .barrier(let code):
            return .said(barriers.first { $0.barrier.code == code }?.barrier.label ?? [:], else: code.rawValue)
        }
    }
}

/// Shares of barriers, of those of which something may be shown.
struct BarriersBySession {
    var sessions: [HalfDay]
    var rows: [Row]

    struct Row {
        var name: GroupName?
        /// By session.
        var figures: [ShareFigure]
    }
}

extension Crosstab.Row {
    /// What may be said of it, group by group.
    func shares(groups count: Int) -> [ShareFigure] {
        guard groups.count == count else { return [ShareFigure](repeating: .hidden, count: count) }
        return groups.map { $0.map { ShareFigure($0) } ?? .hidden }
    }
}

extension Crosstab {
    /// What may be said of how the groups of a row differ.
    enum Verdict {
        /// A group is too small.
        case tooFew
        /// Something of it is protected.
        case untold
        /// The difference is that of the first two groups, where there are no more.
        case tested(DifferenceInterval?, isClear: Bool)
    }

    /// `nil` where there are more groups than are compared.
    func verdict(on row: Row) -> Verdict? {
        guard (2...3).contains(groups.count) else { return nil }
        guard let test = row.test else {
            return row.groups.contains { $0?.reliability == .countsOnly } ? .tooFew : .untold
        }
        return .tested(groups.count == 2 ? row.differences.first?.interval : nil, isClear: test.isClear)
    }
}

extension Crosstab.GroupTest {
    /// Whether chance hardly explains the difference, given how many were looked at.
    var isClear: Bool { holm < 0.05 }
}
