public import SurveyCore

/// How the groups of one grouping answered: of one question, or of all barriers.
public struct Crosstab: Sendable, Hashable {
    public var grouping: Grouping
    public var groups: [GroupAxis.Group.Key]
    /// The question; `nil` of the table of barriers.
    public var question: QuestionID?
    public var rows: [Row]

    /// One option, or one barrier, in every group.
    public struct Row: Sendable, Hashable {
        public var subject: Subject
        /// By group, with the base as `shown`: who was shown it without answering is told in all only. `nil` where it
        /// was not tabulated, and empty where the row was not: too little of it could be told.
        public var groups: [Proportion?]
        /// Whether the groups differ, where there are two or three that may be compared.
        public var test: GroupTest?
        /// Between the groups two by two, where they may be compared.
        public var differences: [GroupDifference]
    }

    /// What a row tells about.
    public enum Subject: Sendable, Hashable {
        case option(QuestionID, OptionID)
        case unknown(QuestionID)
        case barrier(BarrierCode)
    }

    /// A test of one row, with p adjusted within its table.
    public struct GroupTest: Sendable, Hashable {
        public var comparison: GroupComparison
        /// After Holm.
        public var holm: Double
        /// After Benjamini and Hochberg.
        public var benjaminiHochberg: Double
    }

    /// The share of one group less that of another; places in `groups`.
    public struct GroupDifference: Sendable, Hashable {
        public var first: Int
        public var second: Int
        public var interval: DifferenceInterval
    }
}
