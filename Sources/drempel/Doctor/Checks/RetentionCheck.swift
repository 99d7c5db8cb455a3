import SurveyCore

/// Whether answers are still there that should have been deleted, and why.
struct RetentionCheck: DeviceCheck {
    /// The archive's path.
    var archive: String
    var state: State

    enum State: Equatable {
        /// There is no archive yet.
        case none
        /// It cannot be read, for this reason.
        case unreadable(String)
        /// The sessions whose answers are old enough, those among them that wait for somebody to close them, and whether
        /// the device's clock is believed.
        case read(due: [Session], open: [Session], isClockBelieved: Bool)
    }

    var findings: [Finding] {
        switch state {
        case .none: [Self.nothing]
        case .unreadable(let why):
            [
                .wrong(
                    "retention",
                    DoctorText(
                        nl: "Het archief kan niet gelezen worden: \(why)",
                        fr: "L'archive ne peut pas être lue : \(why)",
                        en: "The archive cannot be read: \(why)"),
                    DoctorText("drempel archive check \(archive)"))
            ]
        case .read(let due, let open, let isClockBelieved):
            // Of a clock that is wrong, all sessions may seem old.
            if isClockBelieved {
                due.isEmpty && open.isEmpty ? [Self.nothing] : (due.isEmpty ? [] : [overdue(due)]) + open.map(left)
            } else {
                [Self.doubted]
            }
        }
    }

    private static let nothing = Finding.fine(
        "retention",
        DoctorText(
            nl: "Er zijn geen antwoorden die al gewist moesten zijn",
            fr: "Il n'y a pas de réponses qui devraient déjà être effacées",
            en: "There are no answers that should have been deleted by now"))

    private static let doubted = Finding.wrong(
        "retention",
        DoctorText(
            nl: "De klok kan verkeerd staan, dus dit toestel wist zelf geen oude antwoorden",
            fr: "L'horloge est peut-être mal réglée : cet appareil n'efface donc pas lui-même les anciennes réponses",
            en: "The clock may be wrong, so this device deletes no old answers by itself"),
        DoctorText(
            nl: "zet ze juist, en open een sessie met de juiste datum",
            fr: "réglez-la, et ouvrez une session avec la bonne date",
            en: "set it, and open a session with the right date"))

    private func overdue(_ sessions: [Session]) -> Finding {
        let codes = sessions.map(\.code.rawValue).joined(separator: ", ")
        return .note(
            "retention",
            DoctorText(
                nl: "Deze sessies moesten al gewist zijn: \(codes)",
                fr: "Ces sessions devraient déjà être effacées : \(codes)",
                en: "These sessions should have been deleted by now: \(codes)"),
            DoctorText(
                nl: "start de kiosk of de server: die wist ze zelf, voorgoed",
                fr: "démarrez la borne ou le serveur, qui les efface lui-même, pour toujours",
                en: "start the kiosk or the server, which deletes them by itself, for good"))
    }

    private func left(_ session: Session) -> Finding {
        let (code, day) = (session.code, "\(session.halfDay.day)/\(session.halfDay.month)/\(session.halfDay.year)")
        return .wrong(
            "retention",
            DoctorText(
                nl: "Sessie \(code) van \(day) moest al gewist zijn, maar niemand sloot ze",
                fr: "La session \(code) du \(day) devrait déjà être effacée, mais personne ne l'a fermée",
                en: "Session \(code) of \(day) should have been deleted by now, but nobody closed it"),
            DoctorText("drempel session close \(code) --archive \(archive)"))
    }
}
