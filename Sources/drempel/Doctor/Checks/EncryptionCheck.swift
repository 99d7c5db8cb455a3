/// Whether a thief of the device could read the answers.
struct EncryptionCheck: DeviceCheck {
    /// The disk of the archive is encrypted; `nil` where nobody can tell.
    var isEncrypted: Bool?
    /// Answers are sealed with the project team's key.
    var isSealed: Bool

    var findings: [Finding] {
        if isEncrypted == true {
            return [
                .fine(
                    "encryption",
                    DoctorText(
                        nl: "De schijf is versleuteld", fr: "Le disque est chiffré", en: "The disk is encrypted"))
            ]
        }
        let said =
            isEncrypted == nil
            ? DoctorText(
                nl: "Of de schijf versleuteld is, is niet te zien", fr: "On ne voit pas si le disque est chiffré",
                en: "Whether the disk is encrypted cannot be seen")
            : DoctorText(
                nl: "De schijf is niet versleuteld", fr: "Le disque n'est pas chiffré", en: "The disk is not encrypted")
        if isSealed {
            return [
                .note(
                    "encryption", said,
                    DoctorText(
                        nl: "de antwoorden zijn wel verzegeld: alleen het projectteam kan ze lezen",
                        fr: "les réponses sont scellées : seule l'équipe du projet peut les lire",
                        en: "the answers are sealed: only the project team can read them"))
            ]
        }
        return [
            .wrong(
                "encryption", said,
                DoctorText(
                    nl:
                        "installeer Debian met een versleutelde schijf, of gebruik verzegelde antwoorden (answers.public-key)",
                    fr: "installez Debian sur un disque chiffré, ou scellez les réponses (answers.public-key)",
                    en: "install Debian on an encrypted disk, or seal the answers (answers.public-key)"))
        ]
    }
}
