import SurveyCore
import SurveyLanguage
import TestSupport
import Testing

/// A person who reads pages of a survey and knows what to answer, whatever shows the pages.
struct Respondent {
    let survey: Survey
    let language: LanguageTag
    let answers: Answers
    /// Stops and erases instead of sending.
    var stops = false

    /// What a page is about, as a person sees it by its words.
    enum Place: Hashable {
        case intro, review, thanks, stopped
        case question(QuestionID)
        case card(QuestionID, OptionID)
        case note(QuestionID)
    }

    /// What the person does.
    enum Step: Hashable {
        /// Presses a choice.
        case choose(String, label: String)
        /// Ticks these, in the order in which they stand, and goes on.
        case tick([Box])
        case enter(Int)
        case act(Screen.Action.Kind, label: String)
        case done
    }

    struct Box: Hashable {
        var id: String
        var label: String
    }

    private var words: InterfaceWords { .in(language, fallback: survey.sourceLanguage) }

    private func text(_ text: LocalizedText) -> String { Self.plain(survey.text(text, in: language)) }

    /// `text` without differences that browsers make between lines, spaces and directions.
    static func plain(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
        return String(String.UnicodeScalarView(kept)).split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
    }

    /// What the page with these words is; the longest text that stands on it decides. `nil` when it is none of these.
    func place(in page: String) -> Place? {
        let page = Self.plain(page)
        var places: [(words: String, place: Place)] = [
            (text(survey.intro), .intro), (Self.plain(words.review), .review), (text(survey.thanks), .thanks),
            (Self.plain(words.stopped), .stopped),
        ]
        for question in survey.questions {
            switch question.kind {
            case .deck:
                for card in question.options where page.contains(text(question.text)) {
                    places.append((text(card.text), .card(question.id, card.id)))
                }
            case .note: places.append((text(question.text), .note(question.id)))
            case .yesNo, .chooseOne, .chooseMany, .choice, .scale, .number:
                places.append((text(question.text), .question(question.id)))
            }
        }
        return places.filter { !$0.words.isEmpty && page.contains($0.words) }.max { $0.words.count < $1.words.count }?
            .place
    }

    /// What the person does there.
    func step(at place: Place) -> Step {
        switch place {
        case .intro: .act(.proceed, label: words.begin)
        case .review: stops ? .act(.stop, label: words.stop) : .act(.proceed, label: words.send)
        case .thanks, .stopped: .done
        case .note: .act(.proceed, label: words.proceed)
        case .question(let id): step(survey[id]!, answers[id] ?? .nonAnswer(.skipped))
        case .card(let id, let card):
            if case .deck(let cards)? = answers[id], let said = cards[card] {
                switch said {
                case .yes: .choose("yes", label: text(BuiltInWords.yes))
                case .no: .choose("no", label: text(BuiltInWords.no))
                case .nonAnswer(let kind): decline(kind)
                }
            } else {
                decline(.skipped)
            }
        }
    }

    private func step(_ question: Question, _ answer: Answer) -> Step {
        let options = survey.options(of: question)
        func label(_ id: OptionID) -> String { options.first { $0.id == id }.map { text($0.text) } ?? "" }
        return switch answer {
        case .choice(let id): .choose(id.rawValue, label: label(id))
        case .choices(let ids):
            .tick(options.filter { ids.contains($0.id) }.map { Box(id: $0.id.rawValue, label: text($0.text)) })
        case .number(let number):
            if case .number = question.kind {
                .enter(number)
            } else {
                .choose(String(number), label: label(OptionID(String(number))))
            }
        case .nonAnswer(let kind): decline(kind)
        case .derived, .deck: decline(.skipped)
        }
    }

    private func decline(_ kind: NonAnswer) -> Step {
        switch kind {
        case .skipped: .act(.skip, label: words.skip)
        case .refused: .act(.refuse, label: words.refuse)
        case .unknown: .act(.dontKnow, label: words.dontKnow)
        }
    }

    /// The answers that the archive must hold in the end, as it writes them.
    func expected() throws -> String {
        var interview = Interview(
            survey: survey, version: String(repeating: "a", count: 64), session: SessionCode("AAAAAA")!, mode: .online,
            id: ResponseID(bytes: [UInt8](repeating: 1, count: 16))!, seed: 1)
        let response = try #require(Scenario(language: language, answers: answers).run(&interview))
        guard case .complete(let complete) = response.outcome else { return "" }
        return survey.canonicalJSON(of: complete.answers)
    }
}

extension Respondent {
    /// Somebody who answers almost everything, so that many pages are seen: the first choice, some cards, two of a set;
    /// the second question is refused, where that leads on as well.
    init(thorough survey: Survey, in language: LanguageTag) {
        var answers: Answers = [:]
        for question in survey.questions where question.takesAnswer {
            let ids = survey.options(of: question).map(\.id)
            switch question.kind {
            case .yesNo: answers[question.id] = .choice(.yes)
            case .chooseOne: answers[question.id] = .choice(ids[0])
            case .choice(let source):
                // The first that was said yes to and is always asked.
                let cards = survey[source]?.options.enumerated().filter { $0.offset.isMultiple(of: 2) } ?? []
                answers[question.id] =
                    cards.first { $0.element.condition == nil }.map { .choice($0.element.id) }
            case .chooseMany(let limit):
                let alone = Set(question.options.filter(\.isExclusive).map(\.id))
                answers[question.id] = .choices(Set(ids.filter { !alone.contains($0) }.prefix(min(2, limit ?? 2))))
            case .deck:
                let said: [CardAnswer] = [.yes, .no, .yes, .nonAnswer(.refused)]
                answers[question.id] = .deck(
                    Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, said[$0 % 4]) }))
            case .scale: answers[question.id] = .number(2)
            case .number(let range): answers[question.id] = .number(range.lowerBound + 7 % range.count)
            case .note: break
            }
        }
        self.init(survey: survey, language: language, answers: answers)
    }
}

/// The surveys that are tried online.
enum OnlineSurveys {
    static let shipped = ["huurtoelage-ravels", "onderwijscheque-rijkevorsel", "kinderopvang-balen", "ocmw"]

    /// Each shipped survey in each of its languages, translations that nobody has read yet among them.
    static let inEachLanguage: [(name: String, language: LanguageTag)] = shipped.flatMap { name in
        ((try? compile(path(name)))?.languages ?? []).map { (name, $0) }
    }

    static func path(_ name: String) -> String { Program.root + "/surveys/\(name).survey" }

    private struct Disk: SourceLoader {
        func load(_ path: String) -> SourceFile? {
            Folders.bytes(path).map { SourceFile(path: path, bytes: $0) }
        }
    }

    static func compile(_ path: String) throws -> Survey {
        try #require(SurveyCompiler.check(path: path, loader: Disk())?.survey)
    }
}
