import SurveyAnalysis
import SurveyCore

extension Page {
    /// Where people stopped: a line that goes down, and its table. Who breaks off leaves no answer, so nothing of it is
    /// protected.
    func stopping(_ figures: Report.Figures) -> Part? {
        let points = figures.breakOffs.points
        let began = figures.responses + figures.brokeOff.total
        guard !points.isEmpty, figures.brokeOff.total > 0, points.allSatisfy({ $0.started >= 10 }) else { return nil }
        let steps = points.map { point -> Step in
            let question = figures.question(point.question)?.question
            return Step(
                label: said(question?.text ?? [:], else: point.question.rawValue), reached: point.reached,
                started: point.started, stopped: point.abandoned)
        }
        let all = steps + [Step(label: Markup(words.finished), reached: figures.responses, started: began)]
        return Part(
            id: "stopping", title: words.stopping,
            content: .joined {
                element("p", ["class": "lead"]) { words.stoppingIntro + " " + words.stoppingModes }
                element("figure", ["class": "whole"]) {
                    SurvivalSteps(
                        shares: all.map(\.share),
                        title: all.enumerated().map { "\($0 + 1): \(numbers.percent($1.share))" }.joined(
                            separator: ", "), numbers: numbers
                    ).drawing
                    table(all)
                }
            })
    }

    /// One question, or the end.
    private struct Step {
        var label: Markup
        var reached: Int
        var started: Int
        var stopped: Int?

        var share: Double { Double(reached) / Double(started) }
    }

    private func table(_ steps: [Step]) -> Markup {
        element("table", ["class": "stopping"]) {
            element("thead") {
                element("tr") {
                    element("th", ["scope": "col", "class": "row-head"]) { words.question }
                    for head in [words.reached, words.stopped] {
                        element("th", ["scope": "col", "class": "percent"]) { head }
                    }
                }
            }
            element("tbody") {
                for (place, step) in steps.enumerated() {
                    element("tr") {
                        element("th", ["scope": "row"]) { "\(place + 1). " + step.label }
                        element("td", ["class": "percent"]) {
                            element("b") { numbers.percent(step.share) }
                            element("span") { words.of(step.reached, step.started) }
                        }
                        element("td", ["class": "percent"]) { step.stopped.map(String.init) ?? "–" }
                    }
                }
            }
        }
    }
}

extension Report.Figures {
    func question(_ id: QuestionID) -> QuestionTally? { questions.first { $0.question.id == id } }
}
