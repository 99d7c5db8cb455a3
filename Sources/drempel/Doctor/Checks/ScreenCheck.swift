/// The size of the screen, in letters.
struct ScreenCheck: DeviceCheck {
    /// `nil` where there is no screen to look at.
    var size: (columns: Int, rows: Int)?

    /// What the kiosk's pages are made for.
    static let least = (columns: 60, rows: 20)

    var findings: [Finding] {
        guard let (columns, rows) = size else {
            return [
                .note(
                    "screen",
                    DoctorText(
                        nl: "Het scherm is van hier niet te zien", fr: "L'écran n'est pas visible d'ici",
                        en: "The screen cannot be seen from here"),
                    DoctorText(
                        nl: "start deze controle in het venster van de kiosk",
                        fr: "lancez ce contrôle dans la fenêtre de la borne",
                        en: "run this check in the kiosk's own window"))
            ]
        }
        let needed = "\(Self.least.columns)×\(Self.least.rows)"
        guard columns >= Self.least.columns, rows >= Self.least.rows else {
            return [
                .wrong(
                    "screen",
                    DoctorText(
                        nl: "Het scherm is te klein: \(columns)×\(rows) tekens, \(needed) is nodig",
                        fr: "L'écran est trop petit : \(columns)×\(rows) caractères, il en faut \(needed)",
                        en: "The screen is too small: \(columns)×\(rows) characters, \(needed) are needed"),
                    DoctorText(
                        nl: "maak de letters kleiner (TEXT_PIXELS in /etc/default/drempel) of het venster groter",
                        fr:
                            "prenez des lettres plus petites (TEXT_PIXELS dans /etc/default/drempel) ou une fenêtre plus grande",
                        en: "make the letters smaller (TEXT_PIXELS in /etc/default/drempel) or the window larger"))
            ]
        }
        return [
            .fine(
                "screen",
                DoctorText(
                    nl: "Het scherm is groot genoeg: \(columns)×\(rows) tekens",
                    fr: "L'écran est assez grand : \(columns)×\(rows) caractères",
                    en: "The screen is large enough: \(columns)×\(rows) characters"))
        ]
    }
}
