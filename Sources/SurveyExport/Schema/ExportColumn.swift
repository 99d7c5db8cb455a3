public import SurveyCore

/// A column of an export: what it is called, what can stand in it, and what that means.
///
/// Every format is written from this description alone.
public struct ExportColumn: Sendable, Hashable {
    /// Stable over exports: a survey's identifiers, with a point between question and option.
    public var name: String
    public var kind: Kind
    /// What the column is about: the question's text, or the option's.
    public var label: LocalizedText
    /// Of an option's column, the question that it belongs to; else empty.
    public var context: LocalizedText = [:]
    /// What can stand in it, in the order of the codes; of numbers nothing, of texts the ones that occur.
    public var values: [Value] = []
    /// Why a cell may hold no value.
    public var missing: [MissingKind] = []
    /// What the codes of missing kinds are lowered by, so that none is a number that somebody can answer.
    public var missingShift = 0
    public var source: Source

    /// What form its values have.
    public enum Kind: Sendable, Hashable {
        /// Any text; never an answer.
        case text
        /// A whole number, within these bounds where there are any.
        case integer(ClosedRange<Int>?)
        /// One of `values`; with an order when the codes measure something.
        case categorical(isOrdered: Bool)
        /// One of two `values`: `no` is 0, `yes` is 1.
        case boolean
    }

    /// A value that can stand in the column.
    public struct Value: Sendable, Hashable {
        /// The number in files that hold numbers.
        public var code: Int
        /// The text in files that hold text.
        public var name: String
        public var label: LocalizedText
        /// Not knowing, in a question that counts it as an answer.
        public var isUnknown = false
    }

    /// Where its cells come from.
    public enum Source: Sendable, Hashable {
        case number, version, session, site, halfDay, mode, language, assisted
        /// The question at that place in the table.
        case answer(question: Int)
        /// The only option that was left in that choice of one.
        case derived(question: Int)
        /// That option of the set or deck at that place.
        case option(question: Int, option: Int)
    }

    /// The code of a missing kind in this column.
    public func code(of kind: MissingKind) -> Int { kind.rawValue - missingShift }

    /// The place of the table's question that it holds answers to; `nil` of what describes the response itself.
    public var question: Int? {
        switch source {
        case .number, .version, .session, .site, .halfDay, .mode, .language, .assisted: nil
        case .answer(let question), .derived(let question), .option(let question, _): question
        }
    }

    /// Its label with what it belongs to, for places where a column stands alone.
    public func fullLabel(in language: LanguageTag, fallbacks: [LanguageTag]) -> String {
        let label = label.text(in: language, fallbacks: fallbacks + ["en"])
        let context = context.text(in: language, fallbacks: fallbacks)
        return context.isEmpty ? label : "\(context) – \(label)"
    }
}

extension ExportColumn {
    static let noAndYes = [
        Value(code: 0, name: "no", label: BuiltInWords.no), Value(code: 1, name: "yes", label: BuiltInWords.yes),
    ]
}
