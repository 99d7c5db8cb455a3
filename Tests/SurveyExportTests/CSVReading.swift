/// The records of a CSV file by the rules of RFC 4180, with a UTF-8 byte order mark before it; `nil` when it breaks one:
/// no byte order mark, a lone CR or LF, a quote in the middle of a bare field, a last line without its end.
func readCSV(_ bytes: [UInt8], separator: Character = ",") -> [[String]]? {
    let separator = separator.asciiValue!
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
    let text = bytes.dropFirst(3)
    var records: [[String]] = []
    var record: [String] = []
    var place = text.startIndex
    while place < text.endIndex {
        var field: [UInt8] = []
        if text[place] == UInt8(ascii: "\"") {
            place += 1
            while true {
                guard place < text.endIndex else { return nil }
                if text[place] == UInt8(ascii: "\"") {
                    place += 1
                    guard place < text.endIndex, text[place] == UInt8(ascii: "\"") else { break }
                }
                field.append(text[place])
                place += 1
            }
        } else {
            while place < text.endIndex, text[place] != separator, !"\r\n\"".utf8.contains(text[place]) {
                field.append(text[place])
                place += 1
            }
        }
        guard let string = String(validating: field, as: UTF8.self), place < text.endIndex else { return nil }
        record.append(string)
        switch text[place] {
        case separator:
            place += 1
        case UInt8(ascii: "\r"):
            guard place + 1 < text.endIndex, text[place + 1] == UInt8(ascii: "\n") else { return nil }
            place += 2
            records.append(record)
            record = []
        case _:
            return nil
        }
    }
    return record.isEmpty ? records : nil
}
