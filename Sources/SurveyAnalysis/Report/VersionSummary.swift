public import SurveyCore

/// One version of a survey in a report.
public struct VersionSummary: Sendable, Hashable {
    /// The SHA-256 of its text.
    public var hash: String
    /// Complete responses; `nil` when it is protected.
    public var n: Int? { nCount.value }
    var nCount: Count
    public var brokeOff: Int
    /// The name of `n` in the ledger of releases.
    var sizeName: String { "version \(hash.prefix(8))" }
    /// In what it differs from the newest version, question by question in the order of the form; empty for the newest
    /// version itself.
    public var changes: [QuestionChange]
}

/// How a question of an older version differs from the newest one.
public struct QuestionChange: Sendable, Hashable {
    public var question: QuestionID
    public var aspects: [Aspect]

    public init(question: QuestionID, aspects: [Aspect]) {
        self.question = question
        self.aspects = aspects
    }

    public enum Aspect: String, Sendable, Hashable, CaseIterable {
        /// Only the newest version has the question.
        case added
        /// Only the older version has it.
        case removed
        /// It is of another kind; what was answered to it in the older version is in no table.
        case kind
        /// Texts of the question, its hint or its options.
        case wording
        /// When it, or one of its options, is routed.
        case condition
        /// Which options there are.
        case options
        /// Which barriers its answers report.
        case barriers
    }
}

extension TableSchema {
    /// How version `place` differs from the newest one.
    func changes(of place: Int) -> [QuestionChange] {
        let newest = plans[plans.count - 1]
        let older = plans[place]
        guard place != plans.count - 1 else { return [] }
        return questions.compactMap { item in
            let aspects: [QuestionChange.Aspect] =
                switch (older.survey[item.id], newest.survey[item.id]) {
                case (nil, nil): []
                case (nil, .some): [.added]
                case (.some, nil): [.removed]
                case (let before?, let after?): before.differences(from: after, older.survey, newest.survey)
                }
            return aspects.isEmpty ? nil : QuestionChange(question: item.id, aspects: aspects)
        }
    }
}

extension Question {
    fileprivate func differences(from newer: Question, _ survey: Survey, _ newerSurvey: Survey) -> [QuestionChange
        .Aspect]
    {
        guard QuestionItem.Shape(kind) == QuestionItem.Shape(newer.kind) else { return [.kind] }
        let mine = Dictionary(survey.choosable(of: self).map { ($0.id, $0) }) { first, _ in first }
        let theirs = Dictionary(newerSurvey.choosable(of: newer).map { ($0.id, $0) }) { first, _ in first }
        let common = Set(mine.keys).intersection(theirs.keys)
        func differ<Value: Equatable>(_ value: (AnswerOption) -> Value) -> Bool {
            common.contains { value(mine[$0]!) != value(theirs[$0]!) }
        }
        let carriesOwn = if case .choice = kind { false } else { true }
        var aspects: [QuestionChange.Aspect] = []
        if text != newer.text || hint != newer.hint || differ(\.text) { aspects.append(.wording) }
        if condition != newer.condition || carriesOwn && differ(\.condition) { aspects.append(.condition) }
        if Set(mine.keys) != Set(theirs.keys) || kind != newer.kind || unknown == nil && newer.unknown != nil
            || unknown != nil && newer.unknown == nil || unknown?.countsAsAnswer != newer.unknown?.countsAsAnswer
        {
            aspects.append(.options)
        }
        if unknown?.barrier != newer.unknown?.barrier || carriesOwn && differ(\.barrier) { aspects.append(.barriers) }
        return aspects
    }
}
