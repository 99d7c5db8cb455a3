/// Something to tell the person who wrote a survey file. Its wording is in the catalogue, its looks in the renderer.
public struct Diagnostic: Sendable, Hashable {
    public var severity: Severity
    public var code: DiagnosticCode
    /// The exact words that it is about.
    public var range: SourceRange
    /// What the sentence speaks of, in the order of the catalogue's `{0}`, `{1}`…
    public var arguments: [Argument]
    /// Other places that belong to it.
    public var related: [Related]
    /// A name that was probably meant.
    public var suggestion: String?
    public var fix: Fix?

    public init(
        code: DiagnosticCode, range: SourceRange, arguments: [Argument] = [], related: [Related] = [],
        suggestion: String? = nil, fix: Fix? = nil
    ) {
        self.severity = code.severity
        self.code = code
        self.range = range
        self.arguments = arguments
        self.related = related
        self.suggestion = suggestion
        self.fix = fix
    }

    public enum Severity: String, Sendable, Hashable {
        /// Nothing runs on a survey that has one.
        case error
        case warning
    }

    /// A part of a sentence.
    public enum Argument: Sendable, Hashable {
        /// The author's own word, or a text.
        case name(String)
        case number(Int)
        /// Words of which one is meant: `a`, `b` or `c`.
        case anyOf([String])
        /// Words that are all meant: `a`, `b` and `c`.
        case allOf([String])
        /// Answers in whose company something happens; empty when it happens always.
        case answers([String])
        /// A phrase of the catalogue.
        case phrase(Phrase)
    }

    /// Another place, and what it has to do with the matter.
    public struct Related: Sendable, Hashable {
        public var label: Label
        public var range: SourceRange

        public init(_ label: Label, _ range: SourceRange) {
            self.label = label
            self.range = range
        }

        public enum Label: String, Sendable, Hashable, CaseIterable {
            case first, usedHere, definition, opening, next, condition
        }
    }

    /// A change that mends it: `replacement` in the place of `range`.
    public struct Fix: Sendable, Hashable {
        public var range: SourceRange
        public var replacement: String

        public init(range: SourceRange, replacement: String) {
            self.range = range
            self.replacement = replacement
        }
    }
}
