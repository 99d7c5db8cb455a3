import SurveyAnalysis
import SurveyCore

extension Page {
    /// The barriers by the phase of the journey in which they are met, each on a base of its own.
    func barriers(_ figures: Report.Figures) -> Part? {
        guard !figures.barriers.isEmpty else { return nil }
        let groups = (Barrier.Phase.allCases.map(Optional.some) + [nil]).compactMap { phase in
            let tallies = figures.barriers.filter { $0.barrier.phases.first == phase }
            return tallies.isEmpty ? nil : (heading: Optional(heading(phase)), rows: tallies.flatMap(rows))
        }
        return Part(
            id: "barriers", title: words.barriers, isChapter: true,
            content: .joined {
                element("p", ["class": "lead"]) { words.barriersIntro }
                element("figure") {
                    element("figcaption") { words.barriersCaption }
                    marks(caption: nil, head: words.barrier, groups)
                    legend
                }
            })
    }

    private func heading(_ phase: Barrier.Phase?) -> Markup {
        let (name, question) = words.phase(phase)
        return .joined {
            name
            element("small") { question }
        }
    }

    private func rows(_ tally: BarrierTally) -> [MarkRow] {
        let barrier = tally.barrier
        let own = MarkRow(
            label: .joined {
                said(barrier.label, else: barrier.code.rawValue)
                element("small") {
                    said(barrier.definition)
                    if !barrier.levels.isEmpty {
                        " "
                        element("span", ["class": "tag"]) { barrier.levels.map(words.level).joined(separator: ", ") }
                    }
                }
            }, figure: ShareFigure(tally.proportion))
        guard tally.items.count > 1 else { return [own] }
        return [own]
            + tally.items.map { item in
                MarkRow(
                    label: element("small") { "↳ " + said(self.label(item)) }, figure: ShareFigure(item.proportion))
            }
    }

    /// The words that carried a code: those of the card or option, else those of the question.
    private func label(_ item: BarrierTally.ItemTally) -> LocalizedText {
        let question = report.figures?.questions.first { $0.question.id == item.question }
        let option = item.option.flatMap { id in question?.options.first { $0.option.id == id } }
        return option?.option.text ?? question?.question.text ?? [:]
    }
}
