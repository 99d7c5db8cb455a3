import SurveyCore

/// Turns conditions into `TruthPlan`s over the columns of a schema.
///
/// The meaning of each test comes from `Condition.Test.value(for:)`, asked once for every code that a column can hold:
/// there is no second definition of it.
struct ConditionCompiler: Sendable {
    let items: [QuestionItem]
    let index: [QuestionID: Int]

    func compile(_ condition: Condition) -> TruthPlan {
        switch condition {
        case .question(let id, let test): compile(test, of: id)
        case .mode(let mode): .mode(mode)
        case .not(let inner): .not(compile(inner))
        case .and(let parts): .all(parts.map(compile))
        case .or(let parts): .any(parts.map(compile))
        }
    }

    private func compile(_ test: Condition.Test, of id: QuestionID) -> TruthPlan {
        guard let item = index[id].map({ items[$0] }) else { return .constant(UInt8(truth: test.value(for: nil))) }
        if case .includes(let options) = test, item.hasOptionItems, case .narrow(let state) = item.column {
            let columns = options.map { option in
                item.options.firstIndex { $0.id == option }.map { item.optionColumns.lowerBound + $0 }
            }
            return item.shape == .set
                ? .setIncludes(state: state, options: columns.compactMap(\.self))
                : .any(columns.map { $0.map { .narrow($0, table: cardTable) } ?? .constant(TruthPlan.open) })
        }
        switch item.column {
        case .narrow(let column): return .narrow(column, table: table { test.value(for: item.answer(for: $0)) })
        case .wide(let column): return .wide(column, item: item, test: test)
        }
    }

    /// Of a card: yes, no, or open when it has no substantive answer.
    private var cardTable: [UInt8] {
        table { $0 == Code.yes ? .yes : $0 == Code.no ? .no : .open }
    }

    private func table(_ truth: (Int) -> Truth) -> [UInt8] {
        (0..<Code.narrow).map { UInt8(truth: truth($0)) }
    }
}

extension Code {
    /// Whether the code is one of the three kinds of non-answer that a person chose.
    static func isNonAnswer(_ code: Int) -> Bool {
        (dontKnow...skipped).contains(code)
    }
}

extension QuestionItem {
    /// The answer that a code of this question's column stands for.
    ///
    /// Of a set or deck the code tells no more than the state, and the answer here has that state and no option.
    func answer(for code: Int) -> Answer? {
        switch code {
        case Code.dontKnow: return .nonAnswer(.unknown)
        case Code.refused: return .nonAnswer(.refused)
        case Code.skipped: return .nonAnswer(.skipped)
        case Code.answered where hasOptionItems: return .choices([])
        case _:
            guard let (index, isDerived) = value(of: code) else { return nil }
            switch shape {
            case .points, .number: return .number(firstNumber + index)
            case .single, .choice, .set, .deck:
                return isDerived ? .derived(options[index].id) : .choice(options[index].id)
            }
        }
    }
}
