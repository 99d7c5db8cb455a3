/// Who runs this.
struct UserCheck: DeviceCheck {
    var isRoot: Bool
    var name: String

    var findings: [Finding] {
        guard isRoot else {
            return [
                .fine(
                    "user",
                    DoctorText(
                        nl: "De gebruiker is \(name)", fr: "L'utilisateur est \(name)", en: "The user is \(name)"))
            ]
        }
        return [
            .note(
                "user",
                DoctorText(
                    nl: "Deze controle draait als root: wat de kiosk mag, is zo niet te zien",
                    fr: "Ce contrôle tourne en tant que root : on ne voit pas ainsi ce que la borne peut faire",
                    en: "This check runs as root: what the kiosk may do cannot be seen this way"),
                DoctorText(
                    nl: "kijk met de ogen van de kiosk: /usr/lib/drempel/doctor.sh",
                    fr: "regardez avec les yeux de la borne : /usr/lib/drempel/doctor.sh",
                    en: "look with the eyes of the kiosk: /usr/lib/drempel/doctor.sh"))
        ]
    }
}
