import FoundationEssentials

/// A JSON text as the tests look into it: read by Foundation, so that it is not our own code that judges our output.
enum JSON: Decodable {
    case null, bool(Bool), value(Double), text(String), list([JSON]), members([String: JSON])

    init(_ text: String) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .value(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .list(value)
        } else {
            self = .members(try container.decode([String: JSON].self))
        }
    }

    subscript(key: String) -> JSON { object[key] ?? .null }
    subscript(index: Int) -> JSON { array.indices.contains(index) ? array[index] : .null }
    var object: [String: JSON] { if case .members(let members) = self { members } else { [:] } }
    var array: [JSON] { if case .list(let list) = self { list } else { [] } }
    var string: String? { if case .text(let text) = self { text } else { nil } }
    var number: Double? { if case .value(let value) = self { value } else { nil } }
    var int: Int? { number.flatMap { Int(exactly: $0) } }
}
