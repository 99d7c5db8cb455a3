public import SurveyCore

/// All that is said of the responses to one survey: counts and shares, or only that there are too few.
///
/// It is a value without words of its own; `SurveyExport` renders it as text and as JSON.
public struct Report: Sendable, Hashable {
    /// The survey's identifier.
    public var survey: String
    public var title: LocalizedText
    /// The survey's languages, the source language first.
    public var languages: [LanguageTag]
    /// How many complete responses there must be.
    public var threshold: ReleaseThreshold
    /// `nil` below the threshold.
    public var figures: Figures?

    /// The report of `table`, without figures when it has fewer complete responses than `threshold`.
    public init(_ table: ResponseTable, threshold: ReleaseThreshold) {
        let newest = table.schema.versions.reference
        survey = newest.id
        title = newest.title
        languages = newest.languages
        self.threshold = threshold
        figures = threshold.allows(table.responses) ? Figures(table) : nil
    }

    /// The figures themselves.
    public struct Figures: Sendable, Hashable {
        /// Complete responses to all versions.
        public var responses: Int
        public var brokeOff: BreakOffs
        /// Responses that could not be read and are in no figure.
        public var unreadable: ResponseTable.Unreadable
        /// Newest first; each that someone answered, and the newest.
        public var versions: [VersionSummary]
        /// In the order of the codebook. Their bases differ, so this is never a ranking.
        public var barriers: [BarrierTally]
        /// In the order of the form.
        public var questions: [QuestionTally]
        public var funnels: [FunnelTally]
    }

    /// Broken-off responses.
    public struct BreakOffs: Sendable, Hashable {
        public var total: Int
        /// Those who reached no unconditional question. The others are *abandoned* at theirs.
        public var beforeFirst: Int

        public init(total: Int, beforeFirst: Int) {
            self.total = total
            self.beforeFirst = beforeFirst
        }
    }
}

extension Report.Figures {
    init(_ table: ResponseTable) {
        responses = table.responses
        brokeOff = Report.BreakOffs(
            total: table.brokenOff.reduce(0) { $0 + $1.total },
            beforeFirst: table.brokenOff.reduce(0) { $0 + $1.beforeFirst })
        unreadable = table.unreadable
        let newest = table.schema.plans.count - 1
        versions = zip(table.responsesByVersion, table.brokenOff).enumerated().reversed().compactMap { place, counts in
            let (n, brokeOff) = (counts.0, counts.1.total)
            guard place == newest || n + brokeOff > 0 else { return nil }
            return VersionSummary(
                hash: table.schema.versions.versions[place].hash, nCount: Count(n), brokeOff: brokeOff,
                changes: table.schema.changes(of: place))
        }
        barriers = table.barrierTallies()
        questions = table.questionTallies()
        funnels = table.funnelTallies()
    }
}
