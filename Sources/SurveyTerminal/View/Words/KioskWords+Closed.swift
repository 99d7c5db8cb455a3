import SurveyCore

extension KioskWords {
    /// Outside the opening hours, when it does not open again the same day.
    static func closed(_ language: LanguageTag) -> String {
        closed[LanguageTag(language.primary) ?? "nl"] ?? closed["nl"]!
    }

    private static let closed: [LanguageTag: String] = [
        "nl": "We zijn nu dicht. Kom een andere dag nog eens langs.",
        "fr": "C'est fermé maintenant. Reviens un autre jour.",
        "en": "We are closed now. Come back another day.",
        "de": "Gerade ist geschlossen. Komm an einem anderen Tag wieder.",
        "ar": "المشاركة مغلقة الآن. يمكنك العودة في يوم آخر.",
        "tr": "Şimdi kapalıyız. Başka bir gün yine gel.",
        "uk": "Зараз зачинено. Приходь іншого дня.",
        "pl": "Teraz jest zamknięte. Przyjdź innego dnia.",
        "ro": "Acum este închis. Vino în altă zi.",
        "es": "Ahora está cerrado. Vuelve otro día.",
    ]
}
