import SurveyCore

/// The text of a key file: a first line with the format's number, a line for each key, a last line that shows it whole.
///
/// ```text
/// drempel-keys 1
/// key 5c01a7f3 20779 9b…
/// end
/// ```
enum KeyFileText {
    static let header = "drempel-keys"
    static let format = 1
    static let footer = "end"

    /// More than any file of ours has.
    static let longest = 64 * 1024

    /// More than any clock of ours says.
    private static let days = 0...10_000_000

    enum Fault: Error, Sendable, Hashable {
        /// It was made by a later program.
        case newer
        /// Line `line`, counted from 1, is not what it should be.
        case damaged(line: Int)
    }

    static func text(of keys: [StateKey]) -> String {
        let lines = keys.map { "key \($0.id.hexadecimal) \($0.day) \($0.secret.hexadecimal)" }
        return (["\(header) \(format)"] + lines + [footer, ""]).joined(separator: "\n")
    }

    /// The keys of a whole file, in its order.
    static func keys(in text: String) throws(Fault) -> [StateKey] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        guard first.count == 2, first[0] == header, let number = Int(first[1]) else { throw .damaged(line: 1) }
        guard number <= format else { throw .newer }
        guard number == format else { throw .damaged(line: 1) }
        guard lines.count >= 4, lines.last == "", lines[lines.count - 2] == footer else {
            throw .damaged(line: lines.count)
        }
        var keys: [StateKey] = []
        for (index, line) in lines.enumerated().dropFirst().dropLast(2) {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 4, parts[0] == "key", let day = Int(parts[2]), days.contains(day),
                let id = [UInt8](hexadecimal: parts[1]), id.count == StateKey.idLength,
                let secret = [UInt8](hexadecimal: parts[3]), secret.count == StateKey.secretLength,
                !keys.contains(where: { $0.id == id })
            else { throw .damaged(line: index + 1) }
            keys.append(StateKey(id: id, day: day, secret: secret))
        }
        return keys
    }
}
