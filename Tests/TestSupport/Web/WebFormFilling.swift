/// A form of a page, filled in by hand and sent with one of its buttons: nothing goes that a browser would not send.
public struct WebFormFilling: Sendable {
    /// The path that it is posted to.
    public let action: String
    public let method: String
    /// Names and values, in document order, of what is sent whichever button is pressed.
    public private(set) var fields: [Field] = []
    /// The buttons, in document order.
    public private(set) var buttons: [Button] = []

    public struct Field: Sendable, Hashable {
        public var name: String
        public var value: String
        public var kind: Kind
        /// Of a checkbox: sent only when it is.
        public var isTicked = true

        public enum Kind: Sendable, Hashable { case hidden, checkbox, entry }
    }

    public struct Button: Sendable, Hashable {
        public var name: String
        public var value: String
        public var label: String

        /// What it does, which its name says after `do.`.
        public var deed: String { name.hasPrefix("do.") ? String(name.dropFirst("do.".count)) : "" }

        public init(name: String, value: String, label: String = "") {
            (self.name, self.value, self.label) = (name, value, label)
        }

        /// A button that is perhaps not on the page.
        public init(deed: String) { self.init(name: "do.\(deed)", value: ">") }
    }

    /// The form of `page` that sends an interview; `nil` when there is none.
    public init?(_ page: HTMLElement) {
        guard let form = page.all("form").first(where: { $0["method"]?.lowercased() == "post" }) else { return nil }
        action = form["action"] ?? ""
        method = "post"
        // Controls elsewhere on the page may belong to the form by its id.
        let own = form.descendants
        let elsewhere = page.descendants.filter { form["id"] != nil && $0["form"] == form["id"] }
        for element in own + elsewhere where element["disabled"] == nil {
            switch (element.name, element["type"]?.lowercased()) {
            case ("input", "hidden"?): add(element, .hidden)
            case ("input", "checkbox"?): add(element, .checkbox, isTicked: element["checked"] != nil)
            case ("input", "submit"?): addButton(element, label: element["value"] ?? "")
            case ("input", _): add(element, .entry)
            case ("button", "submit"?), ("button", nil): addButton(element, label: element.text)
            case (_, _): break
            }
        }
    }

    private mutating func add(_ element: HTMLElement, _ kind: Field.Kind, isTicked: Bool = true) {
        guard let name = element["name"] else { return }
        let value = element["value"] ?? (kind == .checkbox ? "on" : "")
        fields.append(Field(name: name, value: value, kind: kind, isTicked: isTicked))
    }

    private mutating func addButton(_ element: HTMLElement, label: String) {
        buttons.append(Button(name: element["name"] ?? "", value: element["value"] ?? "", label: label))
    }

    public subscript(_ name: String) -> String? {
        get { fields.first { $0.name == name }?.value }
        set {
            guard let place = fields.firstIndex(where: { $0.name == name }) else { return }
            fields[place].value = newValue ?? ""
        }
    }

    /// Takes a field away, as a page never does.
    public mutating func remove(_ name: String) { fields.removeAll { $0.name == name } }

    /// Ticks exactly the boxes of that name whose values are in `values`.
    ///
    /// - Returns: whether each of them is there.
    public mutating func tick(_ name: String, _ values: Set<String>) -> Bool {
        var left = values
        for place in fields.indices where fields[place].kind == .checkbox && fields[place].name == name {
            fields[place].isTicked = left.remove(fields[place].value) != nil
        }
        return left.isEmpty
    }

    public func button(_ deed: String) -> Button? { buttons.first { $0.deed == deed } }

    /// What is sent when `button` is pressed.
    public func sent(with button: Button?) -> [(name: String, value: String)] {
        var sent = fields.filter(\.isTicked).map { (name: $0.name, value: $0.value) }
        if let button, !button.name.isEmpty { sent.append((button.name, button.value)) }
        return sent
    }

    /// The same as the body of a request.
    public static func body(_ fields: [(name: String, value: String)]) -> String {
        fields.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.reduce(into: "") { escaped, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: " "): escaped += "+"
            case _: escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
