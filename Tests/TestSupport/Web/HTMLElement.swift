/// An element of a page as a browser without script sees it: enough of HTML to fill in forms.
public final class HTMLElement: @unchecked Sendable {
    public let name: String
    public let attributes: [String: String]
    /// In document order: elements and texts.
    public private(set) var children: [Child] = []

    public enum Child {
        case element(HTMLElement)
        case text(String)
    }

    init(name: String, attributes: [String: String] = [:]) {
        self.name = name
        self.attributes = attributes
    }

    public subscript(_ attribute: String) -> String? { attributes[attribute] }

    /// All elements below it, in document order.
    public var descendants: [HTMLElement] {
        children.flatMap { child -> [HTMLElement] in
            if case .element(let element) = child { [element] + element.descendants } else { [] }
        }
    }

    public func all(_ name: String) -> [HTMLElement] { descendants.filter { $0.name == name } }

    /// The text in it, white space run together.
    public var text: String {
        rawText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private var rawText: String {
        children.map { child in
            switch child {
            case .text(let text): text
            case .element(let element): Self.inline.contains(element.name) ? element.rawText : " \(element.rawText) "
            }
        }.joined()
    }

    /// Those before and after which no line ends.
    private static let inline: Set<String> = ["a", "b", "em", "i", "span", "strong", "small", "bdi"]

    func append(_ child: Child) { children.append(child) }
}

extension HTMLElement {
    /// Those that have no end tag.
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    /// The page that `html` writes: what is not closed, or closed twice, is an error of the page.
    public static func page(_ html: some StringProtocol) throws -> HTMLElement {
        var reader = HTMLReader(html)
        let root = HTMLElement(name: "")
        var open = [root]
        while let piece = try reader.next() {
            switch piece {
            case .text(let text): open[open.count - 1].append(.text(text))
            case .start(let name, let attributes, let isClosed):
                let element = HTMLElement(name: name, attributes: attributes)
                open[open.count - 1].append(.element(element))
                if !void.contains(name), !isClosed { open.append(element) }
            case .end(let name):
                guard open.count > 1, open[open.count - 1].name == name else {
                    throw HTMLError(what: "</\(name)> where <\(open[open.count - 1].name)> is open")
                }
                open.removeLast()
            }
        }
        guard open.count == 1 else { throw HTMLError(what: "<\(open[open.count - 1].name)> is not closed") }
        return root
    }
}

/// Why a page cannot be read.
public struct HTMLError: Error, CustomStringConvertible {
    public var what: String
    public var description: String { what }
}
