/// The tags of an HTML text, read as a browser reads them (HTML, 13.2.5): enough of it to see whether a text became
/// markup.
struct MarkupTags {
    struct Tag: Hashable {
        /// In small letters; with `/` in front at an end.
        var name: String
        var attributes: [Attribute] = []

        struct Attribute: Hashable {
            var name: String
            var value: String
        }

        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
        func has(_ name: String) -> Bool { self[name] != nil }
        var isEnd: Bool { name.hasPrefix("/") }
    }

    /// In the order of the text.
    private(set) var tags: [Tag] = []
    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ html: String) {
        scalars = Array(html.unicodeScalars)
        while place < scalars.count {
            if scalars[place] == "<" { readTag() } else { place += 1 }
        }
    }

    private var current: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { [" ", "\n", "\t", "\r", "\u{C}"].contains(scalar) }
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private mutating func readTag() {
        place += 1
        var name = ""
        if current == "/" {
            name = "/"
            place += 1
        }
        // A `<` before anything else is text; `<!` is a declaration.
        guard let first = current, Self.isLetter(first) else { return }
        while let scalar = current, !Self.isSpace(scalar), scalar != ">", scalar != "/" {
            name.unicodeScalars.append(scalar)
            place += 1
        }
        var tag = Tag(name: name.lowercased())
        while let scalar = current, scalar != ">" {
            if Self.isSpace(scalar) || scalar == "/" { place += 1 } else { tag.attributes.append(readAttribute()) }
        }
        place += 1
        tags.append(tag)
    }

    private mutating func readAttribute() -> Tag.Attribute {
        var attribute = Tag.Attribute(name: "", value: "")
        while let scalar = current, !Self.isSpace(scalar), scalar != ">", scalar != "/", scalar != "=" {
            attribute.name.unicodeScalars.append(scalar)
            place += 1
        }
        guard current == "=" else { return attribute }
        place += 1
        if let quote = current, quote == "\"" || quote == "'" {
            place += 1
            while let scalar = current, scalar != quote {
                attribute.value.unicodeScalars.append(scalar)
                place += 1
            }
            place += 1
        } else {
            while let scalar = current, !Self.isSpace(scalar), scalar != ">" {
                attribute.value.unicodeScalars.append(scalar)
                place += 1
            }
        }
        return attribute
    }

    /// Names of tags with names of their attributes: what stays the same whatever the texts are.
    var shape: [[String]] { tags.map { [$0.name] + $0.attributes.map(\.name) } }
}
