import SurveyCore

/// What the answers of simulated respondents must come to, worked out from the plan alone.
struct PlantedTruth {
    let plan: SimulationPlan

    private func prevalence(_ code: BarrierCode) -> Double { plan.prevalences[code] ?? 0 }

    // MARK: Habits

    /// The share of each option among those who answer, and of not knowing where that is an answer; `nil` of a question
    /// whose options are chosen by no fixed habit.
    func shares(of question: Question) -> (options: [Double], unknown: Double)? {
        switch question.kind {
        case .yesNo, .chooseOne, .scale: single(question)
        case .chooseMany(let limit): (several(question.options, atMost: limit ?? .max), 0)
        case .deck, .choice, .number, .note: nil
        }
    }

    /// Who has a barrier says so, the others choose among the options without one.
    private func single(_ question: Question) -> (options: [Double], unknown: Double) {
        let codes = question.options.compactMap(\.barrier)
        let rest = 1 - Set(codes).reduce(0) { $0 + prevalence($1) }
        let unknown = question.unknown?.countsAsAnswer == true ? rest * plan.rates.unknown : 0
        let neutral = question.options.count - codes.count
        return (
            question.options.map { option in
                guard let code = option.barrier else { return (rest - unknown) / Double(neutral) }
                return prevalence(code) / Double(codes.count { $0 == code })
            },
            unknown
        )
    }

    /// Three in ten take an option, one option after the other, until they have as many as they may; who takes none has
    /// the exclusive option.
    private func several(_ options: [AnswerOption], atMost limit: Int) -> [Double] {
        var having = [1.0]
        return options.map { option in
            guard !option.isExclusive else { return having[0] }
            let free = having.prefix(limit).reduce(0, +)
            having = (0...having.count).map { count in
                let stayed = count < having.count ? having[count] * (count < limit ? 0.7 : 1) : 0
                return stayed + (0 < count && count <= limit ? having[count - 1] * 0.3 : 0)
            }
            return free * 0.3
        }
    }

    // MARK: Funnels

    /// What happens at a stage to those who come to it.
    struct Stage {
        var id: String
        /// The share that does not answer.
        var open: Double
        /// Of the others, the share that waits.
        var pending = 0.0
        /// Of those whose outcome is known, the share that passes.
        var passes: Double
    }

    /// The stages of the survey's funnel, by what its file says.
    var stages: [Stage] {
        let declined = plan.rates.skipped + plan.rates.refused
        let unknowing = declined + plan.rates.unknown
        // Of those who asked for it, a refused one has the barrier, and all others choose one of four answers.
        let refused = prevalence("UIT1")
        let each = (1 - refused) / 4
        let later = [
            Stage(id: "eligible", open: unknowing, passes: 1 - prevalence("INF2")),
            Stage(id: "applied", open: unknowing, passes: 1 - each),
            Stage(id: "received", open: 0, pending: each / (1 - each), passes: 2 * each / (2 * each + refused)),
            Stage(id: "kept", open: 0, passes: 0.5),
        ]
        let unsure = (1 - prevalence("INF1")) * plan.rates.unknown
        let aware = Stage(
            id: "aware", open: declined + (1 - declined) * unsure,
            passes: 1 - prevalence("INF1") / (1 - unsure))
        switch plan.routing.survey.id {
        case "huurtoelage-ravels": return [Stage(id: "base", open: unknowing, passes: 1 / 2), aware] + later
        case "kinderopvang-balen": return [Stage(id: "base", open: unknowing, passes: 1 / 3), aware] + later
        case "onderwijscheque-rijkevorsel":
            return [
                Stage(id: "base", open: unknowing, passes: 1 / 2),
                Stage(id: "received", open: unknowing, passes: 1 / 2),
                Stage(id: "opened", open: unknowing, passes: 1 - prevalence("PSY5")),
                Stage(id: "understood", open: declined, passes: 1 - prevalence("ADM3")),
                Stage(id: "used", open: unknowing, passes: 2 / 3),
            ]
        case _: return []
        }
    }

    /// By stage after the base, the share of the base that passes it among those who were open or waiting nowhere.
    var sharesOfStart: [Double] {
        var (here, undecided) = (1.0, 0.0)
        return stages.dropFirst().map { stage in
            undecided += here * (stage.open + (1 - stage.open) * stage.pending)
            here *= (1 - stage.open) * (1 - stage.pending) * stage.passes
            return here / (1 - undecided)
        }
    }
}
