extension Diagnostic {
    /// A part of a sentence that the catalogue words in each language.
    public enum Phrase: String, Sendable, Hashable, CaseIterable {
        // Kinds of question.
        case yesNo, chooseOne, chooseMany, deck, choice, scale, number, note
        // What an attribute belongs to.
        case ofDeck, ofOption, ofQuestion, ofOptionList
        // What is not supported yet, and what to use.
        case rank, insteadOfRank, numberedScale, insteadOfScale, freeText, insteadOfText, rename, insteadOfRename
        // Kinds of file.
        case surveyFile, blockFile, codebookFile
        // Ways in which an expectation of a test fails.
        case notAsked, asked, continues, notReported, reported
    }
}
