public import SurveyCore

/// How far people came, question by question: raw counts, over all versions.
///
/// Only unconditional questions have a point: a broken-off response names no other, since that would tell an answer.
struct BreakOffCurve: Sendable, Hashable {
    /// In form order.
    var points: [Point]

    struct Point: Sendable, Hashable {
        var question: QuestionID
        /// Complete and broken-off responses to the versions in which the question is unconditional.
        var started: Int
        /// How many of them came to the question: the complete ones, and those that broke off there or later.
        var reached: Int
        /// How many of them came to no later unconditional question.
        var abandoned: Int
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
