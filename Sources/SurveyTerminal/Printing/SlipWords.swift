import SurveyCore

/// What a slip says in one language.
struct SlipWords {
    /// Under the title.
    var invitation: String
    /// Before the address.
    var orType: String
    /// The address works until the end of a day; with `%` for the day.
    var throughDay: String
    /// It works until 13:00 of a day; with `%` for the day.
    var untilOne: String
    /// Day, month and year as the language writes them.
    var day: @Sendable (_ day: Int, _ month: Int, _ year: Int) -> String

    /// The words in `language`; `nil` when a receipt printer cannot print it.
    static func `in`(_ language: LanguageTag) -> SlipWords? { all[language.primary] }

    /// Until when the address works.
    func until(_ end: HalfDay) -> String {
        let pattern = end.isAfternoon ? throughDay : untilOne
        let parts = pattern.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.joined(separator: day(end.day, end.month, end.year))
    }

    private static let all: [String: SlipWords] = [
        "nl": SlipWords(
            invitation: "Doe mee op je gsm: 3 minuten, geen naam.", orType: "Of typ dit adres:",
            throughDay: "Dit werkt tot en met %.", untilOne: "Dit werkt tot % om 13 uur.",
            day: { "\($0) \(dutchMonths[$1 - 1]) \($2)" }),
        "fr": SlipWords(
            invitation: "Participe avec ton gsm\u{A0}: 3 minutes, sans nom.", orType: "Ou tape cette adresse\u{A0}:",
            throughDay: "Valable jusqu'au % inclus.", untilOne: "Valable jusqu'au % à 13\u{A0}h.",
            day: { "\($0 == 1 ? "1er" : "\($0)") \(frenchMonths[$1 - 1]) \($2)" }),
        "en": SlipWords(
            invitation: "Take part on your phone: 3 minutes, no name.", orType: "Or type this address:",
            throughDay: "This works until the end of %.", untilOne: "This works until 1 pm on %.",
            day: { "\($0) \(englishMonths[$1 - 1]) \($2)" }),
        "de": SlipWords(
            invitation: "Mach mit auf deinem Handy: 3 Minuten, kein Name.", orType: "Oder tippe diese Adresse ein:",
            throughDay: "Das geht bis einschließlich %.", untilOne: "Das geht bis % um 13 Uhr.",
            day: { "\($0).\($1).\($2)" }),
        "es": SlipWords(
            invitation: "Participa con tu teléfono: 3 minutos, sin nombre.", orType: "O escribe esta dirección:",
            throughDay: "Funciona hasta el % incluido.", untilOne: "Funciona hasta el % a las 13:00.",
            day: { "\($0)/\($1)/\($2)" }),
        "pl": SlipWords(
            invitation: "Weź udział w telefonie: 3 minuty, bez podawania nazwiska.", orType: "Albo wpisz ten adres:",
            throughDay: "Działa do % włącznie.", untilOne: "Działa do % do godziny 13.",
            day: { "\($0).\($1).\($2)" }),
        "ro": SlipWords(
            invitation: "Participă pe telefonul tău: 3 minute, fără nume.", orType: "Sau scrie această adresă:",
            throughDay: "Funcționează până la % inclusiv.", untilOne: "Funcționează până la %, ora 13.",
            day: { "\($0).\($1).\($2)" }),
        "tr": SlipWords(
            invitation: "Telefonunla katıl: 3 dakika, isim yok.", orType: "Ya da bu adresi yaz:",
            throughDay: "% gününün sonuna kadar geçerli.", untilOne: "% saat 13'e kadar geçerli.",
            day: { "\($0).\($1).\($2)" }),
    ]

    private static let dutchMonths = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]
    private static let frenchMonths = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
