import Glibc
import SurveyCore
import SurveyLanguage
import SurveyTerminal
import TestSupport
import Testing

/// Random input at machine speed on the real kiosk, for half a minute, or an hour with `DREMPEL_SOAK` set: it lives, stays
/// in the kiosk and in its memory, and stores what interviews gave and nothing else.
@Suite struct MonkeyTests {
    private let survey = Program.root + "/surveys/huurtoelage-ravels.survey"

    @Test func randomInput() throws {
        let folder = try TemporaryFolder()
        let archive = folder.file("ravels.sqlite")
        let kiosk = try KioskAtTerminal(
            [try surveyWithOwnThanks(folder), "--archive", archive, "--locked"],
            environment: ["RUNTIME_DIRECTORY": folder.path])
        var oracle = Oracle()
        kiosk.watch = { oracle.see($0) }
        kiosk.reach(.rest)
        var monkey = Monkey(seed: Trials.isSoak ? .random(in: 0...UInt64.max) : 4)
        var memory = Memory()
        let time = Trials.count(60, soak: 3600)

        // On a screen that is large enough, as many are stored as saw the thanks.
        try play(&monkey, at: kiosk, for: .seconds(time * 2 / 3), &memory)
        kiosk.resize(ScreenSize(columns: 80, rows: 24))
        kiosk.look(for: .seconds(1))
        let texts = try stored(archive)
        #expect(texts.count == oracle.thanks, "seed \(monkey.seed): as many are stored as saw the thanks")
        #expect(texts.count > 2, "seed \(monkey.seed): the monkey never came to the end of an interview")
        // On one of any size, nobody who saw the thanks is missing.
        monkey.hasTinyScreens = true
        try play(&monkey, at: kiosk, for: .seconds(time / 3), &memory)
        kiosk.resize(ScreenSize(columns: 80, rows: 24))
        kiosk.look(for: .seconds(1))
        #expect(try stored(archive).count >= oracle.thanks, "seed \(monkey.seed)")

        // It is alive, and in the kiosk: the same process, which goes on drawing.
        #expect(Processes.isAlive(kiosk.process), "seed \(monkey.seed)")
        #expect(!Recognisable.Place.flat(kiosk.text).isEmpty)
        #expect(kiosk.isRaw)
        kiosk.signal(SIGTERM)
        #expect(kiosk.end() == 0)
        #expect(!kiosk.isRaw)
        #expect(memory.problems == [])
        try expectPossible(stored(archive))
        #expect(try Program.run(["archive", "check", archive]).status == 0)
    }

    /// Lets `monkey` type as fast as the kiosk reads, and looks at its processes meanwhile.
    private func play(
        _ monkey: inout Monkey, at kiosk: KioskAtTerminal, for time: Duration, _ memory: inout Memory
    ) throws {
        var waiting: ArraySlice<UInt8> = []
        let end = ContinuousClock.now + time
        var nextLook = ContinuousClock.now
        while ContinuousClock.now < end {
            if waiting.isEmpty {
                switch monkey.next() {
                case .bytes(let bytes): waiting = bytes[...]
                case .resize(let size): kiosk.resize(size)
                case .signal(let number):
                    for process in Processes.tree(of: kiosk.process) { kill(process, number) }
                case .pause(let time): kiosk.look(for: time)
                }
            }
            waiting = waiting.dropFirst(kiosk.offer(waiting))
            guard kiosk.look(for: .zero) else { return }
            if ContinuousClock.now >= nextLook {
                nextLook = ContinuousClock.now + .milliseconds(100)
                let processes = Processes.tree(of: kiosk.process)
                let strangers = processes.compactMap(Processes.program(of:)).filter { $0 != "drempel" }
                #expect(strangers == [], "another program runs")
                #expect(kiosk.isRaw)
                memory.note(kiosk.process, processes)
            }
        }
    }

    /// The survey with thanks that begin with a word of their own in each language.
    private func surveyWithOwnThanks(_ folder: TemporaryFolder) throws -> String {
        var text = try TemporaryFolder.text(survey)
        for thanks in ["\"Dank je wel.", "\"Merci.", "\"Thank you."] {
            let place = try #require(text.firstRange(of: thanks))
            text.replaceSubrange(place, with: "\"\(Recognisable.thanks). " + thanks.dropFirst())
        }
        // What it uses lies beside the shipped one.
        try #require(symlink(Program.root + "/surveys/blocks", folder.file("blocks")) == 0)
        try #require(symlink(Program.root + "/surveys/barriers.codebook", folder.file("barriers.codebook")) == 0)
        return try folder.write(text, to: "ravels.survey")
    }

    private func stored(_ archive: String) throws -> [String] {
        let rows = try Program.run(
            [archive, ".timeout 5000", "SELECT answers FROM response WHERE outcome = 'complete'"], program: "sqlite3")
        #expect(rows.status == 0, "\(rows.errors)")
        return rows.output.split(separator: "\n").map(String.init)
    }

    /// Each of these answers is what some route through the survey gives: every question on the route has an answer of
    /// its kind, and nothing else has.
    private func expectPossible(_ texts: [String]) throws {
        struct Disk: SourceLoader {
            func load(_ path: String) -> SourceFile? { Folders.bytes(path).map { SourceFile(path: path, bytes: $0) } }
        }
        let survey = try #require(SurveyCompiler.check(path: survey, loader: Disk())?.survey)
        let routing = Routing(survey)
        for text in texts {
            let answers = try #require(Answers(json: text), "\(text)")
            var settled = answers
            let stops = routing.settle(&settled, mode: .kiosk, seed: 0)
            #expect(settled == answers, "\(text)")
            for stop in stops where routing.question(at: stop).takesAnswer {
                #expect(answers[routing.question(at: stop).id] != nil, "\(text)")
            }
            for question in survey.questions {
                guard let answer = answers[question.id] else { continue }
                #expect(isPossible(answer, for: question, in: survey), "\(question.id): \(answer)")
            }
        }
    }

    private func isPossible(_ answer: Answer, for question: Question, in survey: Survey) -> Bool {
        let options = Set(survey.options(of: question).map(\.id))
        switch (question.kind, answer) {
        case (_, .nonAnswer(.unknown)): return question.unknown != nil
        case (_, .nonAnswer), (_, .derived): return true
        case (.yesNo, .choice(let option)), (.chooseOne, .choice(let option)), (.choice, .choice(let option)):
            return options.contains(option)
        case (.chooseMany(let limit), .choices(let chosen)):
            return chosen.isSubset(of: options) && chosen.count <= limit ?? options.count
        case (.deck, .deck(let cards)): return options.isSuperset(of: cards.keys)
        case (.scale(let scale), .number(let number)): return scale.points.contains(number)
        case (.number(let range), .number(let number)): return range.contains(number)
        case _: return false
        }
    }
}

/// What was drawn, frame by frame.
private struct Oracle {
    /// How many people saw the thanks.
    private(set) var thanks = 0
    private var isNext = true

    mutating func see(_ frame: [UInt8]) {
        // Each turn begins at rest, with a frame that is drawn whole.
        if Self.rest.contains(where: { frame.firstRange(of: $0) != nil }) { isNext = true }
        if isNext, frame.firstRange(of: Self.thanks) != nil {
            isNext = false
            thanks += 1
        }
    }

    private static let rest = ["Raak het", "Touche l", "Touch the"].map { Array($0.utf8) }
    private static let thanks = Array(Recognisable.thanks.utf8)
}

/// How much memory the kiosk takes.
private struct Memory {
    private var keeper: [Int] = []
    private var child: [Int] = []

    mutating func note(_ root: pid_t, _ processes: [pid_t]) {
        if let size = Processes.memory(of: root) { keeper.append(size) }
        for process in processes where process != root {
            if let size = Processes.memory(of: process) { child.append(size) }
        }
    }

    /// In words; none when it stays within bounds.
    var problems: [String] {
        [("the keeper", keeper), ("a turn", child)].flatMap { name, sizes -> [String] in
            guard sizes.count >= 8 else { return name == "the keeper" ? ["\(name) was hardly seen"] : [] }
            let quarter = sizes.count / 4
            // After a while all has been allocated that ever will be.
            let early = sizes[quarter..<2 * quarter].max()!
            let late = sizes.suffix(quarter).max()!
            return late <= early + early / 10 + 2_048 ? [] : ["\(name) grows from \(early) to \(late) KB"]
        }
    }
}

/// Somebody, or something, at the keyboard.
private struct Monkey {
    enum Act {
        case bytes([UInt8])
        case resize(ScreenSize)
        case signal(Int32)
        case pause(Duration)
    }

    private var generator: SeededGenerator
    private var columns = 80
    private var rows = 24

    let seed: UInt64
    /// Windows in which nothing can be read come too.
    var hasTinyScreens = false

    init(seed: UInt64) {
        self.seed = seed
        generator = SeededGenerator(seed: seed)
    }

    mutating func next() -> Act {
        switch random(0..<100) {
        // Keys that mean something, so that interviews come to their end.
        case 0..<45: return .bytes(Array(repeating: 0, count: random(1..<6)).flatMap { _ in key() })
        case 45..<60: return .bytes(mouse())
        case 60..<66: return .bytes((0..<random(1..<200)).map { _ in UInt8(random(0..<256)) })
        case 66..<70: return .bytes(paste())
        case 70..<76: return .bytes(sequence())
        case 76..<80: return .bytes(Array("\u{1B}[\(["I", "O"].randomElement(using: &generator)!)".utf8))
        case 80..<84: return .bytes(text())
        case 84..<88:
            columns = random((hasTinyScreens ? 1 : 60)..<180)
            rows = random((hasTinyScreens ? 1 : 20)..<60)
            return .resize(ScreenSize(columns: columns, rows: rows))
        // Often enough it is large enough.
        case 88..<92:
            (columns, rows) = (80, 24)
            return .resize(ScreenSize(columns: columns, rows: rows))
        case 92..<96:
            return .signal(
                [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGWINCH].randomElement(using: &generator)!)
        case _: return .pause(.milliseconds(random(0..<60)))
        }
    }

    private mutating func random(_ range: Range<Int>) -> Int { .random(in: range, using: &generator) }

    private mutating func key() -> [UInt8] {
        let keys = [
            "\r", "\r", "\r", "1", "2", "3", "4", "5", "6", "+", "*", "/", "-", ".", "0", " ", "\t", "\u{7F}",
            "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D",
        ]
        return Array(keys.randomElement(using: &generator)!.utf8)
    }

    /// A tap, or half of one, or nonsense.
    private mutating func mouse() -> [UInt8] {
        let (x, y) = (random(1..<columns + 2), random(1..<rows + 2))
        switch random(0..<6) {
        case 0:
            return Array(
                "\u{1B}[<\(random(0..<256));\(random(-5..<5000));\(y)\(["M", "m"].randomElement(using: &generator)!)"
                    .utf8)
        case 1: return Array("\u{1B}[<0;\(x);\(y)M".utf8)
        case 2: return Array("\u{1B}[M".utf8) + (0..<3).map { _ in UInt8(random(0..<256)) }
        case _: return Array("\u{1B}[<0;\(x);\(y)M\u{1B}[<0;\(x);\(y)m".utf8)
        }
    }

    private mutating func paste() -> [UInt8] {
        let inside = (0..<random(0..<300)).map { _ in UInt8(random(0..<256)) }
        let end: [UInt8] = random(0..<4) == 0 ? [] : Array("\u{1B}[201~".utf8)
        return Array("\u{1B}[200~".utf8) + inside + end
    }

    /// A control sequence that means something to somebody.
    private mutating func sequence() -> [UInt8] {
        let numbers = (0..<random(0..<5)).map { _ in String(random(0..<300)) }.joined(separator: ";")
        let begin = ["\u{1B}[", "\u{1B}[?", "\u{1B}O", "\u{1B}]", "\u{1B}P", "\u{1B}[>", "\u{1B}", "\u{9B}"]
        return Array((begin.randomElement(using: &generator)! + numbers).utf8) + [UInt8(random(32..<127))]
    }

    private mutating func text() -> [UInt8] {
        var text = ""
        for _ in 0..<random(1..<40) {
            text.unicodeScalars.append(Unicode.Scalar(UInt32(random(0..<0x11_0000))) ?? "\u{FFFD}")
        }
        return Array(text.utf8)
    }
}
