/// The stable name of what can be wrong with a survey file. `surveys/README.md` explains each.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
    // Characters and texts.
    case notText = "not-text"
    case notUTF8 = "not-utf8"
    case fileTooLarge = "file-too-large"
    case tab
    case controlCharacter = "control-character"
    case directionOverride = "direction-override"
    case oddSpace = "odd-space"
    case wrongQuotes = "wrong-quotes"
    case unclosedText = "unclosed-text"
    case quoteInText = "quote-in-text"
    case badEscape = "bad-escape"
    case emptyText = "empty-text"
    case textTooLong = "text-too-long"

    // The shape of the file.
    case oddIndentation = "odd-indentation"
    case wrongIndentation = "wrong-indentation"
    case unknownBlock = "unknown-block"
    case misplacedBlock = "misplaced-block"
    case duplicateBlock = "duplicate-block"
    case missingBlock = "missing-block"
    case unexpected
    case unknownAttribute = "unknown-attribute"
    case duplicateAttribute = "duplicate-attribute"
    case expectedColon = "expected-colon"
    case unclosedBracket = "unclosed-bracket"
    case missingName = "missing-name"
    case badIdentifier = "bad-identifier"
    case reservedWord = "reserved-word"
    case missingNumber = "missing-number"
    case numberOutOfRange = "number-out-of-range"
    case missingWord = "missing-word"
    case tooMany = "too-many"
    case notSupportedYet = "not-supported-yet"

    // Languages.
    case missingLanguage = "missing-language"
    case badLanguage = "bad-language"
    case duplicateLanguage = "duplicate-language"
    case missingLanguages = "missing-languages"
    case missingTitle = "missing-title"
    case missingText = "missing-text"
    case duplicateText = "duplicate-text"
    case missingTranslation = "missing-translation"
    case wrongLanguage = "wrong-language"
    case undeclaredLanguage = "undeclared-language"
    case languageWithoutTexts = "language-without-texts"
    case noInterfaceWords = "no-interface-words"
    case missingUnreviewed = "missing-unreviewed"
    case unreviewedUndeclared = "unreviewed-undeclared"
    case unreviewedSource = "unreviewed-source"

    // Names.
    case duplicateQuestion = "duplicate-question"
    case duplicateOption = "duplicate-option"
    case duplicateBarrier = "duplicate-barrier"
    case duplicateFunnel = "duplicate-funnel"
    case duplicateStage = "duplicate-stage"
    case duplicateTest = "duplicate-test"
    case unknownQuestion = "unknown-question"
    case unknownOption = "unknown-option"
    case unknownBarrier = "unknown-barrier"
    case forwardReference = "forward-reference"
    case selfReference = "self-reference"
    case missingCodebook = "missing-codebook"
    case barrierOutsideCodebook = "barrier-outside-codebook"
    case unknownValue = "unknown-value"

    // Shared blocks.
    case missingSharedBlock = "missing-shared-block"
    case useCycle = "use-cycle"
    case usedTwice = "used-twice"
    case blockName = "block-name"
    case noPlaceForOptions = "no-place-for-options"

    // Questions.
    case missingKind = "missing-kind"
    case unknownKind = "unknown-kind"
    case emptySurvey = "empty-survey"
    case noOptions = "no-options"
    case singleOption = "single-option"
    case notOnThisKind = "not-on-this-kind"
    case barrierNotHere = "barrier-not-here"
    case exclusiveOutsideSet = "exclusive-outside-set"
    case limitTooLarge = "limit-too-large"
    case choiceSource = "choice-source"
    case unknownIcon = "unknown-icon"
    case tooManyBackground = "too-many-background"
    case backgroundNotLast = "background-not-last"
    case backgroundKind = "background-kind"
    case releaseTooLow = "release-too-low"

    // Conditions.
    case missingCondition = "missing-condition"
    case missingComparison = "missing-comparison"
    case missingValue = "missing-value"
    case isOnSet = "is-on-set"
    case includesOnOne = "includes-on-one"
    case comparesNoNumber = "compares-no-number"
    case isOnNumber = "is-on-number"
    case valueOutOfRange = "value-out-of-range"
    case noAnswer = "no-answer"
    case mixedAndOr = "mixed-and-or"
    case unclosedParenthesis = "unclosed-parenthesis"
    case tooDeep = "too-deep"
    case unknownMode = "unknown-mode"

    // Funnels.
    case baseNotFirst = "base-not-first"
    case stageWithoutText = "stage-without-text"
    case emptyFunnel = "empty-funnel"

    // Routes.
    case unreachableQuestion = "unreachable-question"
    case unreachableOption = "unreachable-option"
    case unreachableStage = "unreachable-stage"
    case alwaysTrue = "always-true"
    case routeUndecided = "route-undecided"

    // Tests.
    case missingTitleOfTest = "missing-test-title"
    case emptyTest = "empty-test"
    case wrongValue = "wrong-value"
    case testFails = "test-fails"
    case testImpossible = "test-impossible"
    case testUndecided = "test-undecided"

    case moreProblems = "more-problems"

    /// Whether it keeps the survey from running.
    public var severity: Diagnostic.Severity {
        switch self {
        case .undeclaredLanguage, .noInterfaceWords, .singleOption, .limitTooLarge, .alwaysTrue, .routeUndecided,
            .testUndecided,
            .duplicateTest:
            .warning
        case _: .error
        }
    }
}
