import SurveyCore

/// A JSON value that is written the same way every time: members in the order given, numbers in their shortest form
/// that reads back the same.
enum JSONValue {
    case null
    case bool(Bool)
    case int(Int)
    /// Finite, else written as null.
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// A count; null when it is protected.
    static func count(_ value: Int?) -> JSONValue { value.map { .int($0) } ?? .null }

    /// The text, with a line for each member of what does not fit on one line of 120 characters.
    var text: String {
        var text = ""
        write(to: &text, indent: 0)
        return text + "\n"
    }

    private func write(to text: inout String, indent: Int) {
        switch self {
        case .null, .bool, .int, .double, .string:
            writeLine(to: &text)
        case .array(let elements):
            guard !writesOnOneLine(to: &text, indent: indent) else { return }
            Self.write(elements.map { ("", $0) }, "[", "]", to: &text, indent: indent)
        case .object(let members):
            guard !writesOnOneLine(to: &text, indent: indent) else { return }
            Self.write(members.map { ($0.0.asJSON + ": ", $0.1) }, "{", "}", to: &text, indent: indent)
        }
    }

    /// Writes the value on one line if that is where it belongs.
    private func writesOnOneLine(to text: inout String, indent: Int) -> Bool {
        guard !isNested else { return false }
        var line = ""
        writeLine(to: &line)
        guard indent + line.utf8.count <= 120 else { return false }
        text += line
        return true
    }

    private static func write(
        _ members: [(String, JSONValue)], _ open: String, _ close: String, to text: inout String, indent: Int
    ) {
        text += open
        for (place, (name, value)) in members.enumerated() {
            text += (place > 0 ? ",\n" : "\n") + String(repeating: " ", count: indent + 2) + name
            value.write(to: &text, indent: indent + 2)
        }
        text += (members.isEmpty ? "" : "\n" + String(repeating: " ", count: indent)) + close
    }

    /// Whether it holds an object that is not empty, or an array of them: those get lines of their own.
    private var isNested: Bool {
        switch self {
        case .null, .bool, .int, .double, .string: false
        case .array(let elements): elements.contains { if case .object = $0 { true } else { $0.isNested } }
        case .object(let members): members.contains { $0.1.isNested }
        }
    }

    /// Writes the value without a line feed. (Into one text: a text for each part of each value takes most of a report's
    /// time.)
    private func writeLine(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .int(let value): text += String(value)
        case .double(let value): text += value.isFinite ? String(describing: value) : "null"
        case .string(let value): text += value.asJSON
        case .array(let elements):
            text += "["
            for (place, element) in elements.enumerated() {
                if place > 0 { text += ", " }
                element.writeLine(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (place, (name, value)) in members.enumerated() {
                if place > 0 { text += ", " }
                text += name.asJSON
                text += ": "
                value.writeLine(to: &text)
            }
            text += "}"
        }
    }
}
