import SurveyAnalysis
import SurveyCore

/// How often each value of a column occurs, as far as it may be told.
///
/// For the team that is what the protected report tells, since such a description travels without the rows. In public it
/// is counted in the rows that are published: it tells nothing that they do not.
struct Frequencies {
    /// What may be told of one value.
    enum Told: Hashable {
        case count(Int)
        /// It is hidden, so that nobody can be found.
        case protected

        init(_ count: Int?) { self = count.map(Told.count) ?? .protected }
    }

    private var values: [Key: Told] = [:]

    private struct Key: Hashable {
        var column: Int
        /// The place of the value.
        var value: Int?
        var missing: MissingKind?
    }

    /// - Returns: `nil` where nothing is said of the value at all.
    func of(value: Int, column: Int) -> Told? { values[Key(column: column, value: value)] }

    func of(_ missing: MissingKind, column: Int) -> Told? { values[Key(column: column, missing: missing)] }

    /// Tells nothing.
    init() {}

    /// Counts the rows.
    init(_ data: Microdata) {
        var counts: [Key: Int] = [:]
        for (column, one) in data.schema.columns.enumerated() where !one.isNumber && one.kind != .text {
            for value in one.values.indices { counts[Key(column: column, value: value)] = 0 }
            for kind in one.missing { counts[Key(column: column, missing: kind)] = 0 }
        }
        data.forEachRow { cells in
            for (column, cell) in cells.enumerated() {
                let kind = cell.missing
                counts[Key(column: column, value: kind == nil ? cell.number : nil, missing: kind)]? += 1
            }
        }
        values = counts.mapValues(Told.count)
    }

    /// Takes them from a report.
    init(_ figures: Report.Figures, _ schema: ExportSchema) {
        for (place, column) in schema.columns.enumerated() {
            guard let question = column.question else { continue }
            let item = schema.table.questions[question]
            guard let tally = figures.questions.first(where: { $0.question.id == item.id }) else { continue }
            switch column.source {
            case .number, .version, .session, .site, .halfDay, .mode, .language, .assisted, .derived: break
            case .option(_, let option):
                guard let told = tally.options.first(where: { $0.option.id == item.options[option].id }) else { break }
                let (k, n) = (told.proportion.k, told.proportion.n)
                add(Told(k), Key(column: place, value: 1))
                add(Told(k.flatMap { k in n.map { $0 - k } }), Key(column: place, value: 0))
                if let states = told.states { add(states, column, place) }
            case .answer:
                for (value, one) in column.values.enumerated() {
                    if one.isUnknown {
                        tally.unknown.map { add(Told($0.k), Key(column: place, value: value)) }
                    } else if let told = tally.options.first(where: { $0.option.id.rawValue == one.name }) {
                        add(Told(told.proportion.k), Key(column: place, value: value))
                    }
                }
                add(tally.states, column, place)
            }
        }
    }

    private mutating func add(_ states: ItemStates, _ column: ExportColumn, _ place: Int) {
        for kind in column.missing {
            let state: ItemStates.State? =
                switch kind {
                case .notRouted: .notRouted
                case .skipped: .skipped
                case .refused: .preferNotToSay
                case .unknown: .dontKnow
                case .derived: .derived
                case .protected: nil
                }
            if let state { add(Told(states[state]), Key(column: place, missing: kind)) }
        }
    }

    private mutating func add(_ told: Told, _ key: Key) { values[key] = told }
}
