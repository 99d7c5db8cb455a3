/// The PIN of the volunteer.
struct PinCheck: DeviceCheck {
    /// The state folder.
    var folder: String
    var isSet: Bool

    var findings: [Finding] {
        guard isSet else {
            return [
                .wrong(
                    "pin",
                    DoctorText(
                        nl: "Er is nog geen pincode in '\(folder)': wie eerst komt, kiest ze",
                        fr: "Il n'y a pas encore de code dans « \(folder) » : le premier venu le choisit",
                        en: "There is no PIN in '\(folder)' yet: whoever comes first chooses it"),
                    DoctorText(
                        nl: "kies er een op de kiosk: Vrijwilliger, en leg de herstelcode in een gesloten omslag",
                        fr:
                            "choisissez-en un sur la borne : Bénévole, et mettez le code de secours sous enveloppe fermée",
                        en: "choose one at the kiosk: Volunteer, and put the recovery code in a sealed envelope"))
            ]
        }
        return [
            .fine(
                "pin",
                DoctorText(nl: "De pincode is gekozen", fr: "Le code est choisi", en: "The PIN is chosen"))
        ]
    }
}
