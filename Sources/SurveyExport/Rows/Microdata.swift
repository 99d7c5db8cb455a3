public import SurveyAnalysis
public import SurveyCore

/// The complete responses to one survey as rows of an export, for one profile.
///
/// For the team that is every response, in an order that says nothing of time. In public it is only those whose
/// combination of background answers, site, language, mode, assistance and survey version occurs often enough, in an
/// order that follows from what the rows hold alone.
public struct Microdata: Sendable {
    public let schema: ExportSchema
    public let threshold: ReleaseThreshold
    /// How often a combination must occur in public.
    public let fewestAlike: Int
    /// How many rows there are.
    public let count: Int
    /// Responses that public microdata leaves out; 0 for the team.
    public let heldBack: Int
    /// Broken-off responses and those that cannot be read, for what is said to the team; they are in no row.
    let brokeOff: Int
    let unreadable: ResponseTable.Unreadable
    private let rows: Rows

    /// Where rows come from: straight from the table, or chosen and put in order before.
    private enum Rows: Sendable {
        case table(ResponseTable, [String: Session])
        case chosen([ExportCell])
    }

    /// How often a combination must occur unless the configuration says otherwise.
    public static let standardFewestAlike = 5

    /// The rows of `table`; `nil` where there are fewer than `threshold`, so that nothing may be written.
    ///
    /// - Parameters:
    ///   - sessions: What is known of the sessions that responses name; of others site and half-day stay empty.
    ///   - fewestAlike: How often a combination must occur in public, at least 1.
    public init?(
        _ table: ResponseTable, threshold: ReleaseThreshold, sessions: [Session] = [], profile: ExportProfile = .team,
        fewestAlike: Int = standardFewestAlike
    ) {
        guard threshold.allows(table.responses) else { return nil }
        let known = Dictionary(sessions.map { ($0.code.rawValue, $0) }) { first, _ in first }
        func sorted(_ texts: [String]) -> [String] {
            Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
        self.threshold = threshold
        self.fewestAlike = fewestAlike
        brokeOff = table.brokeOff
        unreadable = table.unreadable
        schema = ExportSchema(
            table.schema, profile: profile, sessions: sorted(table.sessions),
            sites: sorted(table.sessions.map { known[$0]?.site ?? "" }),
            halfDays: sorted(table.sessions.map { known[$0]?.halfDay.description ?? "" }),
            languages: sorted(table.languages))
        switch profile {
        case .team:
            rows = .table(table, known)
            count = table.responses
            heldBack = 0
        case .everyone:
            let encoder = RowEncoder(schema, table: table, known: known)
            let chosen = PublicRows(
                table, schema: schema, encoder: encoder, fewestAlike: fewestAlike, threshold: threshold.responses)
            guard threshold.allows(chosen.count) else { return nil }
            rows = .chosen(chosen.cells)
            count = chosen.count
            heldBack = chosen.heldBack
        }
    }

    /// Hands the cells of each row to `body`, one for each column of the schema.
    public func forEachRow(_ body: ([ExportCell]) throws -> Void) rethrows {
        let width = schema.columns.count
        var cells = [ExportCell](repeating: ExportCell(0), count: width)
        switch rows {
        case .table(let table, let known):
            let encoder = RowEncoder(schema, table: table, known: known)
            var number = 0
            try table.forEachResponse { row in
                number += 1
                encoder.encode(row, number: number, into: &cells)
                try body(cells)
            }
        case .chosen(let all):
            for row in 0..<count {
                for column in 0..<width { cells[column] = all[row * width + column] }
                try body(cells)
            }
        }
    }
}
