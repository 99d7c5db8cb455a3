import SurveyCore

/// A piece of a page: HTML that is well-formed XML too.
///
/// Text is escaped where it comes in, and tags come from `element` alone, so whatever pieces are put together is safe.
///
/// ```swift
/// element("p", ["class": "note"]) { "a < b" }.source  // <p class="note">a &lt; b</p>
/// ```
struct Markup: Sendable, Hashable {
    private(set) var source: String

    init() { source = "" }
    init(_ text: String) { source = text.asMarkup }
    fileprivate init(source: String) { self.source = source }

    var isEmpty: Bool { source.isEmpty }

    static func + (a: Markup, b: Markup) -> Markup { Markup(source: a.source + b.source) }
    static func + (a: Markup, b: String) -> Markup { a + Markup(b) }
    static func + (a: String, b: Markup) -> Markup { Markup(a) + b }

    /// Pieces one after the other.
    static func joined(@MarkupBuilder _ pieces: () -> Markup) -> Markup { pieces() }

    /// A style sheet of ours, which is not escaped; it must not hold `<`, `&` or `]]>`.
    static func style(_ sheet: String) -> Markup {
        precondition(!sheet.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") })
        return Markup(source: "<style>\n\(sheet)</style>")
    }
}

/// An element with its attributes, in the order given; those that are `nil` are left out, those that are empty stay.
func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    @MarkupBuilder _ content: () -> Markup = { Markup() }
) -> Markup {
    var tag = "<" + name
    for (name, value) in attributes { if let value { tag += " \(name)=\"\(value.asMarkup)\"" } }
    let inner = content().source
    let isVoid = inner.isEmpty && selfClosing.contains(name)
    return Markup(source: isVoid ? tag + "/>" : "\(tag)>\(inner)</\(name)>\(blocks.contains(name) ? "\n" : "")")
}

/// Elements without an end tag, of HTML and those of SVG that the charts use.
private let selfClosing: Set<String> = ["meta", "br", "line", "circle", "rect", "path", "polyline"]
/// Elements after which a line ends, so that two versions of a page can be compared.
private let blocks: Set<String> = [
    "html", "head", "title", "body", "header", "footer", "main", "nav", "section", "article", "figure", "div", "table",
    "thead", "tbody", "tr", "caption", "ul", "ol", "li", "dl", "dd", "p", "h1", "h2", "h3", "h4", "style",
]

/// Puts pieces one after the other; a text among them is escaped.
@resultBuilder
enum MarkupBuilder {
    static func buildExpression(_ text: String) -> Markup { Markup(text) }
    static func buildExpression(_ piece: Markup) -> Markup { piece }
    static func buildExpression(_ piece: Markup?) -> Markup { piece ?? Markup() }
    static func buildBlock(_ pieces: Markup...) -> Markup { buildArray(pieces) }
    static func buildOptional(_ piece: Markup?) -> Markup { piece ?? Markup() }
    static func buildEither(first piece: Markup) -> Markup { piece }
    static func buildEither(second piece: Markup) -> Markup { piece }
    static func buildArray(_ pieces: [Markup]) -> Markup { Markup(source: pieces.map(\.source).joined()) }
}
