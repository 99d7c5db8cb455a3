import SurveyCore

/// What scanning and tabulating must know of one version of a survey.
struct VersionPlan: Sendable {
    let survey: Survey
    /// By question of the schema, the question as this version has it; `nil` when it lacks it or has another kind.
    let questions: [Question?]
    var scanner: AnswerScanner { owner.scanner }
    private let owner: AnswerScannerOwner
    /// The options of sets that are not always routed.
    let setRouting: [(column: Int, condition: TruthPlan)]
    private let compiler: ConditionCompiler

    init(_ version: SurveyVersions.Version, questions items: [QuestionItem], index: [QuestionID: Int]) {
        survey = version.survey
        let own = Dictionary(survey.questions.map { ($0.id, $0) }) { first, _ in first }
        let questions = items.map { item -> Question? in
            guard let question = own[item.id], question.takesAnswer, QuestionItem.Shape(question.kind) == item.shape
            else { return nil }
            return question
        }
        let compiler = ConditionCompiler(items: items, index: index)
        var routing: [(column: Int, condition: TruthPlan)] = []
        for (item, question) in zip(items, questions) where item.shape == .set {
            for option in question?.options ?? [] {
                guard let condition = option.condition,
                    let place = item.options.firstIndex(where: { $0.id == option.id })
                else { continue }
                routing.append((item.optionColumns.lowerBound + place, compiler.compile(condition)))
            }
        }
        self.questions = questions
        self.compiler = compiler
        setRouting = routing
        owner = AnswerScannerOwner(.allocate(survey: survey, items: items, questions: questions))
    }

    /// `condition` as this version's responses fulfil it, over the columns of a segment.
    func truth(of condition: Condition) -> TruthPlan {
        compiler.compile(condition)
    }
}
