import SurveyAnalysis
import SurveyCore

extension Page {
    /// The first thing that is seen: what it is about, whose it is, and how many answered.
    var cover: Markup {
        element("header") {
            element("div", ["class": "cover"]) {
                element("div", ["class": "inner"]) {
                    element("p", ["class": "eyebrow"]) { words.eyebrow }
                    element("h1") { said(report.title, else: report.survey) }
                    element("p", ["class": "lead"]) { words.subtitle }
                    if let figures = report.figures { facts(figures) }
                }
            }
            element("div", ["class": "stamp"]) { stamp }
        }
    }

    /// Who may see it, and what the team adds.
    private var stamp: Markup {
        element("p", ["class": "inner"]) {
            element("strong") { capitalized(Notices.audience(report.rules.audience).words(in: language)) + "." }
            if report.rules.isRounded { " " + Notices.rounded.words(in: language) }
            if let note { " " + note }
        }
    }

    private func facts(_ figures: Report.Figures) -> Markup {
        element("dl", ["class": "facts"]) {
            if let responsible = report.responsible { fact(words.responsible, responsible) }
            fact(
                words.responses, String(figures.responses),
                filled(words.brokeOff, ["n": String(figures.brokeOff.total)]))
            if let period = words.period(figures.halfDays, inMonths: report.rules.audience == .everyone) {
                fact(words.period, period)
            }
            if let sites = figures.groups.first(where: { $0.grouping == .site }), sites.groups.count > 1 {
                let sessions = figures.groups.first { $0.grouping == .session }?.groups.count
                fact(
                    words.placesFact, String(sites.groups.count),
                    sessions.map { filled(words.sessionsFact, ["n": String($0)]) })
            }
        }
    }

    private func fact(_ name: String, _ value: String, _ more: String? = nil) -> Markup {
        element("div") {
            element("dt") { name }
            element("dd") {
                value
                if let more { element("small") { more } }
            }
        }
    }
}

extension Report.Figures {
    /// Those of the sessions whose half-day is known.
    fileprivate var halfDays: [HalfDay] {
        groups.flatMap(\.groups).compactMap { group in
            if case .session(_, let halfDay) = group.key { halfDay } else { nil }
        }
    }
}
