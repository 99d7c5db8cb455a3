import SurveyAnalysis
import SurveyCore

extension Page {
    /// The barriers by background, place, language and assistance, one table for each.
    func groups(_ figures: Report.Figures) -> Part? {
        let tables = figures.crosstabs.filter { table in
            switch table.grouping {
            case .background, .site, .language, .assistance: table.question == nil && table.groups.count > 1
            case .session, .mode: false
            }
        }
        guard !tables.isEmpty else { return nil }
        return Part(
            id: "groups", title: words.groups, isChapter: true,
            content: .joined {
                element("p", ["class": "lead"]) { words.groupsIntro }
                element("p", ["class": "soft"]) { words.groupsCaption + " " + words.differenceMeans }
                for table in tables {
                    element("h3") { title(table.grouping) }
                    markup(groupTable(table, figures))
                }
                legend
            })
    }

    /// Kiosk beside online: described, and nothing concluded from it.
    func modes(_ figures: Report.Figures) -> Part? {
        guard let table = figures.crosstabs.first(where: { $0.grouping == .mode && $0.question == nil }),
            table.groups.count > 1
        else { return nil }
        var shown = groupTable(table, figures)
        for place in shown.rows.indices { shown.rows[place].remark = nil }
        return Part(
            id: "modes", title: words.modes,
            content: .joined {
                element("p", ["class": "lead"]) { words.modesWarning }
                markup(shown)
            })
    }

    /// Each question by the groups that few tables are wide enough for, in figures alone.
    func questionsByGroup(_ figures: Report.Figures) -> Part? {
        let tables = figures.crosstabs.filter { table in
            switch table.grouping {
            case .background, .language, .assistance, .mode:
                table.question != nil && (2...GroupTable.widest).contains(table.groups.count)
            case .session, .site: false
            }
        }
        guard !tables.isEmpty else { return nil }
        var groupings: [Grouping] = []
        for table in tables where groupings.last != table.grouping { groupings.append(table.grouping) }
        return Part(
            id: "questions-by-group", title: words.groupsOfQuestions, isChapter: true,
            content: .joined {
                element("p", ["class": "lead"]) { words.groupsOfQuestionsIntro }
                for grouping in groupings {
                    element("h3") { title(grouping) }
                    for table in tables where table.grouping == grouping { questionTable(table, figures) }
                }
            })
    }

    private func questionTable(_ table: Crosstab, _ figures: Report.Figures) -> Markup {
        var shown = groupTable(table, figures)
        shown.isDrawn = false
        let question = figures.questions.first { $0.question.id == table.question }?.question
        shown.head = question.map { plain($0.text, else: $0.id.rawValue) } ?? words.answer
        return markup(shown)
    }

    // MARK: What tables of the analysis say

    /// A table of the analysis as it is shown.
    func groupTable(_ table: Crosstab, _ figures: Report.Figures) -> GroupTable {
        let sizes = figures.groups.first { $0.grouping == table.grouping }?.groups ?? []
        return GroupTable(
            head: table.question == nil ? words.barrier : words.answer,
            groups: table.groups.map { key in (label(key), sizes.first { $0.key == key }?.n) },
            rows: table.rows.map { row in
                GroupTable.Row(
                    label: label(row.subject, figures), figures: shares(row, groups: table.groups.count),
                    remark: remark(row, table))
            })
    }

    /// What may be said of a row, group by group.
    func shares(_ row: Crosstab.Row, groups: Int) -> [ShareFigure] {
        guard row.groups.count == groups else { return [ShareFigure](repeating: .hidden, count: groups) }
        return row.groups.map { $0.map { ShareFigure($0) } ?? .hidden }
    }

    private func remark(_ row: Crosstab.Row, _ table: Crosstab) -> Markup? {
        guard (2...3).contains(table.groups.count) else { return nil }
        guard let test = row.test else {
            let isSmall = row.groups.contains { $0?.reliability == .countsOnly }
            return isSmall ? Markup(words.tooFewToCompare) : Markup()
        }
        return .joined {
            if table.groups.count == 2, let difference = row.differences.first?.interval {
                element("b") {
                    filled(
                        words.points,
                        [
                            "d": numbers.points(difference.difference), "low": numbers.points(difference.low),
                            "high": numbers.points(difference.high),
                        ])
                }
                element("br")
            }
            test.isClear ? words.clearDifference : words.noClearDifference
        }
    }

    private func label(_ subject: Crosstab.Subject, _ figures: Report.Figures) -> Markup {
        switch subject {
        case .option(let question, let id):
            let tally = figures.questions.first { $0.question.id == question }
            return said(tally?.options.first { $0.option.id == id }?.option.text ?? [:], else: id.rawValue)
        case .unknown: return Markup(words.table.dontKnow)
        case .barrier(let code):
            let barrier = figures.barriers.first { $0.barrier.code == code }?.barrier
            return said(barrier?.label ?? [:], else: code.rawValue)
        }
    }

    private func title(_ grouping: Grouping) -> Markup {
        switch grouping {
        case .background(let id):
            let question = report.figures?.questions.first { $0.question.id == id }?.question
            return said(question?.text ?? [:], else: id.rawValue)
        case .site: return Markup(words.bySite)
        case .session: return Markup(words.trend)
        case .language: return Markup(words.byLanguage)
        case .mode: return Markup(words.modes)
        case .assistance: return Markup(words.byAssistance)
        }
    }

    func label(_ key: GroupAxis.Group.Key) -> Markup {
        switch key {
        case .option(let option): said(option.text, else: option.id.rawValue)
        case .noAnswer: Markup(words.noGroup)
        case .site(let site): Markup(site.label.isEmpty ? site.code : site.label)
        case .unknownSite: Markup(words.unknownSite)
        case .session(let code, let halfDay): Markup(halfDay.map(words.date) ?? "\(words.unknownSession) \(code)")
        case .language(let tag): Markup(words.language(tag))
        case .mode(let mode): Markup(words.mode(mode))
        case .assistance(let isAssisted): Markup(isAssisted ? words.withHelp : words.withoutHelp)
        }
    }
}

extension Crosstab.GroupTest {
    /// Whether chance hardly explains the difference, given how many were looked at.
    var isClear: Bool { holm < 0.05 }
}
