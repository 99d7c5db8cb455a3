/// The answers that every survey may use without writing them: *yes* and *no*, the points of the scales, and the stages
/// of funnels. In every language that the interface speaks.
public enum BuiltInWords {
    /// The languages that have all of these words.
    public static let languages: [LanguageTag] = ["nl", "fr", "en", "de", "ar", "tr", "uk", "pl", "ro", "es"]

    public static let yes: LocalizedText = [
        "nl": "Ja", "fr": "Oui", "en": "Yes", "de": "Ja", "ar": "نعم", "tr": "Evet", "uk": "Так", "pl": "Tak",
        "ro": "Da", "es": "Sí",
    ]

    public static let no: LocalizedText = [
        "nl": "Nee", "fr": "Non", "en": "No", "de": "Nein", "ar": "لا", "tr": "Hayır", "uk": "Ні", "pl": "Nie",
        "ro": "Nu", "es": "No",
    ]

    /// The label of a point of a built-in scale; empty for a point that the scale does not have.
    public static func label(of scale: Scale, point: Int) -> LocalizedText {
        let labels =
            switch scale {
            case .faces: faces
            case .agree: agreement
            }
        guard scale.points.contains(point) else { return [:] }
        return labels[point - scale.points.lowerBound]
    }

    /// The icon of a point, or `nil`.
    public static func icon(of scale: Scale, point: Int) -> String? {
        switch scale {
        case .faces where scale.points.contains(point): ["☹", "☹", "○", "☺", "☺"][point - 1]
        case .faces, .agree: nil
        }
    }

    /// The label of a funnel's built-in stage, or `nil` for any other name.
    public static func stage(_ id: String) -> LocalizedText? {
        switch id {
        case "base": ["nl": "Gaat over hen", "fr": "Concernés", "en": "It concerns them"]
        case "aware": ["nl": "Kent het", "fr": "Connaît", "en": "Knows of it"]
        case "eligible":
            ["nl": "Denkt er recht op te hebben", "fr": "Pense y avoir droit", "en": "Thinks to be eligible"]
        case "applied": ["nl": "Vroeg het aan", "fr": "A demandé", "en": "Applied"]
        case "received": ["nl": "Kreeg het", "fr": "A reçu", "en": "Received it"]
        case "kept": ["nl": "Krijgt het nog", "fr": "Reçoit encore", "en": "Still receives it"]
        case "opened": ["nl": "Deed het open", "fr": "A ouvert", "en": "Opened it"]
        case "understood": ["nl": "Begreep het", "fr": "A compris", "en": "Understood it"]
        case "used": ["nl": "Gebruikte het", "fr": "A utilisé", "en": "Used it"]
        case _: nil
        }
    }

    private static let faces: [LocalizedText] = [
        [
            "nl": "Heel slecht", "fr": "Très mauvais", "en": "Very bad", "de": "Sehr schlecht", "ar": "سيئ جدا",
            "tr": "Çok kötü", "uk": "Дуже погано", "pl": "Bardzo źle", "ro": "Foarte rău", "es": "Muy mal",
        ],
        [
            "nl": "Slecht", "fr": "Mauvais", "en": "Bad", "de": "Schlecht", "ar": "سيئ", "tr": "Kötü", "uk": "Погано",
            "pl": "Źle", "ro": "Rău", "es": "Mal",
        ],
        [
            "nl": "Gewoon", "fr": "Moyen", "en": "In between", "de": "Mittel", "ar": "عادي", "tr": "Orta",
            "uk": "Середньо", "pl": "Średnio", "ro": "Așa și așa", "es": "Regular",
        ],
        [
            "nl": "Goed", "fr": "Bon", "en": "Good", "de": "Gut", "ar": "جيد", "tr": "İyi", "uk": "Добре",
            "pl": "Dobrze", "ro": "Bine", "es": "Bien",
        ],
        [
            "nl": "Heel goed", "fr": "Très bon", "en": "Very good", "de": "Sehr gut", "ar": "جيد جدا",
            "tr": "Çok iyi", "uk": "Дуже добре", "pl": "Bardzo dobrze", "ro": "Foarte bine", "es": "Muy bien",
        ],
    ]

    private static let agreement: [LocalizedText] = [
        [
            "nl": "Helemaal niet akkoord", "fr": "Pas du tout d'accord", "en": "Do not agree at all",
            "de": "Stimme gar nicht zu", "ar": "لا أوافق أبدا", "tr": "Hiç katılmıyorum",
            "uk": "Зовсім не погоджуюся", "pl": "Zupełnie się nie zgadzam", "ro": "Deloc de acord",
            "es": "Nada de acuerdo",
        ],
        [
            "nl": "Niet akkoord", "fr": "Pas d'accord", "en": "Do not agree", "de": "Stimme nicht zu",
            "ar": "لا أوافق", "tr": "Katılmıyorum", "uk": "Не погоджуюся", "pl": "Nie zgadzam się",
            "ro": "Nu sunt de acord",
            "es": "En desacuerdo",
        ],
        [
            "nl": "Tussenin", "fr": "Entre les deux", "en": "In between", "de": "Teils, teils", "ar": "بين الاثنين",
            "tr": "Kararsızım", "uk": "Посередині", "pl": "Pośrodku", "ro": "Între cele două", "es": "Ni sí ni no",
        ],
        [
            "nl": "Akkoord", "fr": "D'accord", "en": "Agree", "de": "Stimme zu", "ar": "أوافق", "tr": "Katılıyorum",
            "uk": "Погоджуюся", "pl": "Zgadzam się", "ro": "De acord", "es": "De acuerdo",
        ],
        [
            "nl": "Helemaal akkoord", "fr": "Tout à fait d'accord", "en": "Agree fully", "de": "Stimme voll zu",
            "ar": "أوافق تماما", "tr": "Tamamen katılıyorum", "uk": "Повністю погоджуюся",
            "pl": "Całkowicie się zgadzam", "ro": "Total de acord", "es": "Totalmente de acuerdo",
        ],
    ]
}
