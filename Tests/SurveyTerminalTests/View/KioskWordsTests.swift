import SurveyCore
import Testing

@testable import SurveyTerminal

/// The terminal's own words keep to the same rules as the interface's.
@Suite struct KioskWordsTests {
    static let languages = InterfaceWords.languages

    private static func fields(_ language: LanguageTag) -> [(name: String, text: String)] {
        Mirror(reflecting: KioskWords.in(language)).children.compactMap { child in
            (child.value as? String).map { (child.label ?? "", $0) }
        }
    }

    /// The buttons that can stand on one screen of a person, those of the interview among them.
    private static func screens(_ language: LanguageTag) -> [[String]] {
        let (kiosk, words) = (KioskWords.in(language), InterfaceWords.in(language))
        let strip = [kiosk.readAloud, kiosk.readAloudOff, kiosk.readAgain, kiosk.display, words.language]
        let about = [words.back, words.assistance, words.stop]
        return [
            [kiosk.touchToBegin, kiosk.volunteer],
            strip + about + [
                words.skip, words.refuse, words.dontKnow, words.skipRest, words.proceed, words.noneOfThese,
                BuiltInWords.yes[language] ?? "", BuiltInWords.no[language] ?? "",
            ],
            strip + about + [words.begin, words.send, words.tryAgain, words.close, kiosk.headphonesOn],
            strip + about + [
                kiosk.lightTheme, kiosk.darkTheme, kiosk.contrastTheme, kiosk.largerText, kiosk.normalText,
                kiosk.scanning,
            ],
        ]
    }

    @Test func theTerminalSpeaksTheLanguagesOfTheInterface() {
        #expect(KioskWords.languages == InterfaceWords.languages)
    }

    @Test(arguments: languages) func everyWordIsThereAndTakesTheSameNumbers(language: LanguageTag) {
        let (dutch, own) = (Self.fields("nl"), Self.fields(language))
        #expect(own.count == dutch.count && own.count >= 24)
        for (source, word) in zip(dutch, own) {
            #expect(!word.text.isEmpty && word.text.first != " " && word.text.last != " ", "\(word.name)")
            #expect(word.text.count { $0 == "%" } == source.text.count { $0 == "%" }, "\(word.name)")
            #expect(language == "nl" || word.text != source.text, "\(word.name)")
        }
    }

    @Test(arguments: languages) func buttonsAreShortAndDifferOnEachScreen(language: LanguageTag) {
        for buttons in Self.screens(language) {
            #expect(Set(buttons).count == buttons.count, "\(buttons)")
            for button in buttons { #expect(DisplayWidth.columns(of: button) <= 25, "\(button)") }
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
        for (name, text) in Self.fields("ar") {
            for scalar in text.unicodeScalars {
                #expect(
                    0x621...0x64A ~= scalar.value || "،؟".unicodeScalars.contains(scalar)
                        || " .:!%×()3".unicodeScalars.contains(scalar), "\(scalar) in \(name)")
            }
        }
    }

    @Test(
        arguments: [
            ("fr-BE", "Bénévole"), ("es-MX", "Voluntariado"), ("so", "Volunteer"), ("xx", "Volunteer"),
        ] as [(LanguageTag, String)])
    func fallsBackAsTheInterfaceDoes(language: LanguageTag, volunteer: String) {
        #expect(KioskWords.in(language, fallback: "en-GB").volunteer == volunteer)
        #expect(KioskWords.in("so").volunteer == "Vrijwilliger")
    }

    @Test func theHourOfOpeningHasMinutesOfTwoDigits() {
        let dutch = KioskWords.in("nl")
        #expect(dutch.closed(untilHour: 9, minute: 5) == "We zijn nu even dicht. Vanaf 9:05 kan je weer meedoen.")
        #expect(dutch.closed(untilHour: 13, minute: 30) == "We zijn nu even dicht. Vanaf 13:30 kan je weer meedoen.")
        for language in Self.languages {
            #expect(KioskWords.in(language).closed(untilHour: 8, minute: 0).contains("8:00"))
        }
    }
}
