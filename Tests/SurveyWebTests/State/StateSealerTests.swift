import SurveyCore
import TestSupport
import Testing

@testable import SurveyWeb

@Suite struct StateSealerTests {
    private let folder = TemporaryFolder()
    private let clock = TestClock()
    private let sealer: StateSealer
    private let survey: Survey
    private let label: StateLabel
    private let state: VisitState
    private let size: Int

    init() throws {
        let clock = clock
        sealer = StateSealer(ring: try KeyRing(path: folder.file("keys")) { clock.seconds })
        survey = Survey(
            id: "proef", languages: ["nl", "ar"],
            questions: [
                Question(id: "huurder", kind: .yesNo, options: [AnswerOption(id: .yes), AnswerOption(id: .no)])
            ])
        label = StateLabel(survey: "proef", version: String(repeating: "a", count: 64), session: code(1))
        var interview = Interview(
            survey: survey, version: label.version, session: label.session, mode: .online,
            id: ResponseID(bytes: Array(0..<16))!, seed: .max, settings: InterviewSettings(startLanguage: "ar"))
        _ = interview.handle(.toggleAssistance)
        _ = interview.handle(.proceed)
        _ = interview.handle(.choose(.yes))
        state = VisitState(draft: interview.draft!, issued: clock.seconds)
        size = StateSealer.size(for: survey)
    }

    private func open(_ text: String, _ label: StateLabel? = nil) -> Result<VisitState, StateRefusal> {
        Result { () throws(StateRefusal) in
            try sealer.open(
                text, label: label ?? self.label, size: size, now: clock.seconds, limit: .seconds(1800))
        }
    }

    @Test func whatWasSealedOpens() throws {
        let text = try sealer.seal(state, label: label, size: size)
        #expect(open(text) == .success(state))
        #expect(text.utf8.count == StateSealer.textLength(size: size))
        let routing = Routing(survey)
        let draft = try open(text).get().draft
        let interview = try #require(
            Interview(restoring: draft, routing: routing, version: label.version, asking: false))
        #expect(interview.screen.kind == .review)
        #expect(interview.response.id == ResponseID(bytes: Array(0..<16)))
    }

    @Test func aTicketGoesAlongAndDoesNotChangeTheLength() throws {
        var withTicket = state
        withTicket.ticket = Ticket("ABCDEFGHJKLM")
        let text = try sealer.seal(withTicket, label: label, size: size)
        #expect(open(text) == .success(withTicket))
        #expect(text.utf8.count == StateSealer.textLength(size: size))
    }

    @Test func noTwoSealsAreAlikeAndNothingCanBeRead() throws {
        let texts = try (0..<50).map { _ in try sealer.seal(state, label: label, size: size) }
        #expect(Set(texts).count == 50)
        let bytes = Base64URL.bytes(of: texts[0].utf8)!
        for secret in ["huurder", "yes", "review", "ar", label.session.rawValue] {
            let needle = Array(secret.utf8)
            let isThere = (0...(bytes.count - needle.count)).contains {
                bytes[$0..<$0 + needle.count].elementsEqual(needle)
            }
            #expect(!isThere || needle.count < 3, "\(secret)")
        }
    }

    /// The lowest and the highest bit of every sealed byte, and every character of the text.
    @Test func whatWasChangedDoesNotOpen() throws {
        let text = try sealer.seal(state, label: label, size: size)
        let bytes = Base64URL.bytes(of: text.utf8)!
        for place in bytes.indices {
            for bit in [0, 7] {
                var changed = bytes
                changed[place] ^= 1 << UInt8(bit)
                #expect(open(Base64URL.text(of: changed)) == .failure(.invalid))
            }
        }
        let characters = Array(text.utf8)
        for place in characters.indices {
            for other in "A_ é%".utf8 where other != characters[place] {
                var changed = characters
                changed[place] = other
                #expect(open(String(decoding: changed, as: UTF8.self)) == .failure(.invalid))
            }
        }
    }

    @Test func whatIsCutOrGrewDoesNotOpen() throws {
        let text = try sealer.seal(state, label: label, size: size)
        for length in 0..<text.utf8.count { #expect(open(String(text.prefix(length))) == .failure(.invalid)) }
        for tail in ["A", "AA", "AAAA", "=", "\n", String(repeating: "A", count: 100_000)] {
            #expect(open(text + tail) == .failure(.invalid))
            #expect(open(tail + text) == .failure(.invalid))
        }
        let bytes = Base64URL.bytes(of: text.utf8)!
        for length in [0, 1, 13, 25, 41, bytes.count - 1] {
            #expect(open(Base64URL.text(of: Array(bytes.prefix(length)))) == .failure(.invalid))
        }
    }

    @Test func anotherSurveyVersionOrSessionDoesNotOpenIt() throws {
        let text = try sealer.seal(state, label: label, size: size)
        for change: (inout StateLabel) -> Void in [
            { $0.survey = "proe" }, { $0.survey = "proefa" }, { $0.survey = "" },
            { $0.version = String(repeating: "a", count: 63) + "b" }, { $0.version = "b" + $0.version.dropFirst() },
            { $0.session = code(2) },
        ] {
            var other = label
            change(&other)
            #expect(open(text, other) == .failure(.invalid))
        }
    }

    @Test func aKeyOfAnotherHostDoesNotOpenIt() throws {
        let other = TemporaryFolder()
        let (clock, label, size) = (clock, label, size)
        let stranger = StateSealer(ring: try KeyRing(path: other.file("keys")) { clock.seconds })
        let text = try stranger.seal(state, label: label, size: size)
        #expect(open(text) == .failure(.invalid))
    }

    @Test(
        arguments: [
            (0, nil), (1800, nil), (1801, StateRefusal.expired), (3600, .expired), (-120, nil), (-121, .invalid),
        ] as [(Int, StateRefusal?)])
    func itLastsAsLongAsItsLimit(_ age: Int, _ refusal: StateRefusal?) throws {
        let text = try sealer.seal(state, label: label, size: size)
        let answer = Result { () throws(StateRefusal) in
            try sealer.open(
                text, label: label, size: size, now: state.issued + age, limit: .seconds(1800))
        }
        #expect(answer == (refusal.map { .failure($0) } ?? .success(state)))
    }

    @Test func aDraftOfAnotherVersionIsNotSealed() {
        var other = label
        other.version = String(repeating: "b", count: 64)
        #expect(throws: StateSealingError.foreignDraft) { try sealer.seal(state, label: other, size: size) }
        #expect(throws: StateSealingError.tooLong) { try sealer.seal(state, label: label, size: 40) }
    }

    @Test func theVersionIsFoundWithoutOpening() throws {
        let text = try sealer.seal(state, label: label, size: size)
        #expect(StateSealer.mark(in: text) == StateSealer.mark(of: label.version))
        #expect(StateSealer.mark(of: label.version) != StateSealer.mark(of: String(repeating: "b", count: 64)))
        for other in ["", "A", String(text.prefix(19)), String(repeating: "é", count: 30), "\u{0}" + text] {
            #expect(StateSealer.mark(in: other) == nil)
        }
        #expect(StateSealer.mark(in: String(repeating: "A", count: 1 << 20)) == nil)
    }
}

/// A session's code of chance.
func code(_ seed: UInt64) -> SessionCode {
    var generator = SeededGenerator(seed: seed)
    return .random(using: &generator)
}
