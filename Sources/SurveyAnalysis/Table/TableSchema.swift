public import SurveyCore

/// The columns of a `ResponseTable`: the questions and options of all versions of a survey, merged by their identifiers.
///
/// An *item* is a question, or an option of a set or a card of a deck; each has a column. Questions and options come in
/// the order of the newest version; what only older versions have stands behind what it followed there. A version in
/// which a question is of another kind does not take part in that question.
public struct TableSchema: Sendable {
    public let versions: SurveyVersions
    /// The questions that take an answer.
    public let questions: [QuestionItem]
    /// How many narrow and wide columns there are.
    let narrowColumns: Int
    let wideColumns: Int
    /// By version, what scanning and tabulating need to know of it.
    let plans: [VersionPlan]

    public init(_ versions: SurveyVersions) {
        self.versions = versions
        let surveys = versions.versions.reversed().map(\.survey)
        let ids = mergedOrder(surveys.map { $0.questions.filter(\.takesAnswer).map(\.id) })
        let byID = surveys.map { survey in
            Dictionary(survey.questions.filter(\.takesAnswer).map { ($0.id, $0) }) { first, _ in first }
        }
        var allocator = ColumnAllocator()
        questions = ids.map { id in
            let found = zip(surveys, byID).compactMap { survey, questions in questions[id].map { (survey, $0) } }
            let shape = QuestionItem.Shape(found[0].1.kind)
            let agreeing = found.filter { QuestionItem.Shape($0.1.kind) == shape }
            return QuestionItem(id: id, shape: shape, agreeing: agreeing, allocator: &allocator)
        }
        narrowColumns = allocator.narrow
        wideColumns = allocator.wide
        let index = Dictionary(uniqueKeysWithValues: questions.enumerated().map { ($1.id, $0) })
        plans = versions.versions.map { [questions] version in
            VersionPlan(version, questions: questions, index: index)
        }
    }
}

extension TableSchema {
    /// The question at `place` as one version has it: `nil` where the version lacks it or has it in another kind.
    public func question(_ place: Int, version: Int) -> Question? { plans[version].questions[place] }
}

/// Hands out the places of columns.
struct ColumnAllocator {
    private(set) var narrow = 0
    private(set) var wide = 0

    /// A place for a column whose codes are below `codes`.
    mutating func column(codes: Int) -> ColumnReference {
        defer { if codes <= Code.narrow { narrow += 1 } else { wide += 1 } }
        return codes <= Code.narrow ? .narrow(narrow) : .wide(wide)
    }
}

/// Where a column's codes lie: among those of one byte, or among those of four.
enum ColumnReference: Sendable, Hashable {
    case narrow(Int)
    case wide(Int)
}
