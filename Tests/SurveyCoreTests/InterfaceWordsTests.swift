import Testing

@testable import SurveyCore

/// What every language of the interface must keep to, so that no screen has a gap, a misplaced number or two buttons of
/// one name.
@Suite struct InterfaceWordsTests {
    static let languages: [LanguageTag] = ["nl", "fr", "en", "de", "ar", "tr", "uk", "pl", "ro", "es"]

    /// The words of a language by the names of the fields.
    private static func fields(_ language: LanguageTag) -> [(name: String, text: String)] {
        Mirror(reflecting: InterfaceWords.in(language)).children.compactMap { child in
            (child.value as? String).map { (child.label ?? "", $0) }
        }
    }

    private static func buttons(_ words: InterfaceWords) -> [String] {
        [
            words.back, words.skip, words.skipRest, words.refuse, words.dontKnow, words.stop, words.proceed,
            words.noneOfThese, words.begin, words.send, words.tryAgain, words.close, words.stillHere, words.language,
            words.assistance, words.awayResume, words.awayErase,
        ]
    }

    private static func columns(_ text: String) -> Int { text.reduce(0) { $0 + DisplayWidth.columns(of: $1) } }

    @Test func theInterfaceSpeaksTheTenLanguages() {
        #expect(InterfaceWords.languages == Self.languages.sorted())
        #expect(BuiltInWords.languages == Self.languages)
    }

    @Test(arguments: languages) func everyWordIsThereAndTakesTheSameNumbers(language: LanguageTag) {
        let (dutch, own) = (Self.fields("nl"), Self.fields(language))
        #expect(own.count == dutch.count && own.count >= 34)
        for (source, word) in zip(dutch, own) {
            #expect(!word.text.isEmpty, "\(word.name)")
            #expect(word.text.count { $0 == "%" } == source.text.count { $0 == "%" }, "\(word.name)")
            #expect(word.text.last != " " || word.name == "comma", "\(word.name)")
            #expect(!word.text.contains("  "), "\(word.name)")
        }
        // Nothing but the Dutch was left in Dutch.
        let same = zip(dutch, own).filter { $0.text == $1.text }.map(\.0.name)
        #expect(language == "nl" || Set(same).isSubset(of: ["stop", "comma"]), "\(same)")
    }

    @Test(arguments: languages) func buttonsAreShortAndDiffer(language: LanguageTag) {
        let words = InterfaceWords.in(language)
        let buttons = Self.buttons(words)
        #expect(Set(buttons).count == buttons.count)
        for button in buttons { #expect(Self.columns(button) <= 25, "\(button)") }
        #expect(!words.stop.contains(" "))
        // A deck's answers stand beside the other buttons.
        for answer in [BuiltInWords.yes, BuiltInWords.no] {
            #expect(answer[language].map(buttons.contains) == false)
        }
    }

    @Test(arguments: languages) func scalesHaveALabelOfTheirOwnForEachPoint(language: LanguageTag) {
        for scale in [Scale.faces, .agree] {
            let labels = scale.points.compactMap { BuiltInWords.label(of: scale, point: $0)[language] }
            #expect(Set(labels).count == scale.points.count)
            #expect(labels.allSatisfy { !$0.isEmpty && Self.columns($0) <= 30 })
        }
    }

    @Test(arguments: languages) func sentencesAreShort(language: LanguageTag) {
        for (name, text) in Self.fields(language) {
            for sentence in text.split(whereSeparator: { ".?!؟".contains($0) }) {
                #expect(sentence.split(separator: " ").count <= 12, "\(name): \(sentence)")
            }
        }
    }

    @Test func arabicIsWrittenInArabicLettersAlone() {
        let labels = [Scale.faces, .agree].flatMap { scale in
            scale.points.compactMap { BuiltInWords.label(of: scale, point: $0)["ar"] }
        }
        for text in Self.fields("ar").map(\.text) + labels + [InterfaceWords.name(of: "ar")] {
            for scalar in text.unicodeScalars {
                #expect(
                    0x621...0x64A ~= scalar.value || "،؟".unicodeScalars.contains(scalar)
                        || " .:!%".unicodeScalars.contains(scalar), "\(scalar) in \(text)")
            }
        }
    }

    @Test func ukrainianIsWrittenInCyrillicAlone() {
        for (name, text) in Self.fields("uk") {
            #expect(
                text.unicodeScalars.allSatisfy { $0.value != 0x69 && !("a"..."z" ~= $0 || "A"..."Z" ~= $0) }, "\(name)")
        }
    }

    @Test(
        arguments: [
            ("de-AT", "Zurück"), ("ar-SY", "رجوع"), ("nl-BE", "Terug"), ("so", "Retour"), ("ti-ER", "Retour"),
        ] as [(LanguageTag, String)])
    func aVariantHasTheWordsOfItsLanguageAndAnUnknownOneThoseOfTheFallback(language: LanguageTag, back: String) {
        #expect(InterfaceWords.in(language, fallback: "fr").back == back)
        #expect(InterfaceWords.in("so", fallback: "ti").back == "Terug")
    }

    @Test(arguments: languages) func eachLanguageIsCalledByItsOwnName(language: LanguageTag) {
        let names = Self.languages.map(InterfaceWords.name)
        #expect(Set(names).count == names.count)
        #expect(InterfaceWords.name(of: language) != language.rawValue)
        #expect(language.direction == (language == "ar" ? .rightToLeft : .leftToRight))
    }

    @Test func numbersComeInTheirPlaces() {
        #expect(InterfaceWords.fill(InterfaceWords.in("tr").enterNumber, 1, 12) == "1 ile 12 arasında bir sayı yaz.")
        #expect(InterfaceWords.fill(InterfaceWords.in("ar").step, 3, 9) == "الخطوة 3 من 9")
        #expect(
            InterfaceWords.fill(InterfaceWords.in("pl").idle, 20) == "Usuniemy twoje odpowiedzi. Zostało sekund: 20.")
    }
}
