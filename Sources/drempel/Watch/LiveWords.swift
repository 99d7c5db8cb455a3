import SurveyCore

/// The words of the live view.
struct LiveWords {
    var heading, session, answers, state, halfDay, place, survey: String
    var fewerThan, none, more, steps, leave: String
    /// Planned, open, closed.
    var states: [String]
    var parts: (morning: String, afternoon: String)

    static func words(in language: ReportLanguage) -> LiveWords {
        switch language {
        case .nl:
            LiveWords(
                heading: "Sessies, zoals ze nu zijn", session: "sessie", answers: "antwoorden", state: "stand",
                halfDay: "halve dag", place: "plaats", survey: "vragenlijst", fewerThan: "minder dan %",
                none: "Er is nog geen sessie open geweest.", more: "… en nog %",
                steps: "In stappen, zodat niemand ziet wie er net antwoordde. Intern, niet verspreiden.",
                leave: "q: stoppen", states: ["gepland", "open", "gesloten"], parts: ("voormiddag", "namiddag"))
        case .fr:
            LiveWords(
                heading: "Les sessions, en ce moment", session: "session", answers: "réponses", state: "état",
                halfDay: "demi-journée", place: "lieu", survey: "questionnaire", fewerThan: "moins de %",
                none: "Aucune session n'a encore été ouverte.", more: "… et encore %",
                steps: "Par paliers, pour que personne ne voie qui vient de répondre. Interne, ne pas diffuser.",
                leave: "q : quitter", states: ["prévue", "ouverte", "clôturée"], parts: ("matin", "après-midi"))
        case .en:
            LiveWords(
                heading: "Sessions, as they are now", session: "session", answers: "answers", state: "state",
                halfDay: "half-day", place: "place", survey: "survey", fewerThan: "fewer than %",
                none: "No session was opened yet.", more: "… and % more",
                steps: "In steps, so that nobody sees who has just answered. Internal, do not pass on.",
                leave: "q: leave", states: ["planned", "open", "closed"], parts: ("morning", "afternoon"))
        }
    }

    func text(_ state: Session.State) -> String {
        switch state {
        case .planned: states[0]
        case .open: states[1]
        case .closed: states[2]
        }
    }

    func text(_ halfDay: HalfDay) -> String {
        "\(halfDay.description.dropLast(3)) \(halfDay.isAfternoon ? parts.afternoon : parts.morning)"
    }
}
