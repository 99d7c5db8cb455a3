import SurveyCore

/// A file as it is written, before anybody asked whether its names mean anything.
struct SyntaxFile {
    var blocks: [BlockSyntax] = []
    /// Something at the margin could not be understood: what it named is not known.
    var hasUnknownBlocks = false
    /// Of such a thing even the name is not known.
    var hasNamelessBlocks = false
    /// The names that follow words which could not be understood, each with a colon after it as a question has.
    var unreadNames: Set<String> = []
    var end: Span
}

/// A block that starts at the margin.
enum BlockSyntax {
    case survey(HeadSyntax)
    case intro(SectionSyntax)
    case thanks(SectionSyntax)
    case question(QuestionSyntax)
    case use(UseSyntax)
    case funnel(FunnelSyntax)
    case test(TestSyntax)
    /// The first line of a shared block.
    case shared(SharedSyntax)
    case barrier(BarrierSyntax)

    /// The word that it starts with.
    var keyword: Span {
        switch self {
        case .survey(let head): head.keyword
        case .intro(let section), .thanks(let section): section.keyword
        case .question(let question): question.keyword
        case .use(let use): use.keyword
        case .funnel(let funnel): funnel.keyword
        case .test(let test): test.keyword
        case .shared(let shared): shared.keyword
        case .barrier(let barrier): barrier.keyword
        }
    }
}

/// A name where it stands.
struct Name {
    var text: String
    var span: Span
}

/// One text in one language.
struct TextSyntax {
    /// The language as written.
    var language: Name
    var tag: LanguageTag
    var value: String
    /// From the language to the closing quote.
    var span: Span
}

/// The texts of one thing.
struct TextsSyntax {
    var texts: [TextSyntax] = []
    /// An error may have swallowed some, so that none can be called missing.
    var isDamaged = false
    var isEmpty: Bool { texts.isEmpty }
}

/// `intro` and `thanks`.
struct SectionSyntax {
    var keyword: Span
    var texts = TextsSyntax()
}

/// The `survey` block.
struct HeadSyntax {
    var keyword: Span
    var name: Name?
    var languagesKeyword: Span?
    var languages: [(tag: LanguageTag, name: Name)] = []
    /// A language could not be read.
    var isLanguagesDamaged = false
    /// The languages that are marked as unreviewed.
    var unreviewed: [(tag: LanguageTag, name: Name)] = []
    var titleKeyword: Span?
    var title = TextsSyntax()
    var purposeKeyword: Span?
    var purpose = TextsSyntax()
    var about = Survey.About()
    var end: Span
}

/// A question, a deck of cards or a note.
struct QuestionSyntax {
    var keyword: Span
    var name: Name?
    /// `nil` when it could not be read, or is not supported yet.
    var kind: KindSyntax?
    var kindSpan: Span
    var texts = TextsSyntax()
    var hintKeyword: Span?
    var hint = TextsSyntax()
    var condition: ConditionSyntax?
    /// From `when` to the end of the condition.
    var conditionSpan: Span?
    var options: [OptionSyntax] = []
    /// Some options could not be read.
    var isDamaged = false
    var unknown: UnknownSyntax?
    var sensitive: Span?
    var background: Span?
    var shuffled: Span?
    /// The attributes that stood here already.
    var seen: Set<Keyword> = []
}

enum KindSyntax {
    case yesNo, chooseOne, chooseMany(atMost: Int?), deck(atMost: Int?), choice(of: Name), scale(Scale)
    case number(ClosedRange<Int>), note
}

struct UnknownSyntax {
    var keyword: Span
    var countsAsAnswer = false
    var barrier: Name?
}

/// An option or a card.
struct OptionSyntax {
    var name: Name
    var icon: Name?
    var texts = TextsSyntax()
    var barrier: Name?
    var exclusive: Span?
    var condition: ConditionSyntax?
    var conditionSpan: Span?
    var seen: Set<Keyword> = []
}

struct UseSyntax {
    var keyword: Span
    var name: Name?
    var condition: ConditionSyntax?
    var conditionSpan: Span?
    var options: [OptionSyntax] = []
}

struct SharedSyntax {
    var keyword: Span
    var name: Name?
    var condition: ConditionSyntax?
}

struct FunnelSyntax {
    var keyword: Span
    var name: Name?
    var stages: [StageSyntax] = []

    struct StageSyntax {
        var name: Name
        var condition: ConditionSyntax?
        var conditionSpan: Span?
        var texts = TextsSyntax()
    }
}

struct TestSyntax {
    var keyword: Span
    var title: Name?
    var given: [GivenSyntax] = []
    var expectations: [ExpectationSyntax] = []
    /// A line of it could not be read.
    var isDamaged = false

    struct GivenSyntax {
        var question: Name
        var values: [Name]
    }

    struct ExpectationSyntax {
        var kind: Kind
        var names: [Name]
        var span: Span

        enum Kind {
            case asks, skips, ends, barrier, noBarrier
        }
    }
}

/// An entry of the codebook.
struct BarrierSyntax {
    var keyword: Span
    var name: Name?
    var label = TextsSyntax()
    var definitionKeyword: Span?
    var definition = TextsSyntax()
    var phases: [Barrier.Phase] = []
    var levels: [Barrier.Level] = []
    var steps: [Barrier.Step] = []
    var theory: String?
    var seed: String?
}

/// A condition as written.
indirect enum ConditionSyntax {
    case test(subject: Name, TestOfAnswer, Span)
    case mode(Name)
    case not(ConditionSyntax)
    case and([ConditionSyntax])
    case or([ConditionSyntax])
    /// It could not be read, which was said.
    case unreadable

    /// What is asked of an answer.
    enum TestOfAnswer {
        /// `is a or b`, with `not` or without.
        case values([Name], isNegated: Bool, word: Span)
        case includes([Name], word: Span)
        case compares(Condition.Order, Int, isNegated: Bool, number: Span)
    }
}
