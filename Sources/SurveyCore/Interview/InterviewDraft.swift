/// The running interview as a text, to be taken up again after a crash: never part of the archive.
public struct InterviewDraft: Sendable, Hashable {
    /// The text to keep: lines of a name and a value, so that a draft cut short is seen to be one.
    public let text: String

    /// A draft that was kept.
    public init(text: String) {
        self.text = text
    }

    /// The response's id, if the draft is whole.
    public var id: ResponseID? { fields["id"].flatMap { ResponseID($0) } }

    static let header = "drempel-draft 1"
    static let footer = "end"

    /// The fields of a whole draft, else none.
    var fields: [String: String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 3, lines[0] == Self.header, lines[lines.count - 2] == Self.footer, lines.last == "" else {
            return [:]
        }
        return lines[1..<lines.count - 2].reduce(into: [:]) { fields, line in
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { fields[String(parts[0])] = String(parts[1]) }
        }
    }
}

extension Interview {
    /// The interview as it stands, or `nil` when there is nothing to keep: before the person began, and after the end.
    public var draft: InterviewDraft? {
        guard hasBegun else { return nil }
        let place: String
        switch stage {
        case .language: place = "language"
        case .intro: place = "intro"
        case .at(let stop):
            place = (["at", routing.question(at: stop).id.rawValue] + [stop.card?.rawValue].compactMap(\.self))
                .joined(separator: " ")
        // Saving starts anew: storing the same id twice stores one.
        case .review, .saving, .saveFailed: place = "review"
        case .thanks, .stopped, .ended: return nil
        }
        let lines = [
            InterviewDraft.header, "id \(id)", "version \(version)", "session \(session)", "mode \(mode.rawValue)",
            "seed \(seed)", "language \(language)", "assisted \(isAssisted)",
            "reached \(reached.map { survey.questions[$0].id.rawValue } ?? "")", "place \(place)",
            "answers \(survey.canonicalJSON(of: answers))", InterviewDraft.footer, "",
        ]
        return InterviewDraft(text: lines.joined(separator: "\n"))
    }

    /// The interview that a draft kept, or `nil` when the draft is damaged or belongs to another survey's text.
    ///
    /// It begins by asking whether to go on, with `idleFor` of the time for an answer to that already gone, and shows no
    /// question and no answer before *yes* is said: somebody else may be there now. Where the draft came from the person
    /// who is there, as a page on their own phone does, `asking` is false and it goes on at once.
    public init?(
        restoring draft: InterviewDraft, routing: Routing, version: String,
        settings: InterviewSettings = InterviewSettings(), asking: Bool = true, idleFor: Duration = .zero
    ) {
        let fields = draft.fields
        guard fields["version"] == version, let id = draft.id,
            let session = fields["session"].flatMap({ SessionCode($0) }),
            let mode = fields["mode"].flatMap(Mode.init), let seed = fields["seed"].flatMap({ UInt64($0) }),
            let language = fields["language"].flatMap({ LanguageTag($0) }),
            let isAssisted = fields["assisted"].flatMap(Bool.init),
            let answers = fields["answers"].flatMap({ Answers(json: $0) }),
            let place = fields["place"]?.split(separator: " ").map(String.init), let first = place.first
        else { return nil }
        self.init(
            routing: routing, version: version, session: session, mode: mode, id: id, seed: seed, settings: settings)
        guard languages.contains(language) else { return nil }
        self.language = language
        self.isAssisted = isAssisted
        self.answers = answers
        hasBegun = true
        isTouched = true
        reached = fields["reached"].flatMap { $0.isEmpty ? nil : routing.index(of: QuestionID($0)) }
        stops = routing.settle(&self.answers, mode: mode, seed: seed)
        switch (first, place.count) {
        case ("language", 1): stage = .language
        case ("intro", 1): stage = .intro
        case ("review", 1): stage = .review
        case ("at", 2...3):
            let card = place.count == 3 ? OptionID(place[2]) : nil
            guard let index = routing.index(of: QuestionID(place[1])),
                stops.contains(Routing.Stop(question: index, card: card))
            else { return nil }
            stage = .at(Routing.Stop(question: index, card: card))
        case (_, _): return nil
        }
        guard asking else { return }
        overlay = .away
        now = settings.idleAfter + max(.zero, min(idleFor, settings.countdown))
    }
}
