import SurveyCore
import SurveyTerminal
import Synchronization
import TerminalTestSupport
import Testing

/// A clock that stands still until a test moves it.
final class ManualClock: BootClock {
    private let time = Mutex(Duration.seconds(1000))
    var now: Duration { time.withLock { $0 } }
    func advance(_ duration: Duration) { time.withLock { $0 += duration } }
}

/// A store that can be made to fail, and tells what happened in order.
final class RecordingStore: ResponseSink {
    struct Contents {
        var responses: [Response] = []
        var failures = 0
        var log: [String] = []
    }
    let contents = Mutex(Contents())

    var responses: [Response] { contents.withLock { $0.responses } }
    var log: [String] { contents.withLock { $0.log } }
    func note(_ line: String) { contents.withLock { $0.log.append(line) } }
    /// The next calls fail.
    func fail(_ times: Int) { contents.withLock { $0.failures = times } }

    func store(_ response: Response) throws -> StoreOutcome {
        try contents.withLock { contents in
            if contents.failures > 0 {
                contents.failures -= 1
                contents.log.append("store failed")
                throw StoreError.full
            }
            if contents.responses.contains(where: { $0.id == response.id }) {
                contents.log.append("already stored")
                return .alreadyStored
            }
            contents.responses.append(response)
            contents.log.append("stored")
            return .stored
        }
    }

    func contains(_ id: ResponseID) -> Bool { responses.contains { $0.id == id } }
}

/// Drafts in memory, which tell the store's log what happens to them.
final class MemoryDrafts: DraftStore {
    let kept = Mutex<KioskDraft?>(nil)
    private let log: RecordingStore

    init(_ log: RecordingStore) { self.log = log }

    var current: KioskDraft? { kept.withLock { $0 } }
    func keep(_ draft: KioskDraft) { kept.withLock { $0 = draft } }
    func load() -> KioskDraft? { current }
    func erase() {
        let had = kept.withLock { kept in
            defer { kept = nil }
            return kept != nil
        }
        if had { log.note("draft erased") }
    }
}

/// Runs a kiosk by a script and lets libvterm show what a person would see.
final class KioskHarness {
    enum Step {
        case press(String)
        /// A finger on these words, down and up.
        case tap(String)
        case see(String)
        case notSee(String)
        /// So long nobody does anything.
        case pass(Duration)
        case resize(Int, Int)
        case terminate
        case hangUp
        case check((KioskHarness) -> Void)
    }

    let clock = ManualClock()
    let store = RecordingStore()
    let drafts: MemoryDrafts
    var settings = InterviewSettings()
    var online: OnlineVariant?
    /// Why nobody can begin.
    var closure: KioskClosure?
    /// The store cannot be opened for a new interview.
    var openingError: StoreError?
    /// Without a guard, since the clock stands still while a script types.
    var access = AccessSettings(guardTime: .zero)
    var speaker: ScriptedSpeaker?
    /// How many turns have ended.
    private(set) var turns = 0
    /// The one session that `online` is for; `nil` for any.
    var onlineSession: SessionCode?
    /// The session of the next interview; `nil` for one by chance.
    var session: SessionCode?
    var survey = KioskHarness.survey
    private(set) var terminal = VirtualTerminal(ScreenSize(columns: 80, rows: 24))
    private(set) var reported: [any Error] = []
    private(set) var written: [UInt8] = []
    private var generator = SeededGenerator(seed: 11)
    private struct OutOfScript: Error {}

    init() { drafts = MemoryDrafts(store) }

    static let survey = Survey(
        id: "huurtoelage", languages: ["nl", "fr"],
        title: ["nl": "Wat houdt je tegen?", "fr": "Qu'est-ce qui te retient ?"],
        intro: ["nl": "We vragen geen naam.", "fr": "Nous ne demandons pas ton nom."],
        thanks: ["nl": "Dank je wel.", "fr": "Merci."],
        questions: [
            Question(
                id: "huurder", kind: .yesNo, text: ["nl": "Huur je een huis?", "fr": "Tu loues une maison ?"],
                options: [
                    AnswerOption(id: .yes, text: ["nl": "Ja", "fr": "Oui"]),
                    AnswerOption(id: .no, text: ["nl": "Nee", "fr": "Non"]),
                ]),
            Question(
                id: "kanaal", kind: .chooseMany(atMost: 2), text: ["nl": "Hoe hoor je dat graag?", "fr": "Comment ?"],
                options: [
                    AnswerOption(id: "brief", text: ["nl": "Brief", "fr": "Lettre"]),
                    AnswerOption(id: "sms", text: ["nl": "Sms", "fr": "Sms"]),
                    AnswerOption(id: "hier", text: ["nl": "Hier", "fr": "Ici"]),
                ]),
            Question(id: "kinderen", kind: .number(0...20), text: ["nl": "Hoeveel kinderen?", "fr": "Combien ?"]),
        ])

    /// Runs until the script is at its end, which is to the kiosk as if the terminal were gone.
    ///
    /// Unless it is to be looked at `fromRest`, or a draft is there, somebody has touched the screen already.
    @discardableResult
    func run(
        _ steps: [Step], hasLeaveKey: Bool = true, fromRest: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> KioskExit? {
        var rest = (fromRest || drafts.current != nil ? steps : [.press("\r")] + steps)[...]
        var waiting = Duration.zero
        var device = ScriptedTerminal(size: terminal.size) { written, timeout, size in
            self.terminal.feed(written)
            self.written += written
            while true {
                if waiting > .zero {
                    let part = max(.milliseconds(1), min(waiting, timeout))
                    waiting -= part
                    self.clock.advance(part)
                    return .timeout
                }
                guard let step = rest.popFirst() else { throw OutOfScript() }
                switch step {
                case .press(let keys): return .input(Array(keys.utf8))
                case .tap(let words):
                    guard let (x, y) = self.place(of: words) else {
                        Issue.record(
                            "'\(words)' is not on the screen:\n\(self.terminal.text)", sourceLocation: sourceLocation)
                        throw OutOfScript()
                    }
                    return .input(Array("\u{1B}[<0;\(x + 1);\(y + 1)M\u{1B}[<0;\(x + 1);\(y + 1)m".utf8))
                case .see(let words):
                    if !self.terminal.text.contains(words) {
                        Issue.record(
                            "'\(words)' is not on the screen:\n\(self.terminal.text)", sourceLocation: sourceLocation)
                    }
                case .notSee(let words):
                    if self.terminal.text.contains(words) {
                        Issue.record(
                            "'\(words)' is on the screen:\n\(self.terminal.text)", sourceLocation: sourceLocation)
                    }
                case .pass(let duration): waiting = duration
                case .resize(let columns, let rows):
                    size = ScreenSize(columns: columns, rows: rows)
                    self.terminal.resize(size)
                    return .resized
                case .terminate: return .terminate
                case .hangUp: return .hangUp
                case .check(let check): check(self)
                }
            }
        }
        device.size = terminal.size
        let house = KioskHouse(
            closure: { self.closure }, makeInterview: makeInterview, online: variant)
        // One turn after another, as the keeper does with processes.
        while true {
            guard
                let exit = try? Kiosk(hasLeaveKey: hasLeaveKey, access: access).turn(
                    on: &device, house: house, store: store, drafts: drafts, speaker: speaker, clock: clock,
                    report: { self.reported.append($0) })
            else { return nil }
            if exit != .over { return exit }
            turns += 1
        }
    }

    private var variant: @Sendable (SessionCode) -> OnlineVariant? {
        { [online, onlineSession] in onlineSession == nil || onlineSession == $0 ? online : nil }
    }

    /// Runs the script and then dies as by `kill -9`: what is done to end in order is undone.
    func runAndKill(_ steps: [Step], sourceLocation: SourceLocation = #_sourceLocation) {
        var left: (KioskDraft?, RecordingStore.Contents)?
        run(
            steps + [.check { left = ($0.drafts.current, $0.store.contents.withLock(\.self)) }],
            sourceLocation: sourceLocation)
        drafts.kept.withLock { $0 = left?.0 }
        store.contents.withLock { $0 = left?.1 ?? $0 }
    }

    func makeInterview() throws -> Interview {
        if let openingError { throw openingError }
        return Interview(
            survey: survey, version: String(repeating: "a", count: 64),
            session: session ?? .random(using: &generator),
            mode: .kiosk, id: .random(using: &generator), seed: 7, settings: settings)
    }

    /// The column and row of the first letter of `words`.
    private func place(of words: String) -> (Int, Int)? {
        for (y, line) in terminal.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let range = line.firstRange(of: words) {
                return (line.distance(from: line.startIndex, to: range.lowerBound), y)
            }
        }
        return nil
    }
}
