import SurveyAnalysis
import SurveyCore

extension Page {
    /// How it was counted, in plain words.
    func method(_ figures: Report.Figures) -> Part? {
        var entries = [
            (words.whoTook, filled(words.whoTookText, ["n": String(figures.responses)])),
            (words.range, words.rangeText),
            (words.few, words.fewText), (words.noAnswer, words.noAnswerText),
            (words.small, words.smallText),
        ]
        if report.rules.isRounded { entries.append((words.rounded, words.roundedText)) }
        if figures.versions.count > 1 { entries.append((words.versionsPooled, words.versionsText)) }
        return Part(
            id: "method", title: words.method, isChapter: true,
            content: element("dl", ["class": "method"]) {
                for (name, text) in entries {
                    element("dt") { name }
                    element("dd") { text }
                }
                if figures.unreadable.total > 0 {
                    element("dd") {
                        filled(words.table.unreadable, ["n": String(figures.unreadable.total)])
                    }
                }
            })
    }

    /// The figures behind the drawing of the barriers, with those who were shown an item but did not answer it.
    func barrierFigures(_ figures: Report.Figures) -> Part? {
        guard !figures.barriers.isEmpty else { return nil }
        return Part(
            id: "figures", title: words.figures,
            content: .joined {
                element("p") { words.figuresIntro }
                scrolled(words.figures) {
                    element("table", ["class": "figures"]) {
                        element("thead") {
                            element("tr") {
                                for head in [
                                    words.barrier, "k", "n", words.share, words.rangeHead, words.missing, words.bounds,
                                ] { element("th", ["scope": "col"]) { head } }
                            }
                        }
                        element("tbody") { for tally in figures.barriers { row(tally) } }
                    }
                }
            })
    }

    private func row(_ tally: BarrierTally) -> Markup {
        let proportion = tally.proportion
        let counts = [proportion.k, proportion.n].map { $0.map(String.init) ?? words.hidden }
        let shares = [proportion.share.map(numbers.percent), proportion.interval.map(numbers.range)].map { $0 ?? "–" }
        let rest = [
            proportion.missing.map(String.init) ?? words.hidden, proportion.bounds.map(numbers.range) ?? "–",
        ]
        return element("tr") {
            element("th", ["scope": "row"]) {
                said(tally.barrier.label, else: tally.barrier.code.rawValue)
                element("small") { tally.barrier.code.rawValue }
            }
            for value in counts + shares + rest { element("td") { value } }
        }
    }

    /// What was counted, and by what: enough to count it again.
    var colophon: Markup {
        element("footer", ["class": "colophon"]) {
            element("h2") { words.colophon }
            element("dl") {
                entry(words.survey, Markup(report.survey))
                entry(words.audience, Markup(filled(audience, ["n": String(report.rules.threshold - 1)])))
                if let provenance = report.provenance {
                    entry(words.contentHash, element("code") { provenance.contentHash })
                    entry(words.program, Markup("Drempel " + provenance.program))
                }
                for version in report.figures?.versions ?? [] {
                    entry(
                        words.table.version,
                        .joined {
                            element("code") { version.hash }
                            " · n = " + (version.n.map(String.init) ?? words.hidden)
                        })
                }
            }
        }
    }

    private var audience: String {
        switch report.rules.audience {
        case .team: words.forTeam
        case .everyone: words.forEveryone
        }
    }

    private func entry(_ name: String, _ value: Markup) -> Markup {
        element("div") {
            element("dt") { name }
            element("dd") { value }
        }
    }
}
