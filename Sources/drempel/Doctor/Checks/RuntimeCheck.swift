/// The folder of the running interview, which must never be on a disk.
struct RuntimeCheck: DeviceCheck {
    /// The folder; `nil` when none can be made.
    var folder: String?
    var isInMemory: Bool

    var findings: [Finding] {
        guard let folder else {
            return [
                .wrong(
                    "runtime",
                    DoctorText(
                        nl: "Er is geen map voor het lopende gesprek",
                        fr: "Il n'y a pas de dossier pour l'entretien en cours",
                        en: "There is no folder for the running interview"),
                    DoctorText(
                        nl: "zet RUNTIME_DIRECTORY op een map in het geheugen, zoals /run/drempel",
                        fr: "mettez RUNTIME_DIRECTORY sur un dossier en mémoire, comme /run/drempel",
                        en: "set RUNTIME_DIRECTORY to a folder in memory, such as /run/drempel"))
            ]
        }
        guard isInMemory else {
            return [
                .wrong(
                    "runtime",
                    DoctorText(
                        nl: "Het lopende gesprek zou op een schijf komen: '\(folder)'",
                        fr: "L'entretien en cours irait sur un disque : « \(folder) »",
                        en: "The running interview would be on a disk: '\(folder)'"),
                    DoctorText(
                        nl: "zet RUNTIME_DIRECTORY op een map in het geheugen, zoals /run/drempel",
                        fr: "mettez RUNTIME_DIRECTORY sur un dossier en mémoire, comme /run/drempel",
                        en: "set RUNTIME_DIRECTORY to a folder in memory, such as /run/drempel"))
            ]
        }
        return [
            .fine(
                "runtime",
                DoctorText(
                    nl: "Het lopende gesprek staat alleen in het geheugen", fr: "L'entretien en cours reste en mémoire",
                    en: "The running interview is in memory only"))
        ]
    }
}
