import SurveyCore

/// What sheets are called and say, beside the words of reports.
enum SheetWords {
    static let data: LocalizedText = ["nl": "Gegevens", "fr": "Données", "en": "Data"]
    static let codebook: LocalizedText = ["nl": "Codeboek", "fr": "Codes", "en": "Codebook"]
    static let tables: LocalizedText = ["nl": "Tabellen", "fr": "Tableaux", "en": "Tables"]

    /// The ends of the interval.
    static let low: LocalizedText = ["nl": "van", "fr": "de", "en": "from"]
    static let high: LocalizedText = ["nl": "tot", "fr": "à", "en": "to"]

    static let protected: LocalizedText = [
        "nl": "\(ReportWords.protectedMark) is afgeschermd: dat aantal zou iemand kunnen aanwijzen.",
        "fr": "\(ReportWords.protectedMark) est protégé : ce nombre pourrait désigner quelqu'un.",
        "en": "\(ReportWords.protectedMark) is protected: that number could point at somebody.",
    ]
}
