import SurveyCore

/// Writes XML 1.0, element by element, each escaped.
struct XMLWriter {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    /// An element that holds others.
    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], content: (inout XMLWriter) -> Void
    ) {
        line("<\(name)\(Self.written(attributes))>")
        depth += 1
        content(&self)
        depth -= 1
        line("</\(name)>")
    }

    /// An element that holds text.
    mutating func leaf(_ name: String, _ content: String, _ attributes: [(String, String)] = []) {
        line("<\(name)\(Self.written(attributes))>\(content.asMarkup)</\(name)>")
    }

    /// An element that holds nothing.
    mutating func empty(_ name: String, _ attributes: [(String, String)]) {
        line("<\(name)\(Self.written(attributes))/>")
    }

    private mutating func line(_ line: String) {
        text += String(repeating: " ", count: depth * 2) + line + "\n"
    }

    private static func written(_ attributes: [(String, String)]) -> String {
        attributes.map { " \($0)=\"\($1.asMarkup)\"" }.joined()
    }
}
