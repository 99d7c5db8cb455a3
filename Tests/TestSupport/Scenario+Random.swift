public import SurveyCore

extension Scenario {
    /// A random person: any answer to any question, some of them declined, some stopping underway.
    ///
    /// - Parameter number: counts them: every language comes, every third is helped, every eighth stops.
    public static func random(
        for survey: Survey, number: Int, using generator: inout SeededGenerator
    ) -> Scenario {
        var answers: Answers = [:]
        for question in survey.questions where question.takesAnswer {
            let ids = survey.options(of: question).map(\.id)
            var kinds: [NonAnswer] = [.skipped, .refused]
            if question.unknown != nil { kinds.append(.unknown) }
            if Int.random(in: 0..<6, using: &generator) == 0 {
                answers[question.id] = .nonAnswer(kinds.randomElement(using: &generator)!)
                continue
            }
            switch question.kind {
            case .yesNo, .chooseOne, .choice:
                answers[question.id] = ids.randomElement(using: &generator).map { .choice($0) }
            case .chooseMany(let limit):
                let exclusive = Set(question.options.filter(\.isExclusive).map(\.id))
                let many = ids.filter { !exclusive.contains($0) }.shuffled(using: &generator).prefix(limit ?? 3)
                // Where an option says *none of these*, that is how it is said.
                let least = exclusive.isEmpty ? 0 : min(1, many.count)
                let count = Int.random(in: least...many.count, using: &generator)
                answers[question.id] = .choices(Set(many.prefix(count)))
            case .deck:
                answers[question.id] = .deck(
                    Dictionary(
                        uniqueKeysWithValues: ids.map { id in
                            let said: [CardAnswer] = [
                                .yes, .no, .yes, .nonAnswer(kinds.randomElement(using: &generator)!),
                            ]
                            return (id, said.randomElement(using: &generator)!)
                        }))
            case .scale(let scale): answers[question.id] = .number(Int.random(in: scale.points, using: &generator))
            case .number(let range): answers[question.id] = .number(Int.random(in: range, using: &generator))
            case .note: break
            }
        }
        // A choice of one that is not among the yeses is a choice nobody can make: whoever answers it takes the first.
        for question in survey.questions {
            guard case .choice(let source) = question.kind else { continue }
            answers[question.id] = .nonAnswer(.skipped)
            if case .deck(let cards)? = answers[source], number % 2 == 0,
                let yes = cards.filter({ $0.value == .yes }).keys.min()
            {
                let isHidden = survey[source]?.option(yes)?.condition != nil
                if !isHidden { answers[question.id] = .choice(yes) }
            }
        }
        return Scenario(
            // Each language at each size.
            language: survey.languages[(number + number / 4) % survey.languages.count], isAssisted: number % 3 == 0,
            answers: answers,
            stopsAt: number % 8 == 7 ? survey.questions.last?.id : nil)
    }
}
