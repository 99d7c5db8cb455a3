import SurveyCore

extension ResponseTable {
    /// The people who were shown the same two or more cards of a deck, in groups of at least ten; the largest first.
    ///
    /// A card that was routed to a person was shown to them, whatever they did with it. Who declined the deck as a whole
    /// is in no group. Not knowing is an answer where the survey says so: one that is not yes.
    ///
    /// - Parameter question: The place of the deck in `TableSchema.questions`. What is no deck has no groups.
    public func cardGroups(of question: Int) -> [CardGroup] {
        let item = schema.questions[question]
        guard item.shape == .deck else { return [] }
        var profiles = CardProfiles(cards: item.options.count, sessions: sessions.count)
        for segment in segments {
            let counts = schema.plans[segment.version].questions[question]?.unknown?.countsAsAnswer ?? false
            profiles.add(segment, columns: item.optionColumns, unknownCountsAsAnswer: counts)
        }
        return profiles.groups(of: question, sessions: sessions)
    }
    /// By question the largest of its `cardGroups`.
    func largestCardGroups() -> [CardGroup?] {
        schema.questions.indices.map { cardGroups(of: $0).first }
    }
}
