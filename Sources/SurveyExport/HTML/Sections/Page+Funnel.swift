import SurveyAnalysis
import SurveyCore

extension Page {
    /// The reported funnel of each right: never a take-up rate, since nobody checked who is eligible.
    func funnels(_ figures: Report.Figures) -> Part? {
        guard !figures.funnels.isEmpty else { return nil }
        return Part(
            id: "funnel", title: words.funnel,
            content: .joined {
                element("p", ["class": "lead"]) { words.funnelWarning }
                for funnel in figures.funnels { self.funnel(funnel, isOnly: figures.funnels.count == 1) }
            })
    }

    private func funnel(_ funnel: FunnelTally, isOnly: Bool) -> Markup {
        element("figure", ["class": "whole"]) {
            if !isOnly { element("h3") { funnel.id } }
            element("figcaption") { words.funnelCaption }
            element("table", ["class": "marks funnel"]) {
                element("thead") {
                    element("tr") {
                        element("th", ["scope": "col"]) { words.stage }
                        element("th", ["scope": "col", "class": "mark-cell"]) {
                            element("span", ["class": "unseen"]) { words.funnelBar }
                        }
                        element("th", ["scope": "col", "class": "percent"]) { words.ofStart }
                        element("th", ["scope": "col", "class": "percent"]) { words.ofStageBefore }
                    }
                }
                element("tbody") {
                    for (place, stage) in funnel.stages.enumerated() { self.stage(stage, isFirst: place == 0) }
                }
            }
        }
    }

    private func stage(_ stage: FunnelTally.StageTally, isFirst: Bool) -> Markup {
        let ofStart = ShareFigure(stage.ofStart)
        let name = plain(stage.words, else: stage.id)
        return element("tr") {
            element("th", ["scope": "row"]) {
                said(stage.words, else: stage.id)
                element("small") { passed(stage) }
            }
            element("td", ["class": ofStart.shown == nil ? "mark-cell silent" : "mark-cell"]) {
                if let share = ofStart.shown {
                    FunnelBar(
                        share: share.share, isIndicative: share.isIndicative, title: "\(name): \(sentence(share))"
                    ).drawing
                } else {
                    reason(ofStart)
                }
            }
            element("td", ["class": "percent"]) { isFirst ? Markup("–") : figure(ofStart) }
            element("td", ["class": "percent"]) { isFirst ? Markup("–") : figure(ShareFigure(stage.ofStageBefore)) }
        }
    }

    private func passed(_ stage: FunnelTally.StageTally) -> String {
        let passed = stage.passed.map { filled(words.passed, ["n": String($0)]) } ?? words.hidden
        // Those who still wait or did not answer are a remark, where there are any that may be told.
        let others = [(words.pending, stage.pending), (words.open, stage.open)].compactMap { pattern, count in
            count.flatMap { $0 > 0 ? filled(pattern, ["n": String($0)]) : nil }
        }
        return ([passed] + others).joined(separator: " · ")
    }

    /// Why there is no percentage.
    func reason(_ figure: ShareFigure) -> String {
        switch figure {
        case .hidden: words.hidden
        case .nobody: words.nobody
        case .counts, .share: words.tooFew
        }
    }

    /// A share in a cell of its own, without a drawing.
    func figure(_ figure: ShareFigure) -> Markup {
        switch figure {
        case .hidden: element("span", ["class": "silent"]) { words.hidden }
        case .nobody: Markup("–")
        case .counts(let k, let n): Markup(words.of(k, n))
        case .share(let share):
            .joined {
                element("b") { numbers.percent(share.share) }
                element("span") { numbers.range(share.interval) }
                element("span") { words.of(share.k, share.n) }
                if share.isIndicative { indicativeTag }
            }
        }
    }
}
