import Foundation
import FoundationXML

/// A page as an independent XML parser reads it.
final class PageTree: NSObject, XMLParserDelegate {
    final class Element {
        let name: String
        let attributes: [String: String]
        var children: [Element] = []
        var text = ""

        init(_ name: String, _ attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        /// This element and all within, in the order of the page.
        var all: [Element] { [self] + children.flatMap(\.all) }
        func all(_ name: String) -> [Element] { all.filter { $0.name == name } }
        func all(class name: String) -> [Element] {
            all.filter { ($0.attributes["class"] ?? "").split(separator: " ").contains { $0 == name } }
        }
        /// What is read, without the texts of drawings.
        var words: String {
            name == "svg" || name == "style" ? "" : text + children.map(\.words).joined(separator: " ")
        }
    }

    let root = Element("", [:])
    private var open: [Element]

    /// - Returns: `nil` when the page is not well-formed.
    init?(_ page: String) {
        open = [root]
        super.init()
        let parser = XMLParser(data: Data(page.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
        attributes: [String: String]
    ) {
        let element = Element(name, attributes)
        open[open.count - 1].children.append(element)
        open.append(element)
    }

    func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) {
        open.removeLast()
    }

    func parser(_: XMLParser, foundCharacters text: String) { open[open.count - 1].text += text }
}
