/// Names of variables that SPSS takes, from the names of columns.
///
/// At most 64 bytes; a letter first; then letters, digits and `. _ $ # @`; no point at the end; none of the words of the
/// syntax; each once, in whatever case (IBM, *SPSS Statistics: Variable names*).
struct SPSSNames {
    private var taken: Set<String> = []

    /// A name for a column, unlike all names given before.
    mutating func name(for column: String) -> String {
        let legal = Self.legal(column)
        var (name, number) = (legal, 1)
        while !taken.insert(name.uppercased()).inserted {
            number += 1
            let ending = "_\(number)"
            name = legal.prefix(Self.longest - ending.utf8.count) + ending
        }
        return name
    }

    private static let longest = 64
    private static let words: Set<String> = [
        "ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH",
    ]

    private static func legal(_ column: String) -> String {
        var name = String(
            column.map { character in
                character.isASCII && (character.isLetter || character.isNumber || ".$#@".contains(character))
                    ? character : "_"
            })
        if name.first?.isLetter != true { name = "v_" + name }
        name = String(name.prefix(longest))
        while name.hasSuffix(".") { name.removeLast() }
        return words.contains(name.uppercased()) ? name + "_" : name
    }
}
