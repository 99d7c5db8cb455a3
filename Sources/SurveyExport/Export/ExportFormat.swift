/// A form in which responses are exported. `docs/exports.md` describes each.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    case csv, xlsx, sav, r, frictionless, ddi, jsonl

    /// Whether its files tell of a report's figures, beside the rows.
    public var holdsFigures: Bool {
        switch self {
        case .xlsx, .ddi: true
        case .csv, .sav, .r, .frictionless, .jsonl: false
        }
    }
}
