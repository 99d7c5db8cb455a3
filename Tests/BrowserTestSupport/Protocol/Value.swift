import Foundation

/// A JSON value, as it goes to the browser and comes from it.
package enum Value: Sendable, Hashable, Codable {
    case null, bool(Bool), number(Double), text(String), list([Value]), members([String: Value])

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([String: Value].self) {
            self = .members(value)
        } else {
            self = .list(try container.decode([Value].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .members(let value): try container.encode(value)
        }
    }

    /// The member of that name; `null` when there is none.
    package subscript(name: String) -> Value {
        if case .members(let members) = self { members[name] ?? .null } else { .null }
    }

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var number: Double? { if case .number(let number) = self { number } else { nil } }
    package var int: Int? { number.map { Int($0) } }
    package var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
    package var list: [Value] { if case .list(let list) = self { list } else { [] } }
    package var members: [String: Value] { if case .members(let members) = self { members } else { [:] } }

    /// As JavaScript writes it.
    package var json: String {
        (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int) { self = .number(Double(value)) }
    package init(floatLiteral value: Double) { self = .number(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: Value...) { self = .list(elements) }
    package init(dictionaryLiteral elements: (String, Value)...) {
        self = .members(Dictionary(elements) { $1 })
    }
    package init(nilLiteral: ()) { self = .null }
}
