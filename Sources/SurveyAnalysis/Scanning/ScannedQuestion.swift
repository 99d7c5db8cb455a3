import SurveyCore

/// What the scanner must know of one question: plain numbers and views, so that reading it costs no reference counting.
struct ScannedQuestion {
    let name: ScannedName
    let shape: QuestionItem.Shape
    let isWide: Bool
    let column: Int
    /// For each option of this version its code, or of a set or deck its place among `cards`.
    let options: NameTable
    /// Of a set or deck, the options of this version in source order.
    let cards: UnsafeMutableBufferPointer<Card>
    /// What turns the code of an option into that of the derived option.
    let derivedOffset: Int
    let firstNumber: Int
    let values: Int

    /// An option that is an item of its own.
    struct Card {
        let name: ScannedName
        let column: Int
    }

    /// - Parameter options: The options of this version, in source order.
    static func allocate(item: QuestionItem, options: [OptionID]) -> ScannedQuestion {
        let places = Dictionary(item.options.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let cards = item.hasOptionItems ? options : []
        let (isWide, column) =
            switch item.column {
            case .narrow(let column): (false, column)
            case .wide(let column): (true, column)
            }
        let question = ScannedQuestion(
            name: ScannedName(item.id.rawValue), shape: item.shape, isWide: isWide, column: column,
            options: .allocate(
                options.enumerated().map { place, option in
                    (option.rawValue, item.hasOptionItems ? place : Code.firstValue + places[option]!)
                }),
            cards: .allocate(capacity: cards.count), derivedOffset: item.options.count, firstNumber: item.firstNumber,
            values: item.values)
        for (place, card) in cards.enumerated() {
            question.cards.initializeElement(
                at: place,
                to: Card(name: ScannedName(card.rawValue), column: item.optionColumns.lowerBound + places[card]!))
        }
        return question
    }

    func deallocate() {
        options.deallocate()
        cards.deallocate()
    }
}
