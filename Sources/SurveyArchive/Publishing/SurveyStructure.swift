import GRDB
import SurveyCore

/// What an archive keeps of a survey's structure, so that its answers can be written, checked and shown without the
/// survey's compiler.
struct SurveyStructure: Hashable, Sendable {
    var questions: [Question]

    struct Question: Hashable, Sendable {
        var id: String
        var kind: Kind
        /// The question whose options it draws on.
        var drawsOn: String?
        /// Options in source order, and last, where it can be chosen, `unknown`.
        var items: [Item]
    }

    /// What can be chosen, and the barrier that it reports.
    struct Item: Hashable, Sendable {
        var option: String
        var barrier: String?
    }

    enum Kind: String, Hashable, Sendable {
        case yesNo, chooseOne, chooseMany, deck, choice, scale, number, note
    }

    /// The name under which *I don't know* stands among the items; a keyword of the language, so never an option.
    static let unknown = NonAnswer.unknown.rawValue

    init(_ survey: Survey) {
        questions = survey.questions.map { question in
            var items = question.options.map { Item(option: $0.id.rawValue, barrier: $0.barrier?.rawValue) }
            if let unknown = question.unknown {
                items.append(Item(option: Self.unknown, barrier: unknown.barrier?.rawValue))
            }
            let kind: Kind
            var drawsOn: String?
            switch question.kind {
            case .yesNo: kind = .yesNo
            case .chooseOne: kind = .chooseOne
            case .chooseMany: kind = .chooseMany
            case .deck: kind = .deck
            case .choice(let source): (kind, drawsOn) = (.choice, source.rawValue)
            case .scale: kind = .scale
            case .number: kind = .number
            case .note: kind = .note
            }
            return Question(id: question.id.rawValue, kind: kind, drawsOn: drawsOn, items: items)
        }
    }

    /// The structure of the version with that hash; `nil` when it was published without one.
    init?(_ db: Database, version: String) throws {
        let items = try Dictionary(
            grouping: Row.fetchAll(
                db,
                sql: "SELECT question, option, barrier FROM survey_item WHERE survey_version = ? ORDER BY position",
                arguments: [version]), by: { try $0.get("question") as String })
        questions = try Row.fetchAll(
            db,
            sql: "SELECT question, kind, draws_on FROM survey_question WHERE survey_version = ? ORDER BY position",
            arguments: [version]
        ).map { row in
            let id: String = try row.get("question")
            guard let kind = Kind(rawValue: try row.get("kind")) else {
                throw StoreError.damaged("question \(id) is of an unknown kind")
            }
            return Question(
                id: id, kind: kind, drawsOn: try row.get("draws_on"),
                items: try (items[id] ?? []).map { try Item(option: $0.get("option"), barrier: $0.get("barrier")) })
        }
        if questions.isEmpty { return nil }
    }

    /// Stores it as that of the version with this hash.
    func insert(_ db: Database, version: String) throws {
        for (position, question) in questions.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO survey_question (survey_version, position, question, kind, draws_on)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [version, position, question.id, question.kind.rawValue, question.drawsOn])
            for (position, item) in question.items.enumerated() {
                try db.execute(
                    sql: """
                        INSERT INTO survey_item (survey_version, question, position, option, barrier)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [version, question.id, position, item.option, item.barrier])
            }
        }
    }

    /// Removes what is stored as the structure of this version.
    static func delete(_ db: Database, version: String) throws {
        try db.execute(sql: "DELETE FROM survey_item WHERE survey_version = ?", arguments: [version])
        try db.execute(sql: "DELETE FROM survey_question WHERE survey_version = ?", arguments: [version])
    }
}

extension SurveyStructure {
    /// All of it as one text, by which two are put in an order.
    var signature: String {
        questions.map { question in
            let items = question.items.map { "  \($0.option) \($0.barrier ?? "")\n" }.joined()
            return "\(question.id) \(question.kind.rawValue) \(question.drawsOn ?? "")\n\(items)"
        }.joined()
    }

    /// As much of a survey as the canonical form of answers needs: its decks with their cards in source order.
    var decks: Survey {
        Survey(
            id: "", languages: ["nl"],
            questions: questions.filter { $0.kind == .deck }.map { deck in
                SurveyCore.Question(
                    id: QuestionID(deck.id), kind: .deck(atMost: nil),
                    options: deck.items.filter { $0.option != Self.unknown }
                        .map { AnswerOption(id: OptionID($0.option)) })
            })
    }
}
