import SurveyTerminal

/// The receipt printer.
struct PrinterCheck: DeviceCheck {
    /// `printer.device`; `nil` when there is none.
    var device: String?
    var state: State

    enum State: Equatable {
        /// It takes data; what it says of itself, where it answers.
        case ready(PrinterStatus?)
        case failed(PrinterError)
    }

    var findings: [Finding] {
        guard let device else {
            return [
                .fine(
                    "printer",
                    DoctorText(
                        nl: "Er is geen bonprinter ingesteld, dus geen knop voor briefjes",
                        fr: "Aucune imprimante n'est réglée, donc pas de bouton pour les tickets",
                        en: "No receipt printer is configured, so there is no button for slips"))
            ]
        }
        switch state {
        case .ready(let status):
            if status?.isCoverOpen == true { return [Self.wrong(.coverOpen, device)] }
            if status?.isPaperOut == true { return [Self.wrong(.noPaper, device)] }
            if status?.isPaperLow == true {
                return [
                    .note(
                        "printer",
                        DoctorText(
                            nl: "Het papier in de bonprinter is bijna op",
                            fr: "Il n'y a presque plus de papier dans l'imprimante",
                            en: "The receipt printer's paper is nearly out"),
                        DoctorText(nl: "leg een rol klaar", fr: "préparez un rouleau", en: "have a roll ready"))
                ]
            }
            return [
                .fine(
                    "printer",
                    DoctorText(
                        nl: "De bonprinter is er: \(device)", fr: "L'imprimante est là : \(device)",
                        en: "The receipt printer is there: \(device)"))
            ]
        case .failed(let error): return [Self.wrong(error, device)]
        }
    }

    private static func wrong(_ error: PrinterError, _ device: String) -> Finding {
        let (said, advice) = words(error, device)
        return .wrong("printer", said, advice)
    }

    private static func words(_ error: PrinterError, _ device: String) -> (said: DoctorText, advice: DoctorText) {
        switch error {
        case .notThere:
            (
                DoctorText(
                    nl: "De bonprinter is er niet: \(device)", fr: "L'imprimante n'est pas là : \(device)",
                    en: "The receipt printer is not there: \(device)"),
                DoctorText(
                    nl:
                        "zet hem aan en steek de kabel in; staat hij op een andere plaats, pas printer.device aan (ls /dev/usb)",
                    fr: "allumez-la et branchez le câble ; si elle est ailleurs, changez printer.device (ls /dev/usb)",
                    en: "switch it on and plug in its cable; if it is elsewhere, change printer.device (ls /dev/usb)")
            )
        case .noPermission:
            (
                DoctorText(
                    nl: "Deze gebruiker mag niet naar de bonprinter schrijven: \(device)",
                    fr: "Cet utilisateur ne peut pas écrire sur l'imprimante : \(device)",
                    en: "This user may not write to the receipt printer: \(device)"),
                DoctorText("usermod -aG lp,dialout drempel")
            )
        case .busy:
            (
                DoctorText(
                    nl: "Een ander programma gebruikt de bonprinter", fr: "Un autre programme utilise l'imprimante",
                    en: "Another program uses the receipt printer"),
                DoctorText(
                    nl: "wacht even; blijft het zo: apt-get purge cups",
                    fr: "attendez ; si cela dure : apt-get purge cups",
                    en: "wait a moment; if it stays so: apt-get purge cups")
            )
        case .noPaper:
            (
                DoctorText(
                    nl: "Het papier in de bonprinter is op", fr: "Il n'y a plus de papier dans l'imprimante",
                    en: "The receipt printer is out of paper"),
                DoctorText(nl: "leg een nieuwe rol in", fr: "mettez un nouveau rouleau", en: "put in a new roll")
            )
        case .coverOpen:
            (
                DoctorText(
                    nl: "Het deksel van de bonprinter staat open", fr: "Le couvercle de l'imprimante est ouvert",
                    en: "The receipt printer's lid is open"),
                DoctorText(nl: "doe het dicht", fr: "fermez-le", en: "close it")
            )
        case .stoppedTakingData, .system:
            (
                DoctorText(
                    nl: "De bonprinter werkt niet: \(error)", fr: "L'imprimante ne marche pas : \(error)",
                    en: "The receipt printer does not work: \(error)"),
                DoctorText(
                    nl: "kijk naar papier en deksel, zet hem uit en weer aan",
                    fr: "regardez le papier et le couvercle, éteignez-la et rallumez-la",
                    en: "look at its paper and lid, switch it off and on")
            )
        }
    }
}
