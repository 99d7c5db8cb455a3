/// What the terminal is and can draw.
struct TerminalCheck: DeviceCheck {
    /// The value of TERM.
    var name: String
    /// Whether it can draw from right to left; `nil` where nobody could ask.
    var drawsRightToLeft: Bool?
    /// A language from right to left that the configuration offers, such as `ar`.
    var rightToLeft: String?

    var findings: [Finding] {
        let shown = name.isEmpty ? "?" : name
        guard let drawsRightToLeft else {
            return [
                .note(
                    "terminal",
                    DoctorText(
                        nl: "De terminal is van hier niet te zien", fr: "Le terminal n'est pas visible d'ici",
                        en: "The terminal cannot be seen from here"),
                    DoctorText(
                        nl: "start deze controle in het venster van de kiosk",
                        fr: "lancez ce contrôle dans la fenêtre de la borne",
                        en: "run this check in the kiosk's own window"))
            ]
        }
        if let language = rightToLeft, !drawsRightToLeft {
            return [
                .wrong(
                    "terminal",
                    DoctorText(
                        nl:
                            "De terminal (\(shown)) kan '\(language)' niet van rechts naar links tonen, en die taal wordt niet aangeboden",
                        fr:
                            "Le terminal (\(shown)) ne peut pas afficher « \(language) » de droite à gauche, et cette langue n'est pas proposée",
                        en:
                            "The terminal (\(shown)) cannot draw '\(language)' from right to left, and that language is not offered"
                    ),
                    DoctorText(
                        nl: "gebruik xterm op een grafisch scherm, of haal de taal uit kiosk.languages",
                        fr: "utilisez xterm sur un écran graphique, ou retirez la langue de kiosk.languages",
                        en: "use xterm on a graphical screen, or take the language out of kiosk.languages"))
            ]
        }
        return [
            .fine(
                "terminal",
                DoctorText(
                    nl: "De terminal (\(shown)) toont kleuren"
                        + (drawsRightToLeft ? " en schrift van rechts naar links" : ""),
                    fr: "Le terminal (\(shown)) affiche les couleurs"
                        + (drawsRightToLeft ? " et l'écriture de droite à gauche" : ""),
                    en: "The terminal (\(shown)) shows colours"
                        + (drawsRightToLeft ? " and writing from right to left" : "")))
        ]
    }
}
