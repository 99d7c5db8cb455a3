/// What a cell of a `ResponseTable` holds: one small number per response and item.
///
/// The first eight are the same for every item; what follows counts up the options, points or numbers of the item, and
/// for a choice of one the same options again as derived answers.
enum Code {
    /// The person never got to see it.
    static let notRouted = 0
    static let dontKnow = 1
    static let refused = 2
    static let skipped = 3
    /// Of a card, or of an option of a set that was answered: no.
    static let no = 4
    /// Of a card, or of an option of a set that was answered: yes.
    static let yes = 5
    /// Of a set or deck as a whole: it has a substantive answer, told by its options.
    static let answered = 6
    /// The first option, point or number.
    static let firstValue = 8

    /// The codes that fit a narrow column.
    static let narrow = 256
}
