import SurveyAnalysis
import SurveyCore

extension Page {
    /// Every question in the order of the form, with all of its answers.
    func questions(_ figures: Report.Figures) -> Part? {
        let asked = figures.questions.filter { $0.question.takesAnswer }
        guard !asked.isEmpty else { return nil }
        return Part(
            id: "questions", title: words.questions, isChapter: true,
            content: .joined {
                element("p", ["class": "lead"]) { words.questionsIntro }
                for (place, tally) in asked.enumerated() { question(tally, number: place + 1) }
            })
    }

    private func question(_ tally: QuestionTally, number: Int) -> Markup {
        element("article", ["class": "question", "id": "q-\(number)"]) {
            element("h3") {
                "\(number). "
                said(tally.question.text, else: tally.question.id.rawValue)
            }
            element("p", ["class": "states"]) { states(tally.states) }
            if !tally.options.isEmpty { options(tally, number: number) }
            if let distribution = tally.distribution {
                element("p", ["class": "soft"]) { spread(distribution, of: tally) }
            }
            if let mentions = tally.mentions, let n = tally.states[.answered], n >= 10 {
                element("p", ["class": "soft"]) {
                    filled(words.table.manyAnswers, ["m": numbers.decimal(Double(mentions) / Double(n))])
                }
            }
        }
    }

    private func options(_ tally: QuestionTally, number: Int) -> Markup {
        let bar = scaleBar(tally, number: number)
        var rows = tally.options.enumerated().map { place, option in
            MarkRow(
                label: (bar?.swatch(place) ?? Markup()) + said(option.option.text, else: option.option.id.rawValue),
                figure: ShareFigure(option.proportion, interval: tally.simultaneous?[place] ?? nil))
        }
        if let unknown = tally.unknown {
            rows.append(
                MarkRow(
                    label: Markup(words.table.dontKnow),
                    figure: ShareFigure(unknown, interval: tally.simultaneous?.last ?? nil)))
        }
        return element("figure") {
            if let bar { bar.drawing }
            marks(caption: nil, head: words.answer, [(nil, rows)])
        }
    }

    /// The bar of a scale, where the shares of all its points may be shown.
    private func scaleBar(_ tally: QuestionTally, number: Int) -> ScaleBar? {
        guard case .scale = tally.question.kind else { return nil }
        let shares = tally.options.compactMap { ShareFigure($0.proportion).shown?.share }
        guard shares.count == tally.options.count, shares.count > 1 else { return nil }
        let title = zip(tally.options, shares).map { "\(plain($0.option.text)) \(numbers.percent($1))" }
        return ScaleBar(
            shares: shares, id: "scale-\(number)", title: title.joined(separator: ", "), numbers: numbers)
    }

    private func states(_ states: ItemStates) -> String {
        let table = words.table
        let named: [(String, ItemStates.State)] = [
            (table.answered, .answered), (table.dontKnow, .dontKnow), (table.preferNotToSay, .preferNotToSay),
            (table.skipped, .skipped), (table.abandoned, .abandoned),
        ]
        let counts = [(table.shown, states.shown)] + named.map { ($0, states[$1]) }.filter { $0.1 != 0 }
        return counts.map { "\($0) \($1.map(String.init) ?? words.hidden)" }.joined(separator: " · ")
    }

    /// The middle of the answers: of a scale in its own words, as far as the middle is one of its points.
    private func spread(_ distribution: Distribution, of tally: QuestionTally) -> String {
        func name(_ value: Double) -> String {
            let point = tally.options.first { Double($0.option.id.rawValue) == value }
            return point.map { filled(words.quoted, ["text": plain($0.option.text)]) } ?? numbers.number(value)
        }
        return filled(
            words.spread,
            [
                "median": name(distribution.median), "low": name(distribution.lowerQuartile),
                "high": name(distribution.upperQuartile),
            ])
    }
}
