/// A survey as compiled from its source: checked, with blocks expanded and barrier codes resolved.
public struct Survey: Sendable, Hashable {
    /// The survey's identifier, for example `huurtoelage-ravels`.
    public var id: String
    /// The languages it offers, the source language first; never empty.
    public var languages: [LanguageTag]
    /// Those of `languages` whose texts nobody who speaks them has read yet; never the source language.
    public var unreviewedLanguages: Set<LanguageTag>
    public var title: LocalizedText
    /// Who asks, why, and whom to turn to.
    public var about: About
    /// The text before the first question.
    public var intro: LocalizedText
    /// The text after the last one.
    public var thanks: LocalizedText
    /// Questions, decks and notes in the order of the form.
    public var questions: [Question]
    public var funnels: [Funnel]
    /// The entries of the codebook that this survey uses, in the order of the codebook.
    public var barriers: [Barrier]

    public init(
        id: String, languages: [LanguageTag], unreviewedLanguages: Set<LanguageTag> = [], title: LocalizedText = [:],
        about: About = About(), intro: LocalizedText = [:], thanks: LocalizedText = [:], questions: [Question],
        funnels: [Funnel] = [], barriers: [Barrier] = []
    ) {
        self.id = id
        self.languages = languages
        self.unreviewedLanguages = unreviewedLanguages
        self.title = title
        self.about = about
        self.intro = intro
        self.thanks = thanks
        self.questions = questions
        self.funnels = funnels
        self.barriers = barriers
    }

    /// The language in which the survey was written, the first that it lists.
    public var sourceLanguage: LanguageTag { languages[0] }

    /// The question named `id`.
    public subscript(id: QuestionID) -> Question? {
        questions.first { $0.id == id }
    }

    /// `text` in `language`, else in the source language.
    public func text(_ text: LocalizedText, in language: LanguageTag) -> String {
        text.text(in: language, fallbacks: [sourceLanguage])
    }
}

extension Survey {
    /// Who is responsible for a survey and what becomes of its answers; all of it shown to the citizen.
    public struct About: Sendable, Hashable {
        /// The social right that the survey is about, as written in the file.
        public var right: String?
        /// The controller in the sense of the GDPR, for example `Sociaal Huis Ravels`.
        public var responsible: String?
        public var contact: String?
        /// The data protection officer's address.
        public var dpo: String?
        public var purpose: LocalizedText
        /// The legal basis.
        public var basis: String?
        /// How long answers are kept, in days.
        public var retentionDays: Int?
        /// The file's own release threshold in complete responses; the configuration alone may go below 10.
        public var releaseAfter: Int?

        public init(
            right: String? = nil, responsible: String? = nil, contact: String? = nil, dpo: String? = nil,
            purpose: LocalizedText = [:], basis: String? = nil, retentionDays: Int? = nil, releaseAfter: Int? = nil
        ) {
            self.right = right
            self.responsible = responsible
            self.contact = contact
            self.dpo = dpo
            self.purpose = purpose
            self.basis = basis
            self.retentionDays = retentionDays
            self.releaseAfter = releaseAfter
        }
    }
}
