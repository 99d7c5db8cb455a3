import SurveyAnalysis
import SurveyCore

extension Page {
    /// The first thing that is seen: what it is about, whose it is, and how many answered.
    var cover: Markup {
        Markup.joined {
            element("header", ["class": "cover"]) {
                element("div", ["class": "inner"]) {
                    element("p", ["class": "eyebrow"]) { words.eyebrow }
                    element("h1") { said(report.title, else: report.survey) }
                    element("p", ["class": "lead"]) { words.subtitle }
                    if let figures = report.figures { facts(figures) }
                }
            }
            element("div", ["class": "stamp"]) {
                element("div", ["class": "inner"]) {
                    element("p") {
                        element("strong") { capitalized(Notices.internalOnly.words(in: language)) + "." }
                        if let note { " " + note }
                    }
                }
            }
        }
    }

    private func facts(_ figures: Report.Figures) -> Markup {
        element("dl", ["class": "facts"]) {
            fact(
                words.responses, String(figures.responses),
                filled(words.brokeOff, ["n": String(figures.brokeOff.total)]))
            fact(words.questionCount, String(figures.questions.count { $0.question.takesAnswer }))
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
