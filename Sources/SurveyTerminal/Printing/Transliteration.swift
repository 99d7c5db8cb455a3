/// Letters with marks, and signs of print, written in ASCII.
enum Transliteration {
    /// By character, also in its decomposed form, since characters compare canonically.
    static let ascii: [Character: String] = {
        var table: [Character: String] = ["İ": "I"]
        for (plain, marked) in letters {
            for character in marked {
                table[character] = plain
                let capital = character.uppercased()
                // The capital of ß is two letters, and that of ŉ two scalars: they have none of their own here.
                if let only = capital.first, capital.count == 1, only != character, only.asciiValue == nil {
                    table[only] = plain.prefix(1).uppercased() + plain.dropFirst()
                }
            }
        }
        for (plain, characters) in signs { for character in characters { table[character] = plain } }
        return table
    }()

    private static let letters: [(String, String)] = [
        ("a", "àáâãäåāăąǎ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģǧ"), ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįıǐ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőǒ"),
        ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųǔ"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
        ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"), ("ij", "ĳ"),
    ]

    private static let signs: [(String, String)] = [
        ("'", "‘’‚‛′´"), ("\"", "“”„‟″«»"), ("-", "‐‑‒–—―−"), ("<", "‹"), (">", "›"), ("...", "…"), ("*", "•·"),
        ("x", "×"), ("EUR", "€"), ("1/2", "½"), ("1/4", "¼"), ("3/4", "¾"), ("SS", "ẞ"), ("?", "¿"), ("!", "¡"),
        (" ", "\u{2002}\u{2003}\u{2009}\u{3000}"),
    ]
}
