import SurveyCore

/// What an outsider who knows the survey can tell from the figures about all responses together: which of them are sums
/// of which, by routing, stages, groups and barriers.
///
/// A count of people who gave no answer (*skipped*, *prefer not to say*, broken off) is no statement about anybody's
/// situation: it is not small in the sense of disclosure control, but is hidden where a small count would follow from it.
struct TotalsModel {
    var book = FigureBook()
    let schema: TableSchema
    let rules: DisclosureRules
    /// Complete responses; always told.
    let responses: Int
    /// By place in the schema.
    var questions: [QuestionForms] = []
    /// By the hash of a version, how many answered it.
    var versions: [String: CountForm] = [:]
    /// By mode, how many answered in it.
    var modes: [Mode: CountForm] = [:]
    let index: [QuestionID: Int]

    /// - Parameter figures: The raw figures.
    init(_ figures: Report.Figures, schema: TableSchema, rules: DisclosureRules) {
        self.schema = schema
        self.rules = rules
        responses = figures.responses
        index = Dictionary(uniqueKeysWithValues: schema.questions.enumerated().map { ($1.id, $0) })
        addVersions(figures)
        addModes(figures)
        for (place, tally) in figures.questions.enumerated() { addQuestion(place, tally) }
        addGroups(figures)
        for (place, funnel) in figures.funnels.enumerated() { addFunnel(place, funnel) }
        for (place, barrier) in figures.barriers.enumerated() { addBarrier(place, barrier, figures) }
    }

    /// How dear it is to hide a figure: first what is said by few, last what everything else stands on.
    enum Weight {
        static let version = 2.0
        static let mentions = 2.0
        static let nonAnswer = 3.0
        static let shown = 3.0
        static let notRouted = 4.0
        static let option = 10.0
        static let barrier = 12.0
        static let stage = 12.0
        static let base = 40.0
        static let group = 40.0
    }

    /// Unknowns that add up to all responses.
    ///
    /// - Parameter nobody: Where the form makes sure that it is nobody, which the outsider knows.
    mutating func partition(_ counts: [Int], nobody: [Bool] = []) -> [CountForm] {
        let forms = counts.enumerated().map { place, count in
            count == 0 && place < nobody.count && nobody[place] ? CountForm(0) : book.unknown(count)
        }
        book.equal(CountForm.sum(forms), CountForm(responses))
        return forms
    }
}

/// The counts of one question in unknowns.
struct QuestionForms {
    /// By option or point; of numbers, sets and decks one form of all who answered.
    var values: [CountForm]
    var dontKnow: CountForm
    var refused: CountForm
    var skipped: CountForm
    var notRouted: CountForm
    var derived: CountForm
    /// The base of its shares.
    var base: CountForm
    /// Complete responses to which it was shown.
    var shown: CountForm
    var options: [OptionForms]

    struct OptionForms {
        var k: CountForm
        var n: CountForm
        var shown: CountForm
        /// Of a card: those who said yes or no, and those who did not know.
        var answered = CountForm(0)
        var dontKnow = CountForm(0)
    }
}
