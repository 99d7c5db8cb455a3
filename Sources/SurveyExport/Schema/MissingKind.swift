public import SurveyCore

/// Why a cell of an export holds no value. The numbers are the codes in files that hold numbers.
public enum MissingKind: Int, Sendable, Hashable, CaseIterable {
    /// The person never got to see it.
    case notRouted = -99
    case skipped = -98
    /// *Liever niet zeggen.*
    case refused = -97
    /// Of a choice of one: only one option was left, so it was not asked. The option stands in a column of its own.
    case derived = -96
    /// *Weet ik niet.* Where the survey counts that as an answer it is a value, of this code too.
    case unknown = -95
    /// Left out of public microdata, because too few people gave that number.
    case protected = -94

    init(_ kind: NonAnswer) {
        self =
            switch kind {
            case .skipped: .skipped
            case .refused: .refused
            case .unknown: .unknown
            }
    }

    /// How files of text write it. No identifier is `skipped`, `refused` or `unknown`, and `protected` stands among
    /// numbers only.
    public var text: String {
        switch self {
        case .notRouted, .derived: ""
        case .skipped: "skipped"
        case .refused: "refused"
        case .unknown: "unknown"
        case .protected: "protected"
        }
    }

    /// What it means, for people.
    public var label: LocalizedText {
        switch self {
        case .notRouted: ["nl": "niet gevraagd", "fr": "non demandé", "en": "not asked"]
        case .skipped: ["nl": "overgeslagen", "fr": "passé", "en": "skipped"]
        case .refused: ["nl": "liever niet zeggen", "fr": "préfère ne pas dire", "en": "prefer not to say"]
        case .derived: ExportWords.derived
        case .unknown: ["nl": "weet ik niet", "fr": "je ne sais pas", "en": "don't know"]
        case .protected:
            [
                "nl": "weggelaten: te weinig mensen gaven dit getal",
                "fr": "omis : trop peu de personnes ont donné ce nombre",
                "en": "left out: too few people gave this number",
            ]
        }
    }
}
