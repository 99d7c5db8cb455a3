/// How answers may leave the device.
struct SealingCheck: DeviceCheck {
    /// What `answers.public-key` says, if anything.
    var key: Key
    /// `usb.allow-unsealed`.
    var allowsUnsealed: Bool

    enum Key: Equatable {
        case none
        /// Its fingerprint, to compare by telephone.
        case set(fingerprint: String)
        case unusable(String)
    }

    var findings: [Finding] {
        switch key {
        case .set(let fingerprint):
            return [
                .fine(
                    "sealing",
                    DoctorText(
                        nl: "Antwoorden worden verzegeld voor sleutel \(fingerprint)",
                        fr: "Les réponses sont scellées pour la clé \(fingerprint)",
                        en: "Answers are sealed for key \(fingerprint)"))
            ]
        case .unusable(let why):
            return [
                .wrong(
                    "sealing",
                    DoctorText(
                        nl: "answers.public-key is geen sleutel: \(why)",
                        fr: "answers.public-key n'est pas une clé : \(why)",
                        en: "answers.public-key is no key: \(why)"),
                    DoctorText(
                        nl: "vraag het projectteam de openbare sleutel (drempel key show) en kopieer ze helemaal",
                        fr: "demandez à l'équipe du projet la clé publique (drempel key show) et copiez-la en entier",
                        en: "ask the project team for the public key (drempel key show) and copy all of it"))
            ]
        case .none where allowsUnsealed:
            return [
                .note(
                    "sealing",
                    DoctorText(
                        nl: "Antwoorden gaan onverzegeld op een USB-stick: wie hem vindt, kan ze lezen",
                        fr: "Les réponses vont sur une clé USB sans être scellées : qui la trouve peut les lire",
                        en: "Answers go to a USB stick unsealed: whoever finds it can read them"),
                    DoctorText(
                        nl: "zet de openbare sleutel van het projectteam in answers.public-key",
                        fr: "mettez la clé publique de l'équipe du projet dans answers.public-key",
                        en: "put the project team's public key in answers.public-key"))
            ]
        case .none:
            return [
                .wrong(
                    "sealing",
                    DoctorText(
                        nl: "Er is geen sleutel, dus kopiëren naar een USB-stick wordt geweigerd",
                        fr: "Il n'y a pas de clé, donc la copie sur une clé USB est refusée",
                        en: "There is no key, so copying to a USB stick is refused"),
                    DoctorText(
                        nl: "zet de openbare sleutel in answers.public-key, of usb.allow-unsealed op true",
                        fr: "mettez la clé publique dans answers.public-key, ou usb.allow-unsealed à true",
                        en: "put the public key in answers.public-key, or set usb.allow-unsealed to true"))
            ]
        }
    }
}
