import SurveyAnalysis
import SurveyCore

extension Page {
    /// The barriers by background, place, language and assistance, one table for each.
    func groups(_ figures: Report.Figures) -> Part? {
        let tables = figures.barriersByGroup
        guard !tables.isEmpty else { return nil }
        return Part(
            id: "groups", title: words.group.groups, isChapter: true,
            content: .joined {
                element("p", ["class": "lead"]) { words.group.groupsIntro }
                element("p", ["class": "soft"]) { words.group.groupsCaption + " " + words.group.differenceMeans }
                for table in tables {
                    element("h3") { markup(words.group.name(of: table.grouping, figures)) }
                    markup(groupTable(table, figures))
                }
                legend
            })
    }

    /// Kiosk beside online: described, and nothing concluded from it.
    func modes(_ figures: Report.Figures) -> Part? {
        guard let table = figures.barriersByMode else { return nil }
        var shown = groupTable(table, figures)
        for place in shown.rows.indices { shown.rows[place].remark = nil }
        return Part(
            id: "modes", title: words.group.modes,
            content: .joined {
                element("p", ["class": "lead"]) { words.group.modesWarning }
                markup(shown)
            })
    }

    /// Each question by group, in figures alone.
    func questionsByGroup(_ figures: Report.Figures) -> Part? {
        let tables = figures.questionsByGroup
        guard !tables.isEmpty else { return nil }
        var groupings: [Grouping] = []
        for table in tables where groupings.last != table.grouping { groupings.append(table.grouping) }
        return Part(
            id: "questions-by-group", title: words.groupsOfQuestions, isChapter: true,
            content: .joined {
                element("p", ["class": "lead"]) { words.groupsOfQuestionsIntro }
                for grouping in groupings {
                    element("h3") { markup(words.group.name(of: grouping, figures)) }
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
    private func groupTable(_ table: Crosstab, _ figures: Report.Figures) -> GroupTable {
        GroupTable(
            head: table.question == nil ? words.barrier : words.answer,
            groups: table.groups.map { key in
                (markup(words.group.name(of: key)), figures.size(of: key, by: table.grouping))
            },
            rows: table.rows.map { row in
                GroupTable.Row(
                    label: markup(figures.name(of: row.subject)), figures: row.shares(groups: table.groups.count),
                    remark: table.verdict(on: row).map(remark))
            })
    }

    private func remark(_ verdict: Crosstab.Verdict) -> Markup {
        switch verdict {
        case .tooFew: Markup(words.group.tooFewToCompare)
        case .untold: Markup()
        case .tested(let difference, let isClear):
            .joined {
                if let difference {
                    element("b") { words.group.points(difference, numbers) }
                    element("br")
                }
                isClear ? words.group.clearDifference : words.group.noClearDifference
            }
        }
    }

    /// The same without a mark, for attributes and sentences.
    func plain(_ name: GroupName?) -> String {
        switch name {
        case .said(let text, let other)?: plain(text, else: other)
        case .own(let text)?: text
        case nil: words.table.dontKnow
        }
    }

    /// A name in its own language; *weet ik niet* when there is none.
    func markup(_ name: GroupName?) -> Markup {
        switch name {
        case .said(let text, let other)?: said(text, else: other)
        case .own(let text)?: Markup(text)
        case nil: Markup(words.table.dontKnow)
        }
    }
}
