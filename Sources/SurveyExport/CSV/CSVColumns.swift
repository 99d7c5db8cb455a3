import SurveyAnalysis
import SurveyCore

/// The columns of the files.
struct CSVColumns {
    /// The first columns of `responses.csv`.
    static let metadata = ["response", "survey_version", "session", "site", "half_day", "mode", "language", "assisted"]
    /// All columns of `choices.csv`.
    static let choices = ["response", "question", "option", "answer", "barrier"]

    /// The columns of answers in `responses.csv`.
    let answers: [Answer]

    /// A question, or an option of a set or deck.
    struct Answer {
        var name: String
        /// Its place in the table's questions.
        var question: Int
        /// Its place among the question's options.
        var option: Int?
    }

    init(_ table: ResponseTable) {
        answers = table.schema.questions.enumerated().flatMap { place, item -> [Answer] in
            // No identifier ends in an underscore, so this name is free.
            let name = Self.metadata.contains(item.id.rawValue) ? "\(item.id)_" : item.id.rawValue
            guard item.hasOptionItems else { return [Answer(name: name, question: place)] }
            return item.options.enumerated().map { Answer(name: "\(name).\($1.id)", question: place, option: $0) }
        }
    }
}

/// Texts that stand in many rows, made ready once.
struct CSVWords {
    let yes = CSVText("yes")
    let no = CSVText("no")
    let modes = Dictionary(uniqueKeysWithValues: Mode.allCases.map { ($0, CSVText($0.rawValue)) })
    let versions: [CSVText]
    private let empty = CSVText("")
    private let answered = CSVText("answered")
    private let nonAnswers = Dictionary(uniqueKeysWithValues: NonAnswer.allCases.map { ($0, CSVText($0.rawValue)) })
    /// By question, its options and derived options.
    private let options: [[CSVText]]
    private let derived: [[CSVText]]
    private let table: ResponseTable

    /// A version's name in the files: the first eight digits of its hash.
    static func name(ofVersion hash: String) -> String { String(hash.prefix(8)) }

    static func derived(_ option: String) -> String { "derived:\(option)" }

    init(_ table: ResponseTable) {
        self.table = table
        versions = table.schema.versions.versions.map { CSVText(Self.name(ofVersion: $0.hash)) }
        options = table.schema.questions.map { $0.options.map { CSVText($0.id.rawValue) } }
        derived = table.schema.questions.map { $0.options.map { CSVText(Self.derived($0.id.rawValue)) } }
    }

    /// What a cell says; of a number nothing.
    func text(of cell: ResponseTable.Cell, question: Int) -> CSVText {
        switch cell {
        case .notRouted, .number: empty
        case .nonAnswer(let kind): nonAnswers[kind]!
        case .no: no
        case .yes: yes
        case .answered: answered
        case .option(let option): options[question][option]
        case .derived(let option): derived[question][option]
        }
    }

    /// The words of an option in `choices.csv`; the barrier by version.
    func choice(_ question: Int, _ option: Int) -> (question: CSVText, option: CSVText, barriers: [CSVText]) {
        let item = table.schema.questions[question]
        let id = item.options[option].id
        let barriers = table.schema.versions.versions.indices.map { version in
            CSVText(table.question(question, version: version)?.option(id)?.barrier?.rawValue ?? "")
        }
        return (CSVText(item.id.rawValue), CSVText(id.rawValue), barriers)
    }
}
