public import SurveyCore

/// The groups into which one grouping splits the complete responses: each response is in exactly one of them.
public struct GroupAxis: Sendable {
    public let grouping: Grouping
    /// Those that have responses, in a fixed order: options as in the form and then no answer, sites by their labels and
    /// then the unknown one, sessions by half-day and then the unknown ones, languages as the survey lists them. Options
    /// are there without responses too: that one is missing would tell that nobody chose it.
    public internal(set) var groups: [Group]
    /// What of a response tells its group.
    let source: Source
    /// By stored number of the source, the place in `groups`; 0 of what no response has.
    let places: [Int]

    /// The part of a segment that tells groups.
    enum Source: Sendable, Hashable {
        case answers(ColumnReference)
        case sessions, languages, flags
    }

    /// - Parameters:
    ///   - counts: By stored number, how many responses have it.
    ///   - keys: By stored number, its group.
    ///   - order: All groups, in order.
    init(_ grouping: Grouping, _ source: Source, counts: [Int], keys: [Group.Key], order: [Group.Key]) {
        var n: [Group.Key: Int] = [:]
        for (key, count) in zip(keys, counts) { n[key, default: 0] += count }
        let isEmpty = counts.allSatisfy { $0 == 0 }
        let groups = order.compactMap { key in
            n[key].flatMap { $0 > 0 || key.isOption && !isEmpty ? Group(key: key, n: $0) : nil }
        }
        let place = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1.key, $0) })
        self.grouping = grouping
        self.groups = groups
        self.source = source
        places = keys.map { place[$0] ?? 0 }
    }

    public struct Group: Sendable, Hashable {
        public let key: Key
        /// Complete responses.
        public let n: Int
        /// Of a session, the place of its site among the groups of the sites.
        public internal(set) var site: Int?

        /// What makes the group, with what is needed to label it.
        public enum Key: Sendable, Hashable {
            case option(AnswerOption)
            /// The background question was not answered, or not asked.
            case noAnswer
            case site(Site)
            /// The site of sessions of which nothing is known but their codes.
            case unknownSite
            /// The session with that code; the half-day is `nil` of one that is unknown.
            case session(String, HalfDay?)
            case language(String)
            case mode(Mode)
            case assistance(Bool)

            fileprivate var isOption: Bool { if case .option = self { true } else { false } }

            /// The group's name in files: unlike that of any other group of the axis, and the same for ever. A dash
            /// stands for *no answer* and *unknown*.
            public var id: String {
                switch self {
                case .option(let option): option.id.rawValue
                case .noAnswer, .unknownSite: "-"
                case .site(let site): site.code
                case .session(let code, _): code
                case .language(let tag): tag
                case .mode(let mode): mode.rawValue
                case .assistance(let isAssisted): isAssisted ? "yes" : "no"
                }
            }
        }
    }
}
