public import SurveyCore

/// All that is said of the responses to one survey: counts and shares, or only that there are too few.
///
/// It is a value without words of its own; `SurveyExport` renders it as text and as JSON.
public struct Report: Sendable, Hashable {
    /// The survey's identifier.
    public var survey: String
    public var title: LocalizedText
    /// Who asks, as the citizens were told.
    public var responsible: String?
    /// The survey's languages, the source language first.
    public var languages: [LanguageTag]
    /// How many complete responses there must be.
    public var threshold: ReleaseThreshold
    /// What its figures do not tell.
    public var rules: DisclosureRules
    /// From what it was made; `nil` of responses that are in no archive.
    public var provenance: Provenance?
    /// `nil` below the threshold.
    public internal(set) var figures: Figures?
    /// How well its hidden figures are protected.
    public internal(set) var audit: DisclosureAudit
    /// What it tells, by name, `nil` where that is hidden: for the ledger of releases.
    public internal(set) var told: [String: Int?] = [:]

    /// The report of `table`, without figures when it has fewer complete responses than `threshold`.
    ///
    /// - Parameters:
    ///   - rules: What must not be told: all that the report holds is protected by them.
    ///   - places: Where and when the sessions were, for tables by site and session.
    ///   - provenance: What the report says of its making.
    ///   - earlier: What the same audience has been told.
    public init(
        _ table: ResponseTable, threshold: ReleaseThreshold, rules: DisclosureRules = DisclosureRules(.team),
        places: Places = Places(sites: [], sessions: []), provenance: Provenance? = nil,
        after earlier: [EarlierRelease] = []
    ) {
        self.init(without: table, threshold, rules, provenance)
        guard threshold.allows(table.responses) else { return }
        protect(
            ReportCounts(table, by: table.groupAxes(places)), table.schema,
            after: EarlierReleases(releases: earlier, rules: rules))
    }

    /// The same report, counted in `parts` tasks at once.
    ///
    /// - Parameter measures: Whether the audit gives the smallest and the largest value of each hidden figure, which takes
    ///   long where much is hidden; else its ranges are as wide as they must be, and may be wider.
    public init(
        _ table: ResponseTable, threshold: ReleaseThreshold, rules: DisclosureRules = DisclosureRules(.team),
        places: Places = Places(sites: [], sessions: []), provenance: Provenance? = nil,
        after earlier: [EarlierRelease] = [], measures: Bool = false, parts: Int
    ) async {
        self.init(without: table, threshold, rules, provenance)
        audit.isMeasured = measures
        guard threshold.allows(table.responses) else { return }
        protect(
            await ReportCounts(table, by: table.groupAxes(places), parts: parts), table.schema,
            after: EarlierReleases(releases: earlier, rules: rules))
    }

    /// All but the figures.
    private init(
        without table: ResponseTable, _ threshold: ReleaseThreshold, _ rules: DisclosureRules, _ provenance: Provenance?
    ) {
        let newest = table.schema.versions.reference
        survey = newest.id
        title = newest.title
        responsible = newest.about.responsible
        languages = newest.languages
        self.threshold = threshold
        self.rules = rules
        self.provenance = provenance
        audit = DisclosureAudit(threshold: rules.threshold)
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
        /// How many responses each group has, for every grouping.
        public var groups: [GroupSizes]
        /// The tables by group: for every grouping one for each question and one of the barriers; by session the
        /// barriers alone.
        public var crosstabs: [Crosstab]
        /// The order of the cards of each deck, among the largest group of people who were shown the same cards.
        public var rankings: [Ranking]
        /// How far people came.
        public var breakOffs: BreakOffCurve
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
    /// The raw figures: without tables by group, and not protected.
    init(
        _ table: ResponseTable, axes: [GroupAxis], barriers: [BarrierTally], questions: [QuestionTally],
        funnels: [FunnelTally]
    ) {
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
        self.barriers = barriers
        self.questions = questions
        self.funnels = funnels
        groups = axes.map { axis in
            GroupSizes(
                grouping: axis.grouping,
                groups: axis.groups.map { .init(key: $0.key, site: $0.site, count: Count($0.n)) })
        }
        crosstabs = []
        rankings = []
        breakOffs = table.breakOffCurve()
    }
}
