import SurveyCore

/// Which totals of the rows of crosstabs the figures about everybody print.
struct ShownTotals {
    private let figures: Report.Figures

    init(_ figures: Report.Figures) {
        self.figures = figures
    }

    func shows(_ row: CrossCounts.Row, of subject: Subject) -> Bool {
        switch subject {
        case .question(let place):
            let tally = figures.questions[place]
            switch row {
            case .option(let option): return tally.options[option].proportion.k != nil
            case .unknown: return tally.unknown?.k != nil
            case .rest: return tally.base.map { $0.n != nil } ?? (tally.states[.answered] != nil)
            case .yes, .no: return false
            }
        case .option(let place, let option):
            let tally = figures.questions[place]
            return row == .unknown ? tally.unknown?.k != nil : shows(row, of: tally.options[option].proportion)
        case .barrier(let code):
            return figures.barriers.first { $0.barrier.code == code }.map { shows(row, of: $0.proportion) } ?? false
        }
    }

    private func shows(_ row: CrossCounts.Row, of proportion: Proportion) -> Bool {
        switch row {
        case .yes: proportion.k != nil
        case .no: proportion.k != nil && proportion.n != nil
        case .rest: proportion.n != nil
        case .option, .unknown: false
        }
    }
}

extension QuestionTally {
    /// A share whose base is that of the question as a whole, where there is one.
    var base: Proportion? {
        let n = states.counts.answered + (unknown == nil ? 0 : states.counts.dontKnow)
        return ([unknown].compactMap(\.self) + options.map(\.proportion)).first { $0.nCount.raw == n }
    }
}
