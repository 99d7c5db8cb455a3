/// A form in which responses are exported. `docs/exports.md` describes each.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    case csv, xlsx, sav, r, frictionless, ddi, jsonl
}
