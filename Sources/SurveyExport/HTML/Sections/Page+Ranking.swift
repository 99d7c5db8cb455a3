import SurveyAnalysis
import SurveyCore

extension Page {
    /// The cards of each deck by rank, as far as they can be compared.
    func rankings(_ figures: Report.Figures) -> Part? {
        guard !figures.rankings.isEmpty else { return nil }
        return Part(
            id: "ranking", title: words.ranking,
            content: .joined {
                element("p", ["class": "lead"]) { words.rankingIntro }
                for ranking in figures.rankings {
                    if figures.rankings.count > 1, let question = figures.question(ranking.question) {
                        element("h3") { said(question.question.text, else: ranking.question.rawValue) }
                    }
                    self.ranking(ranking, of: figures.question(ranking.question))
                }
            })
    }

    private func ranking(_ ranking: Ranking, of tally: QuestionTally?) -> Markup {
        let options = Dictionary(
            (tally?.options ?? []).map { ($0.option.id, $0.option.text) }, uniquingKeysWith: { first, _ in first })
        let unit =
            switch ranking.unit {
            case .sessions: words.unitSessions
            case .respondents: words.unitResponses
            }
        return element("figure", ["class": "whole"]) {
            element("figcaption") { filled(words.rankingCaption, ["draws": String(ranking.draws), "units": unit]) }
            element("table", ["class": "marks ranks"]) {
                element("thead") {
                    element("tr") {
                        element("th", ["scope": "col"]) { words.card }
                        element("th", ["scope": "col", "class": "mark-cell"]) {
                            words.place
                            RankMark.axis(ranking.places.count)
                        }
                        element("th", ["scope": "col", "class": "count"]) { words.topThree }
                    }
                }
                element("tbody") {
                    for place in ranking.places {
                        row(place, options[place.option] ?? [:], of: ranking.places.count)
                    }
                }
            }
            if !ranking.unranked.isEmpty {
                element("p", ["class": "soft"]) {
                    words.unranked
                    for (place, id) in ranking.unranked.enumerated() {
                        (place > 0 ? "; " : " ") + said(options[id] ?? [:], else: id.rawValue)
                    }
                }
            }
        }
    }

    private func row(_ place: Ranking.Place, _ text: LocalizedText, of count: Int) -> Markup {
        let interval = place.interval
        let places = filled(
            interval.count > 1 ? words.places : words.onePlace,
            [
                "rank": String(place.rank), "low": String(interval.lowerBound), "high": String(interval.upperBound),
            ])
        return element("tr") {
            element("th", ["scope": "row"]) {
                said(text, else: place.option.rawValue)
                element("small") { capitalized(places) }
            }
            element("td", ["class": "mark-cell"]) {
                RankMark(
                    rank: place.rank, interval: interval, count: count,
                    title: "\(plain(text, else: place.option.rawValue)): \(places)"
                ).drawing
            }
            element("td", ["class": "count", "data-head": words.topThree]) { probability(place.topThree) }
        }
    }

    /// A share of draws, which is never quite nothing nor quite certain.
    private func probability(_ share: Double) -> String { numbers.percent(min(max(share, 0.001), 0.999)) }
}
