/// The disk on which the answers are kept.
struct DiskCheck: DeviceCheck {
    /// The folder of the archive.
    var folder: String
    /// The folder, or the nearest one above it, can be written.
    var isWritable: Bool
    var isInMemory: Bool
    var freeBytes: Int

    static let leastBytes = 200_000_000

    var findings: [Finding] {
        let megabytes = freeBytes / 1_000_000
        if !isWritable {
            return [
                .wrong(
                    "disk",
                    DoctorText(
                        nl: "In '\(folder)' kan niet geschreven worden", fr: "On ne peut pas écrire dans « \(folder) »",
                        en: "Nothing can be written in '\(folder)'"),
                    DoctorText(
                        nl: "maak de map eigendom van de gebruiker van de kiosk: chown drempel '\(folder)'",
                        fr: "donnez le dossier à l'utilisateur de la borne : chown drempel '\(folder)'",
                        en: "give the folder to the kiosk's user: chown drempel '\(folder)'"))
            ]
        }
        if isInMemory {
            return [
                .wrong(
                    "disk",
                    DoctorText(
                        nl: "'\(folder)' ligt in het geheugen: na het uitzetten zijn de antwoorden weg",
                        fr: "« \(folder) » est en mémoire : les réponses sont perdues quand on éteint",
                        en: "'\(folder)' is held in memory: the answers are gone when the device is switched off"),
                    DoctorText(
                        nl: "kies met --archive een bestand op een schijf",
                        fr: "choisissez avec --archive un fichier sur un disque",
                        en: "choose a file on a disk with --archive"))
            ]
        }
        if freeBytes < Self.leastBytes {
            return [
                .wrong(
                    "disk",
                    DoctorText(
                        nl: "De schijf is bijna vol: nog \(megabytes) MB",
                        fr: "Le disque est presque plein : encore \(megabytes) Mo",
                        en: "The disk is nearly full: \(megabytes) MB left"),
                    DoctorText(
                        nl: "maak 200 MB vrij: apt-get clean; journalctl --vacuum-size=20M",
                        fr: "libérez 200 Mo : apt-get clean; journalctl --vacuum-size=20M",
                        en: "free 200 MB: apt-get clean; journalctl --vacuum-size=20M"))
            ]
        }
        return [
            .fine(
                "disk",
                DoctorText(
                    nl: "Er is plaats op de schijf: \(megabytes) MB in '\(folder)'",
                    fr: "Il y a de la place sur le disque : \(megabytes) Mo dans « \(folder) »",
                    en: "There is room on the disk: \(megabytes) MB in '\(folder)'"))
        ]
    }
}
