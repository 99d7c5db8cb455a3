/// What is said of answers that a device sealed and nobody has opened yet: they are in no figure.
enum SealedNote {
    /// Says it on standard error, if there are any.
    static func say(_ count: Int, in language: ReportLanguage, archive: String) {
        guard count > 0 else { return }
        let command = "drempel collect --into \(archive) --key"
        switch language {
        case .nl:
            let what =
                count == 1 ? "1 antwoord is nog verzegeld en telt" : "\(count) antwoorden zijn nog verzegeld en tellen"
            Console.error("\(what) hier niet mee. Maak ze eerst open: \(command) BESTAND")
        case .fr:
            let what =
                count == 1
                ? "1 réponse est encore scellée et ne compte" : "\(count) réponses sont encore scellées et ne comptent"
            Console.error("\(what) pas ici. Ouvre-les d'abord : \(command) FICHIER")
        case .en:
            let what = count == 1 ? "1 response is still sealed and does" : "\(count) responses are still sealed and do"
            Console.error("\(what) not count here. Open them first: \(command) FILE")
        }
    }
}
