import SurveyCore

/// The few words that are only heard: nothing on a screen says them.
struct AccessWords: Sendable, Hashable {
    /// After an option that is on.
    var chosen: String
    /// After an option that was turned off just now.
    var notChosen: String
    /// The key that takes back the last digit.
    var erase: String
    /// Where the scan leaves a row of buttons.
    var leaveRow: String

    /// The words in `language`, else in Dutch.
    static func `in`(_ language: LanguageTag) -> AccessWords {
        all[language.primary] ?? dutch
    }

    /// The languages that have these words.
    static var languages: [String] { all.keys.sorted() }

    private static let dutch = AccessWords(
        chosen: "gekozen", notChosen: "niet gekozen", erase: "Wis het laatste cijfer", leaveRow: "Uit deze rij")

    private static let all: [String: AccessWords] = [
        "nl": dutch,
        "fr": AccessWords(
            chosen: "choisi", notChosen: "pas choisi", erase: "Efface le dernier chiffre",
            leaveRow: "Sortir de cette rangée"),
        "en": AccessWords(
            chosen: "chosen", notChosen: "not chosen", erase: "Erase the last digit", leaveRow: "Out of this row"),
        "de": AccessWords(
            chosen: "gewählt", notChosen: "nicht gewählt", erase: "Letzte Ziffer löschen", leaveRow: "Aus dieser Reihe"),
        "ar": AccessWords(
            chosen: "تم اختياره", notChosen: "لم يتم اختياره", erase: "امسح آخر رقم", leaveRow: "اخرج من هذا الصف"),
        "tr": AccessWords(
            chosen: "seçildi", notChosen: "seçilmedi", erase: "Son rakamı sil", leaveRow: "Bu sıradan çık"),
        "uk": AccessWords(
            chosen: "вибрано", notChosen: "не вибрано", erase: "Стерти останню цифру", leaveRow: "Вийти з цього ряду"),
        "pl": AccessWords(
            chosen: "wybrane", notChosen: "nie wybrane", erase: "Usuń ostatnią cyfrę", leaveRow: "Wyjdź z tego rzędu"),
        "ro": AccessWords(
            chosen: "ales", notChosen: "nu este ales", erase: "Șterge ultima cifră", leaveRow: "Ieși din acest rând"),
        "es": AccessWords(
            chosen: "elegido", notChosen: "no elegido", erase: "Borra la última cifra", leaveRow: "Salir de esta fila"),
    ]
}
