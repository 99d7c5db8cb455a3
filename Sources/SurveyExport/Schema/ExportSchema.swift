import SurveyAnalysis
public import SurveyCore

/// The columns of an export, in their order: first what describes the response, then a column per question, and per
/// option where several can be chosen.
///
/// They follow from the survey's versions alone. A column is there also when nobody answered it.
public struct ExportSchema: Sendable {
    /// The newest version of the survey.
    public let survey: Survey
    public let columns: [ExportColumn]
    public let profile: ExportProfile
    let table: TableSchema

    /// - Parameters:
    ///   - table: Gives the questions, over all versions.
    ///   - sites: The codes of the sites that occur, and so on for sessions and half-days; they become the values of
    ///     their columns, sorted.
    ///   - languages: The languages that occur; those of the survey come first.
    init(
        _ table: TableSchema, profile: ExportProfile, sessions: [String], sites: [String], halfDays: [String],
        languages: [String]
    ) {
        self.table = table
        self.profile = profile
        survey = table.versions.reference
        let texts = TextValues(sessions: sessions, sites: sites, halfDays: halfDays)
        var columns = profile.metadata.map { source in
            Self.metadata(source, table: table, profile: profile, texts: texts, languages: languages)
        }
        for place in table.questions.indices { columns += Self.columns(ofQuestion: place, in: table, profile: profile) }
        self.columns = columns
    }

    /// The place of the first column that holds answers.
    public var firstAnswer: Int { profile.metadata.count }

    /// The name of what describes the response itself.
    static func name(of source: ExportColumn.Source) -> String {
        switch source {
        case .number: "response"
        case .version: "survey_version"
        case .session: "session"
        case .site: "site"
        case .halfDay: "half_day"
        case .mode: "mode"
        case .language: "language"
        case .assisted: "assisted"
        case .answer, .derived, .option: ""
        }
    }

    /// A version's name in the files: the first eight digits of its hash.
    static func name(ofVersion hash: String) -> String { String(hash.prefix(8)) }

    /// The texts that occur in columns of text, sorted by their bytes.
    private struct TextValues {
        var sessions: [String]
        var sites: [String]
        var halfDays: [String]
    }

    private static func metadata(
        _ source: ExportColumn.Source, table: TableSchema, profile: ExportProfile, texts: TextValues,
        languages: [String]
    ) -> ExportColumn {
        let name = source == .number ? profile.numberName : name(of: source)
        var column = ExportColumn(
            name: name, kind: .text, label: ExportWords.metadata[name] ?? [:], source: source)
        func values(_ names: [String], label: (String) -> LocalizedText = { _ in [:] }) -> [ExportColumn.Value] {
            names.enumerated().map { .init(code: $0 + 1, name: $1, label: label($1)) }
        }
        switch source {
        case .number: column.kind = .integer(nil)
        case .session: column.values = values(texts.sessions)
        case .site: column.values = values(texts.sites)
        case .halfDay: column.values = values(texts.halfDays)
        case .version:
            column.kind = .categorical(isOrdered: false)
            column.values = table.versions.versions.enumerated().map { place, version in
                .init(
                    code: place + 1, name: Self.name(ofVersion: version.hash),
                    label: ExportWords.version(hash: version.hash))
            }
        case .mode:
            column.kind = .categorical(isOrdered: false)
            column.values = Mode.allCases.enumerated().map { place, mode in
                .init(code: place + 1, name: mode.rawValue, label: ExportWords.mode(mode))
            }
        case .language:
            column.kind = .categorical(isOrdered: false)
            var tags = table.versions.versions.reversed().flatMap { $0.survey.languages.map(\.rawValue) } + languages
            var seen: Set<String> = []
            tags.removeAll { !seen.insert($0).inserted }
            column.values = values(tags, label: ExportWords.language)
        case .assisted:
            column.kind = .boolean
            column.values = ExportColumn.noAndYes
        case .answer, .derived, .option: break
        }
        return column
    }
}

/// For whom an export is.
public enum ExportProfile: String, Sendable, Hashable, CaseIterable {
    /// The project team: every response, with its session.
    case team
    /// Anyone: no session, no half-day, and only responses that are like enough others.
    case everyone = "public"

    /// What describes a response.
    var metadata: [ExportColumn.Source] {
        switch self {
        case .team: [.number, .version, .session, .site, .halfDay, .mode, .language, .assisted]
        case .everyone: [.number, .version, .site, .mode, .language, .assisted]
        }
    }

    /// What the number of a row is called; in public it is the row's, since no response has one there.
    var numberName: String {
        switch self {
        case .team: "response"
        case .everyone: "row"
        }
    }
}
