import SurveyAnalysis
import SurveyCore

/// Puts a report into lines.
struct TextReportWriter {
    let report: Report
    let figures: Report.Figures
    let language: LanguageTag
    let words: ReportWords
    let group: GroupWords

    var numbers: NumberWords { words.numbers }

    init(report: Report, figures: Report.Figures, language: LanguageTag) {
        self.report = report
        self.figures = figures
        self.language = language
        words = .in(language)
        group = .in(language)
    }

    func lines() -> [String] {
        var lines = header() + [""]
        lines += paragraph(words.explanation) + ["", words.barriers]
        lines +=
            figures.barriers.isEmpty ? paragraph(words.noBarriers) : paragraph(words.barriersOrder) + [""] + barriers()
        lines += ["", words.questions]
        for (place, question) in figures.questions.enumerated() {
            lines += [""] + self.question(question, number: place + 1)
        }
        for funnel in figures.funnels { lines += [""] + self.funnel(funnel) }
        lines += groups() + [""] + paragraph(words.elsewhere)
        // The caveat is a fixed sentence: it is never broken, so that it can be found.
        return lines + ["", Notices.caveat.words(in: language)]
            + paragraph(Notices.responsesNotPersons.words(in: language))
    }

    private func header() -> [String] {
        var lines = paragraph("\(text(report.title)) (\(report.survey))")
        lines.append(Notices.audience(report.rules.audience).words(in: language))
        if report.rules.isRounded { lines += paragraph(Notices.rounded.words(in: language)) }
        lines.append("")
        let responses = figures.responses == 1 ? words.oneResponse : fill(words.responses, figures.responses)
        let beforeFirst = figures.brokeOff.beforeFirst
        lines += paragraph(
            "\(responses), \(fill(words.brokeOff, figures.brokeOff.total))"
                + (beforeFirst > 0 ? " (\(fill(words.beforeFirst, beforeFirst)))" : ""))
        for (place, version) in figures.versions.enumerated() {
            let name = "\(words.version) \(version.hash.prefix(8))" + (place == 0 ? " (\(words.newest))" : "")
            lines += paragraph(
                "\(name)\(words.colon)n = \(count(version.n)), \(fill(words.brokeOff, version.brokeOff))")
            if !version.changes.isEmpty {
                let changes = version.changes.map {
                    "\($0.question) (\($0.aspects.map(aspect).joined(separator: ", ")))"
                }
                lines += paragraph("\(words.changed)\(words.colon)\(changes.joined(separator: ", "))", margin: 2)
            }
        }
        if figures.unreadable.total > 0 { lines += paragraph(fill(words.unreadable, figures.unreadable.total)) }
        if figures.unreadable.sealed > 0 { lines += paragraph(fill(words.sealed, figures.unreadable.sealed)) }
        return lines
    }

    private func barriers() -> [String] {
        var table = TextTable(heads: heads)
        for tally in figures.barriers {
            add("\(tally.barrier.code) \(text(tally.barrier.label))", tally.proportion, to: &table)
            guard tally.items.count > 1 else { continue }
            for item in tally.items { add(name(of: item), indent: 5, item.proportion, to: &table) }
        }
        return table.lines(width: TextReport.width, margin: 0)
    }

    private func name(of item: BarrierTally.ItemTally) -> String {
        let question = figures.questions.first { $0.question.id == item.question }
        guard let option = item.option else {
            return text(question?.question.text ?? [:], else: item.question.rawValue)
        }
        let label = question?.options.first { $0.option.id == option }?.option.text ?? [:]
        return text(label, else: "\(item.question).\(option)")
    }

    private func question(_ tally: QuestionTally, number: Int) -> [String] {
        let question = tally.question
        let states = tally.states
        var lines = paragraph(
            "\(number). \(text(question.text, else: question.id.rawValue)) [\(question.id)]", hanging: 3)
        let kinds = [(words.answered, states[.answered])] + kindsOfMissing(states)
        lines += paragraph("\(words.shown) \(count(states.shown))\(words.colon)" + list(kinds), margin: 3)
        let others = [(words.notRouted, states[.notRouted]), (words.derived, states[.derived])].filter { $0.1 != 0 }
        if !others.isEmpty { lines += paragraph(list(others), margin: 3) }
        if !tally.options.isEmpty {
            var table = TextTable(heads: heads)
            for option in tally.options {
                add(text(option.option.text, else: option.option.id.rawValue), option.proportion, to: &table)
                let missing = option.states.map(missing) ?? ""
                if !missing.isEmpty { table.add(missing, indent: 2) }
            }
            if let unknown = tally.unknown { add(words.dontKnow, unknown, to: &table) }
            lines += table.lines(width: TextReport.width, margin: 3)
        }
        if let distribution = tally.distribution { lines += paragraph(middle(distribution), margin: 3) }
        if let mentions = tally.mentions, let answered = states[.answered], answered >= 10 {
            let mean = numbers.decimal(Double(mentions) / Double(answered))
            lines += paragraph(words.manyAnswers.replacing("{m}", with: mean), margin: 3)
        }
        return lines
    }

    private func kindsOfMissing(_ states: ItemStates) -> [(String, Int?)] {
        [
            (words.dontKnow, states[.dontKnow]), (words.preferNotToSay, states[.preferNotToSay]),
            (words.skipped, states[.skipped]), (words.abandoned, states[.abandoned]),
        ]
    }

    private func list(_ counts: [(String, Int?)]) -> String {
        counts.map { "\($0) \(count($1))" }.joined(separator: ", ")
    }

    /// What is missing at a card, kind by kind.
    private func missing(_ states: ItemStates) -> String {
        list(kindsOfMissing(states).filter { $0.1 != 0 })
    }

    private func middle(_ distribution: Distribution) -> String {
        guard distribution.n >= 10 else { return "\(words.median) – (n = \(distribution.n))" }
        let half =
            "\(numbers.number(distribution.lowerQuartile)) \(words.to) \(numbers.number(distribution.upperQuartile))"
        return
            "\(words.median) \(numbers.number(distribution.median)), \(words.middleHalf) \(half) (n = \(distribution.n))"
    }

    private func funnel(_ tally: FunnelTally) -> [String] {
        var table = TextTable(heads: heads)
        for (place, stage) in tally.stages.enumerated() {
            var remarks: [String] = []
            if stage.open != 0 { remarks.append(fill(words.open, stage.open)) }
            if stage.pending != 0 { remarks.append(fill(words.pending, stage.pending)) }
            table.add(
                text(stage.words, else: stage.id) + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"))
            if place == 0 {
                table.add("n = \(count(stage.passed))", indent: 2)
            } else {
                add(words.ofStageBefore, indent: 2, stage.ofStageBefore, to: &table)
                add(words.ofStart, indent: 2, stage.ofStart, to: &table)
            }
        }
        return paragraph("\(words.funnel)\(words.colon)\(tally.id)") + paragraph(words.funnelWarning) + [""]
            + table.lines(width: TextReport.width, margin: 0)
    }
}
