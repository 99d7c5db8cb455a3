import SurveyCore

/// A survey with a question of every kind, in every language that the interface speaks.
enum EveryKind {
    static let name = "elke-soort"

    /// *Trial*, in each language.
    private static let words: [(language: LanguageTag, word: String)] = [
        ("nl", "Proef"), ("fr", "Essai"), ("en", "Trial"), ("de", "Probe"), ("ar", "تجربة"), ("tr", "Deneme"),
        ("uk", "Спроба"), ("pl", "Próba"), ("ro", "Probă"), ("es", "Prueba"),
    ]

    static let languages = words.map(\.language)

    /// A text for each language; `mark` tells it from the others.
    private static func texts(_ mark: String) -> String {
        words.map { "\($0.language) \"\($0.word) \(mark)\"" }.joined(separator: "  ")
    }

    /// Options `a`, `b` …, each with an icon.
    private static func options(_ question: Int, _ names: String) -> String {
        zip(names, "✓◔✗○☹").map { "  [\($0)] icon \"\($1)\" \(texts("\(question)\($0)."))\n" }.joined()
    }

    static let text = """
        survey \(name)
          languages \(languages.map(\.rawValue).joined(separator: " "))
          title \(texts("0"))
          right huurtoelage
          responsible "Sociaal Huis Ravels"
          contact     "sociaal.huis@ravels.example"
          dpo         "dpo@ravels.example"
          purpose     \(texts("P."))
          basis       "algemeen belang"
          retention   90 days
          release after 10 responses

        intro
          \(texts("I."))

        question vraag1: yes or no
          \(texts("1?"))
          hint \(texts("1H."))
          unknown

        question vraag2: choose one
          \(texts("2?"))
        \(options(2, "abcde"))  unknown

        question vraag3: choose up to 2
          \(texts("3?"))
        \(options(3, "abcd"))
        cards vraag4
          \(texts("4?"))
        \(options(4, "abc"))
        question vraag5: choose one of vraag4
          \(texts("5?"))

        question vraag6: scale faces
          \(texts("6?"))

        question vraag7: scale agree
          \(texts("7?"))

        question vraag8: number 0 to 120
          \(texts("8?"))

        note vraag9
          \(texts("9."))

        thanks
          \(texts("T."))

        """
}
