import SurveyAnalysis
import SurveyCore

/// One of the few things that a report says first: a figure that may be shown, and a sentence that it carries.
struct Finding {
    var heading: Markup
    /// What the figure is a share of, before it.
    var context: Markup
    var figure: ShareFigure.Share
    /// What is said about as often, or other words behind it.
    var more: Markup?
    /// The section that says more.
    var part: String
}

extension Page {
    /// What was heard, first of all. A figure stands here only if it is shown and its base is 10 or more.
    func heard(_ figures: Report.Figures) -> Part? {
        let findings =
            knowing(figures) + firstCards(figures) + clearDifferences(figures) + funnelLoss(figures)
            + mostChosen(figures)
        return Part(
            id: "heard", title: words.heard,
            content: .joined {
                if findings.isEmpty {
                    element("p", ["class": "lead"]) { words.nothingHeard }
                } else {
                    element("p", ["class": "lead"]) { words.heardIntro }
                    element("ol", ["class": "findings"]) { for finding in findings { item(finding) } }
                    legend
                }
            })
    }

    private func item(_ finding: Finding) -> Markup {
        let share = finding.figure
        return element("li") {
            element("div", ["class": "number", "aria-hidden": "true"]) {
                numbers.whole(share.share)
                element("small") { numbers.percentSpace + "%" }
            }
            element("div", ["class": "said"]) {
                element("h3") { finding.heading }
                element("p") {
                    finding.context + " " + said(share)
                    if let more = finding.more { " " + more }
                    if share.isIndicative { " " + words.isIndicative }
                    " "
                    element("a", ["href": "#\(finding.part)"]) { words.more }
                }
            }
            element("div", ["class": "drawn"]) {
                ShareMark(figure: share, title: sentence(share)).drawing
                ShareMark.axis(numbers)
            }
        }
    }

    /// *14 van de 31 antwoorden (45 %, tussen 29 % en 62 %).*
    private func said(_ share: ShareFigure.Share) -> Markup {
        Markup(
            filled(
                words.sentenceStop,
                [
                    "k": String(share.k), "n": String(share.n), "p": numbers.percent(share.share),
                    "range": numbers.between(share.interval),
                ]))
    }

    /// The barriers that come before all others: not having heard of it, or thinking that it is for others. In the order
    /// of the codebook, since their bases differ.
    private func knowing(_ figures: Report.Figures) -> [Finding] {
        let inDecks = Set(figures.questions.filter { $0.question.isDeck }.map(\.question.id))
        return figures.barriers.filter {
            $0.barrier.phases.first == .discover && !$0.items.contains { inDecks.contains($0.question) }
        }.compactMap { tally in
            guard let share = ShareFigure(tally.proportion).shown else { return nil }
            return Finding(
                heading: said(tally.barrier.label, else: tally.barrier.code.rawValue),
                context: said(tally.barrier.definition), figure: share, part: "barriers")
        }.prefix(2).map { $0 }
    }

    /// The card of each deck that fits most often, with those that share its place.
    private func firstCards(_ figures: Report.Figures) -> [Finding] {
        figures.rankings.compactMap { ranking in
            guard let tally = figures.question(ranking.question), let first = ranking.places.first,
                first.sharesPlaceWith.count <= 3,
                let card = tally.options.first(where: { $0.option.id == first.option }),
                let share = ShareFigure(card.proportion).shown
            else { return nil }
            let others = first.sharesPlaceWith.compactMap { id in tally.options.first { $0.option.id == id } }
            return Finding(
                heading: placed(words.onCards, said(card.option.text.withoutStop)), context: Markup(words.amongCards),
                figure: share,
                more: others.isEmpty ? nil : aboutAsOften(others.map { said($0.option.text.withoutStop) }),
                part: "ranking")
        }
    }

    /// The answer most often given to the questions that ask for a choice among several.
    private func mostChosen(_ figures: Report.Figures) -> [Finding] {
        figures.questions.enumerated().compactMap { place, tally in
            guard tally.question.asksForOpinion else { return nil }
            let shares = tally.options.enumerated().map {
                ShareFigure($1.proportion, interval: tally.simultaneous?[$0] ?? nil).shown
            }
            // An answer that is hidden may be the most frequent one: then nothing is said.
            let known = shares.compactMap { $0 }
            guard known.count == shares.count, known.allSatisfy({ $0.n == known[0].n }),
                let top = known.indices.max(by: { known[$0].k < known[$1].k }), known[top].k > 0
            else { return nil }
            let near = known.indices.filter { $0 != top && known[$0].interval.high >= known[top].interval.low }
            guard near.count <= 3 else { return nil }
            return Finding(
                heading: placed(words.mostChosen, said(tally.options[top].option.text.withoutStop)),
                context: placed(words.toQuestion, said(tally.question.text)), figure: known[top],
                more: near.isEmpty ? nil : aboutAsOften(near.map { said(tally.options[$0].option.text.withoutStop) }),
                part: "q-\(place + 1)")
        }
    }

    /// The stage that the smallest part of those before it passes.
    private func funnelLoss(_ figures: Report.Figures) -> [Finding] {
        figures.funnels.compactMap { funnel in
            let stages = funnel.stages.dropFirst().map { ShareFigure($0.ofStageBefore).shown }
            let known = stages.compactMap { $0 }
            guard known.count == stages.count,
                let least = known.indices.min(by: { known[$0].share < known[$1].share })
            else { return nil }
            let before = plain(funnel.stages[least].words, else: funnel.stages[least].id)
            let stage = plain(funnel.stages[least + 1].words, else: funnel.stages[least + 1].id)
            return Finding(
                heading: Markup(filled(words.funnelLoss, ["before": before, "stage": stage])),
                context: Markup(filled(words.funnelSentence, ["before": before, "stage": stage])),
                figure: known[least], part: "funnel")
        }
    }

    /// A barrier that one group reports clearly more often than another; kiosk and online are not compared.
    private func clearDifferences(_ figures: Report.Figures) -> [Finding] {
        figures.crosstabs.filter { $0.question == nil && $0.grouping != .mode }.flatMap { table in
            table.rows.compactMap { row -> Finding? in
                guard case .barrier(let code) = row.subject, row.test?.isClear == true,
                    let widest = row.differences.max(by: { abs($0.interval.difference) < abs($1.interval.difference) }),
                    let barrier = figures.barriers.first(where: { $0.barrier.code == code })?.barrier
                else { return nil }
                let isFirstHigher = widest.interval.difference > 0
                let (high, low) = isFirstHigher ? (widest.first, widest.second) : (widest.second, widest.first)
                let shares = row.shares(groups: table.groups.count)
                guard let figure = shares[high].shown, let other = shares[low].shown else { return nil }
                return Finding(
                    heading: placed(
                        words.oftenerIn,
                        [
                            "barrier": said(barrier.label, else: code.rawValue),
                            "high": markup(words.group.name(of: table.groups[high])),
                            "low": markup(words.group.name(of: table.groups[low])),
                        ]),
                    context: placed(words.inGroup, markup(words.group.name(of: table.groups[high]))), figure: figure,
                    more: placed(words.inGroup, markup(words.group.name(of: table.groups[low]))) + " " + said(other),
                    part: "groups")
            }
        }.prefix(2).map { $0 }
    }

    /// *Ongeveer even vaak: ‘Sms’ en ‘Brief’.*
    private func aboutAsOften(_ others: [Markup]) -> Markup {
        let quoted = others.map { placed(words.quoted, $0) }
        let list = quoted.indices.dropFirst().reduce(quoted[0]) { list, place in
            list + (place == quoted.count - 1 ? words.and : ", ") + quoted[place]
        }
        return placed(words.aboutAsOften, list)
    }

    /// Fills the one place of a sentence by a text of the survey, which may be marked as of another language.
    private func placed(_ pattern: String, _ text: Markup) -> Markup {
        guard let open = pattern.firstIndex(of: "{"), let close = pattern.firstIndex(of: "}") else {
            return Markup(pattern)
        }
        return placed(pattern, [String(pattern[pattern.index(after: open)..<close]): text])
    }

    /// Fills the places of a sentence by texts of the survey.
    private func placed(_ pattern: String, _ texts: [String: Markup]) -> Markup {
        let pieces = pattern.split(separator: "{", omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(Markup(String(pieces[0]))) { text, piece in
            let end = piece.firstIndex(of: "}") ?? piece.endIndex
            return text + (texts[String(piece[..<end])] ?? Markup()) + String(piece[end...].dropFirst())
        }
    }
}

extension Question {
    var isDeck: Bool { if case .deck = kind { true } else { false } }

    /// Whether what is answered most often is worth a sentence: not facts about people, but what they choose.
    var asksForOpinion: Bool {
        switch kind {
        case .chooseMany, .choice, .scale: true
        case .yesNo, .chooseOne, .deck, .number, .note: false
        }
    }
}

extension LocalizedText {
    /// Without the full stop at its end, for a place in a sentence.
    fileprivate var withoutStop: LocalizedText {
        LocalizedText(texts.mapValues { $0.hasSuffix(".") ? String($0.dropLast()) : $0 })
    }
}
