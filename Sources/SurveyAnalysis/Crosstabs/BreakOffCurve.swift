public import SurveyCore

/// How far people came, question by question, over all versions. Whoever broke off left no answer, so these counts tell
/// of nobody's situation and are never protected.
///
/// Only unconditional questions have a point: a broken-off response names no other, since that would tell an answer.
public struct BreakOffCurve: Sendable, Hashable {
    /// In form order.
    public var points: [Point]

    public struct Point: Sendable, Hashable {
        public var question: QuestionID
        /// Complete and broken-off responses to the versions in which the question is unconditional.
        public var started: Int
        /// How many of them came to the question: the complete ones, and those that broke off there or later.
        public var reached: Int
        /// How many of them came to no later unconditional question.
        public var abandoned: Int
    }
}

extension ResponseTable {
    /// The break-off curve of the questions in the order of the newest version.
    func breakOffCurve() -> BreakOffCurve {
        let complete = responsesByVersion
        var points = schema.questions.map {
            BreakOffCurve.Point(question: $0.id, started: 0, reached: 0, abandoned: 0)
        }
        var isKnown = points.map { _ in false }
        let places = Dictionary(uniqueKeysWithValues: schema.questions.enumerated().map { ($1.id, $0) })
        for (version, plan) in schema.plans.enumerated() {
            let counts = brokenOff[version]
            // From the last question to the first, those who came at least that far.
            var reached = complete[version]
            for question in plan.survey.questions.reversed() {
                let place = places[question.id].flatMap { plan.questions[$0] == nil ? nil : $0 }
                reached += place.map { counts.atQuestion[$0] } ?? counts.atOtherKind[question.id] ?? 0
                guard let place, question.isUnconditional else { continue }
                isKnown[place] = true
                points[place].started += complete[version] + counts.total
                points[place].reached += reached
                points[place].abandoned += counts.atQuestion[place]
            }
        }
        return BreakOffCurve(points: zip(points, isKnown).filter(\.1).map(\.0))
    }
}
