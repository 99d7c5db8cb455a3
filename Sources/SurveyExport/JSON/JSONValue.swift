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
        let line = line
        guard indent + line.utf8.count > 120 || isNested else {
            text += line
            return
        }
        switch self {
        case .null, .bool, .int, .double, .string:
            text += line
        case .array(let elements):
            Self.write(elements.map { ("", $0) }, "[", "]", to: &text, indent: indent)
        case .object(let members):
            Self.write(members.map { ($0.0.asJSON + ": ", $0.1) }, "{", "}", to: &text, indent: indent)
        }
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

    /// The value on one line.
    private var line: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .double(let value): value.isFinite ? String(describing: value) : "null"
        case .string(let value): value.asJSON
        case .array(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { $0.0.asJSON + ": " + $0.1.line }.joined(separator: ", ") + "}"
        }
    }
}
