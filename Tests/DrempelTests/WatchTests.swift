import Glibc
import SurveyArchive
import SurveyCore
import SurveyTerminal
import Testing

@testable import drempel

/// The live view tells how far sessions are, and of nobody that they came.
@Suite struct WatchTests {
    private let words = LiveWords.words(in: .nl)

    private func row(_ code: String, _ count: Int, _ state: Session.State = .open, place: String = "Plein")
        -> LiveTable.Row
    {
        LiveTable.Row(
            session: Session(
                code: SessionCode(code)!, site: "plein", survey: "ocmw", halfDay: HalfDay("2026-11-21-pm")!,
                state: state),
            place: place, answers: LiveCount(count, threshold: 10))
    }

    @Test func theTableIsOnlyCounts() {
        let table = LiveTable(
            rows: [row("AAAAAA", 137), row("NMLZCS", 9, .closed, place: "Voedselbank")], namesSurveys: true)
        #expect(
            table.text(words) == """
                Sessies, zoals ze nu zijn

                sessie  antwoorden     stand     halve dag            plaats       vragenlijst
                AAAAAA  130+           open      2026-11-21 namiddag  Plein        ocmw
                NMLZCS  minder dan 10  gesloten  2026-11-21 namiddag  Voedselbank  ocmw

                In stappen, zodat niemand ziet wie er net antwoordde. Intern, niet verspreiden.
                """)
        #expect(LiveTable(rows: [], namesSurveys: false).text(words).hasSuffix(words.none))
    }

    @Test func itFitsOnTheScreen() {
        let codes = ["AAAAAA", "NMLZCS", "DTHV9U", "AMG6UL"]
        let table = LiveTable(rows: codes.map { row($0, 10, place: "Zaal\u{1B}[2J 日本") }, namesSurveys: false)
        for (columns, rows) in [(80, 24), (20, 8), (1, 1), (33, 7)] {
            let lines = table.lines(words, columns: columns, rows: rows)
            #expect(
                lines.allSatisfy {
                    $0.reduce(0) { $0 + DisplayWidth.columns(of: $1) } <= columns && !$0.contains("\u{1B}")
                })
            #expect(lines.count <= rows)
        }
        let lines = table.lines(words, columns: 80, rows: 8)
        #expect(lines.contains("… en nog 2"))
        #expect(lines.count == 8)
    }

    @Test func eachLanguageSaysTheSame() {
        for language in ReportLanguage.allCases {
            let words = LiveWords.words(in: language)
            #expect(words.fewerThan.contains("%") && words.more.contains("%") && words.states.count == 3)
        }
    }

    /// Somebody looks while people answer: from one frame to the next the eleventh person is not seen.
    @Test func theEleventhPersonIsNotSeen() throws {
        var frames: [String] = []
        var counts = [9, 10, 11, 19, 20]
        var terminal = ScriptedTerminal { written, _, _ in
            frames.append(String(decoding: written, as: UTF8.self))
            return counts.isEmpty ? .input(Array("q".utf8)) : .timeout
        }
        try LiveView(words: words).run(on: &terminal) {
            LiveTable(rows: [row("AAAAAA", counts.removeFirst())], namesSurveys: false)
        }
        #expect(frames.count == 5)
        #expect(frames[1] == frames[2] && frames[2] == frames[3])
        #expect(frames[0].contains("minder dan 10") && frames[1].contains("10+") && frames[4].contains("20+"))
    }

    @Test(arguments: [[UInt8(ascii: "q")], [3], [0x1B], [4], [UInt8(ascii: "Q")]])
    func itIsLeftByAKeyAndNotByAnother(_ key: [UInt8]) throws {
        var events: [TerminalEvent] = [
            .input(Array("\u{1B}[A".utf8)), .resized, .input([UInt8(ascii: " ")]), .input(key),
        ]
        var readings = 0
        var terminal = ScriptedTerminal { _, _, _ in events.removeFirst() }
        try LiveView(words: words).run(on: &terminal) {
            readings += 1
            return LiveTable(rows: [], namesSurveys: false)
        }
        #expect(events.isEmpty)
        #expect(readings == 1)
    }

    @Test func whereItCannotBeReadAnyMoreTheTableStays() throws {
        var readings = 0
        var last = ""
        var terminal = ScriptedTerminal { written, _, _ in
            last = String(decoding: written, as: UTF8.self)
            return readings < 2 ? .timeout : .terminate
        }
        try LiveView(words: words).run(on: &terminal) {
            readings += 1
            if readings > 1 { throw Failure(.file, "De schijf is weg.") }
            return LiveTable(rows: [row("AAAAAA", 12)], namesSurveys: false)
        }
        #expect(last.contains("AAAAAA") && last.contains("De schijf is weg."))
    }

    /// Of a real archive that somebody writes to, and through a pipe: once, without a control character, and nothing is
    /// left beside the file or held.
    @Test func pipedItPrintsOnce() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("kiosk.sqlite")
        let simulated = try Program.run([
            "simulate", Program.root + "/surveys/huurtoelage-ravels.survey", "--responses", "60", "--seed", "3",
            "--archive", path,
        ])
        try #require(simulated.status == 0, "\(simulated.errors)")
        for survey in [[], ["huurtoelage-ravels"]] {
            let result = try Program.run(["report"] + survey + ["--watch", "--archive", path])
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output.contains("sessie  antwoorden"))
            #expect(result.output.utf8.allSatisfy { $0 == 10 || $0 >= 32 })
        }
        let archive = try Archive(path: path, access: .readWrite(create: false))
        let counts = try archive.counts().values.map(\.complete)
        #expect(counts.contains { $0 >= 10 })
        for count in counts where count >= 10 && count % 10 != 0 {
            let result = try Program.run(["report", "--watch", "--archive", path])
            #expect(!result.output.split(separator: " ").contains("\(count)"))
        }
        #expect(try Program.run(["report", "--archive", path]).status == 64)
    }
}
