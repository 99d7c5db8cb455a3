import SurveyCore

/// What a report says in words, in one language.
struct ReportWords: Sendable {
    /// `{n}` complete responses, of one and of more.
    var oneResponse: String
    var responses: String
    var brokeOff: String
    var beforeFirst: String
    var version: String
    var newest: String
    var changed: String
    var added: String
    var removed: String
    var kind: String
    var wording: String
    var condition: String
    var options: String
    var barriersChanged: String
    var unreadable: String
    var sealed: String
    var explanation: String
    var elsewhere: String
    var barriers: String
    var barriersOrder: String
    var noBarriers: String
    var questions: String
    var manyAnswers: String
    var funnel: String
    var funnelWarning: String
    var ofStageBefore: String
    var ofStart: String
    var open: String
    var pending: String
    var share: String
    var interval: String
    var bounds: String
    var indicative: String
    var belowTen: String
    var protected: String
    var shown: String
    var answered: String
    var dontKnow: String
    var preferNotToSay: String
    var skipped: String
    var abandoned: String
    var notRouted: String
    var derived: String
    var median: String
    var middleHalf: String
    /// Between the ends of a range that may be negative.
    var to: String
    var colon: String
    var numbers: NumberWords

    /// Stands where a protected count would.
    static let protectedMark = "·"

    /// The words in `language`; in Dutch when there are none.
    static func `in`(_ language: LanguageTag) -> ReportWords {
        switch language.primary {
        case "fr": french
        case "en": english
        case _: dutch
        }
    }

    static let dutch = ReportWords(
        oneResponse: "1 volledig antwoord", responses: "{n} volledige antwoorden", brokeOff: "{n} afgebroken",
        beforeFirst: "{n} voor de eerste vraag", version: "Versie", newest: "nieuwste",
        changed: "anders dan in de nieuwste versie", added: "bestond nog niet", removed: "bestaat niet meer",
        kind: "ander soort vraag, telt hier niet mee", wording: "tekst", condition: "voorwaarde",
        options: "keuzes", barriersChanged: "drempels",
        unreadable: "Onleesbare bewaarde antwoorden, nergens meegeteld: {n}.",
        sealed: "Antwoorden die nog verzegeld zijn, nergens meegeteld: {n}.",
        explanation:
            "k = hoe vaak, n = bij hoeveel antwoorden. Het interval is dat van Wilson, 95 %. De grenzen zeggen "
            + "waar het aandeel ligt als wie de vraag kreeg maar niet antwoordde, het nooit of altijd zou zeggen. "
            + "Bij n onder 10 staat er geen percentage. Een punt (·) staat voor een afgeschermd getal: een klein aantal, of "
            + "een getal waaruit zo'n aantal zou volgen.",
        elsewhere: "De rangorde van de kaarten en waar mensen stopten staan in het rapport als html, pdf of json.",
        barriers: "DREMPELS",
        barriersOrder: "In de volgorde van het codeboek. Elke drempel heeft een eigen n: dit is geen rangorde.",
        noBarriers: "Deze vragenlijst vraagt naar geen enkele drempel.", questions: "VRAGEN",
        manyAnswers: "Meer dan één antwoord kan: de percentages tellen niet op tot 100. Gemiddeld {m} per antwoord.",
        funnel: "GERAPPORTEERDE TRECHTER",
        funnelWarning: "Wat mensen zelf zeggen. Niemand ging na of ze er recht op hebben.",
        ofStageBefore: "van de vorige stap", ofStart: "van het begin", open: "open {n}", pending: "wacht nog {n}",
        share: "%", interval: "interval", bounds: "grenzen", indicative: "indicatief", belowTen: "n < 10",
        protected: "afgeschermd",
        shown: "getoond", answered: "antwoord", dontKnow: "weet ik niet", preferNotToSay: "liever niet",
        skipped: "overgeslagen", abandoned: "afgebroken", notRouted: "niet gevraagd", derived: "afgeleid",
        median: "mediaan", middleHalf: "middelste helft", to: "tot", colon: ": ",
        numbers: NumberWords(percentSpace: "\u{A0}", decimalMark: ",", between: "tussen {a} en {b}"))

    static let french = ReportWords(
        oneResponse: "1 réponse complète", responses: "{n} réponses complètes", brokeOff: "{n} interrompues",
        beforeFirst: "{n} avant la première question", version: "Version", newest: "la plus récente",
        changed: "différent de la version la plus récente", added: "n'existait pas encore",
        removed: "n'existe plus", kind: "autre sorte de question, non comptée ici", wording: "texte",
        condition: "condition", options: "choix", barriersChanged: "freins",
        unreadable: "Réponses enregistrées illisibles, comptées nulle part : {n}.",
        sealed: "Réponses encore scellées, comptées nulle part : {n}.",
        explanation:
            "k = combien de fois, n = sur combien de réponses. L'intervalle est celui de Wilson à 95 %. Les bornes "
            + "disent où serait la part si personne, ou tous ceux qui ont vu la question sans répondre, le disaient. "
            + "Sous n = 10 il n'y a pas de pourcentage. Un point (·) remplace un nombre protégé : un petit nombre, ou un "
            + "nombre qui le révélerait.",
        elsewhere: "L'ordre des cartes et où les gens se sont arrêtés sont dans le rapport en html, pdf ou json.",
        barriers: "FREINS",
        barriersOrder: "Dans l'ordre du lexique. Chaque frein a son propre n : ce n'est pas un classement.",
        noBarriers: "Ce questionnaire ne porte sur aucun frein.", questions: "QUESTIONS",
        manyAnswers:
            "Plusieurs réponses possibles : les pourcentages ne font pas 100 ensemble. En moyenne {m} par réponse.",
        funnel: "ENTONNOIR DÉCLARÉ",
        funnelWarning: "Ce que les gens disent eux-mêmes. Personne n'a vérifié s'ils y ont droit.",
        ofStageBefore: "de l'étape précédente", ofStart: "du début", open: "indécis {n}",
        pending: "attend encore {n}", share: "%", interval: "intervalle", bounds: "bornes", indicative: "indicatif",
        belowTen: "n < 10", protected: "protégé", shown: "montré", answered: "réponse", dontKnow: "je ne sais pas",
        preferNotToSay: "préfère ne pas dire", skipped: "passé", abandoned: "interrompu", notRouted: "non posé",
        derived: "déduit", median: "médiane", middleHalf: "moitié centrale", to: "à", colon: " : ",
        numbers: NumberWords(percentSpace: "\u{A0}", decimalMark: ",", between: "entre {a} et {b}"))

    static let english = ReportWords(
        oneResponse: "1 complete response", responses: "{n} complete responses", brokeOff: "{n} broken off",
        beforeFirst: "{n} before the first question", version: "Version", newest: "newest",
        changed: "other than in the newest version", added: "did not exist yet", removed: "does not exist any more",
        kind: "another kind of question, not counted here", wording: "wording", condition: "condition",
        options: "options", barriersChanged: "barriers",
        unreadable: "Stored responses that could not be read, counted nowhere: {n}.",
        sealed: "Responses that are still sealed, counted nowhere: {n}.",
        explanation:
            "k = how often, n = of how many responses. The interval is Wilson's at 95 %. The bounds say where the share "
            + "lies if nobody, or everybody, who was shown the question without answering it would say so. "
            + "Below n = 10 there is no percentage. A dot (·) stands for a protected number: a small one, or one from which a "
            + "small one would follow.",
        elsewhere: "The order of the cards and where people stopped are in the report as html, pdf or json.",
        barriers: "BARRIERS",
        barriersOrder: "In the order of the codebook. Each barrier has an n of its own: this is no ranking.",
        noBarriers: "This survey asks about no barrier.", questions: "QUESTIONS",
        manyAnswers: "More than one answer is possible: percentages do not sum to 100. On average {m} per response.",
        funnel: "REPORTED FUNNEL",
        funnelWarning: "What people say themselves. Nobody checked whether they are eligible.",
        ofStageBefore: "of the stage before", ofStart: "of the start", open: "open {n}", pending: "still waits {n}",
        share: "%", interval: "interval", bounds: "bounds", indicative: "indicative", belowTen: "n < 10",
        protected: "protected",
        shown: "shown", answered: "answered", dontKnow: "don't know", preferNotToSay: "prefer not to say",
        skipped: "skipped", abandoned: "abandoned", notRouted: "not asked", derived: "derived", median: "median",
        middleHalf: "middle half", to: "to", colon: ": ",
        numbers: NumberWords(percentSpace: "", decimalMark: ".", between: "between {a} and {b}"))
}
