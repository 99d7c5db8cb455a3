import Glibc
import Testing

/// Arabic as it is seen on the device: from right to left, with letters that join. Pictures of the real screen are compared
/// with the same words as Pango draws them, which knows nothing of our code, in the same font and size.
@Suite(.serialized) struct ArabicTests {
    /// How people want to hear about help: the labels of one question.
    private static let labels = [
        "رسالة بالبريد", "رسالة نصية", "اتصال هاتفي", "بريد إلكتروني", "شخص يزورني",
    ]

    /// Above it two pictures show the same, below the other one they do not.
    private static let (same, different): (Float, Float) = (0.85, 0.6)

    @Test func lettersJoinAndRunFromTheRight() throws {
        let screen = try KioskOnScreen()
        let settings = try screen.folder.write("kiosk:\n  unreviewed-languages: true\n", to: "kiosk.yaml")
        try screen.open([
            Program.root + "/surveys/huurtoelage-ravels.survey", "--archive", screen.folder.file("ravels.sqlite"),
            "--config", settings, "--language", "ar", "--locked",
        ])
        try KioskOnScreen.wait("the rest screen", screen.text) { !Self.runs(screen.text).isEmpty }
        // Tap, begin, no tenant.
        try screen.touch(x: 0.5, y: 0.5)
        try press("Return", on: screen)
        try press("2", on: screen)
        let count = Self.labels.count
        try KioskOnScreen.wait("the question about ways", screen.text) {
            Self.runs(screen.text).count { $0.text.count < 15 } > count
        }
        let picture = try screen.picture()
        let runs = Self.runs(screen.text)
        for label in Self.labels {
            let right = try likeness(of: label, in: picture, runs, on: screen)
            #expect(right > Self.same, "\(label): \(right)")
            for (what, wrong) in Self.wrong(label) {
                let likeness = try likeness(of: wrong, in: picture, runs, on: screen)
                #expect(likeness < Self.different, "\(label), \(what): \(likeness)")
            }
        }
    }

    /// A screen that is wrong is found out: the same labels as a program prints them that knows nothing of Arabic, that
    /// joins letters but forgets to turn them, or turns them but forgets to join.
    @Test func whatIsWrongIsFoundOut() throws {
        let screen = try KioskOnScreen()
        var lines: [(text: String, expected: String)] = []
        for label in Self.labels {
            lines.append((label, label))
            lines.append((String(label.reversed()), label))
        }
        let text = try screen.folder.write(
            "\u{1B}[2J\u{1B}[H" + lines.map { "\u{1B}[8l\($0.text)\r\n" }.joined() + "READY", to: "wrong")
        try screen.open(program: "/bin/sh", ["-c", "cat \(text); exec sleep 600"], becomes: "sleep")
        try screen.see("READY")
        let picture = try screen.picture()
        for (row, line) in lines.enumerated() {
            let run = Run(text: line.text, row: row, column: 0)
            let likeness = try likeness(of: line.expected, in: picture, [run], on: screen)
            #expect(likeness < Self.different, "\(line.text): \(likeness)")
        }
    }

    /// The same label in ways in which it is wrong.
    private static func wrong(_ label: String) -> [(what: String, text: String)] {
        let letters = label.map(String.init)
        var wrong = [
            ("turned round", "\u{202D}" + label),
            ("letters apart", letters.joined(separator: "\u{200C}")),
        ]
        let words = label.split(separator: " ")
        if words.count > 1 { wrong.append(("words in the wrong order", words.reversed().joined(separator: " "))) }
        return wrong
    }

    /// Presses a key, and waits until the screen is another one.
    private func press(_ key: String, on screen: KioskOnScreen) throws {
        try KioskOnScreen.wait("an Arabic screen", screen.text) { !Self.runs(screen.text).isEmpty }
        let before = screen.text
        try screen.x("xdotool", ["key", key])
        try KioskOnScreen.wait("another screen", screen.text) { screen.text != before }
    }

    /// How alike `label`, drawn by Pango, and the best of `runs` are.
    private func likeness(
        of label: String, in picture: Picture, _ runs: [Run], on screen: KioskOnScreen
    ) throws -> Float {
        let cell = try screen.cell()
        let file = screen.folder.file("label.ppm")
        // Points of which there are 72 to an inch, at 96 pixels to an inch; letters of the same size as in the window.
        let arguments = Folders.text("/proc/\(screen.processes[0])/cmdline")?.split(separator: "\0") ?? []
        let pixels = try #require(arguments.firstIndex(of: "-fs").map { arguments[$0 + 1] })
        let points = try Double(#require(Int(pixels))) * 0.75
        let drawing = [
            "-background", "white", "-fill", "black", "-density", "96",
            "pango:<span font=\"DejaVu Sans Mono \(points)\">\(label)</span>", "-depth", "8", "ppm:\(file)",
        ]
        // Now and then it dies of something of its own.
        var drawn = try Program.run(drawing, program: "convert")
        for _ in 0..<10 where drawn.status < 0 { drawn = try Program.run(drawing, program: "convert") }
        try #require(drawn.status == 0, "\(drawn.errors)")
        let reference = try Picture(ppm: file)
        var best: Float = 0
        for run in runs where abs(run.text.count * cell.width - reference.width) <= cell.width / 2 {
            let (width, height) = (
                min(reference.width, run.text.count * cell.width) - 4, min(reference.height, cell.height) - 4
            )
            guard let wanted = reference.ink(x: 2, y: 2, width: width, height: height) else { continue }
            // A pixel more or less.
            for dx in 0...4 {
                for dy in 0...4 {
                    let seen = picture.ink(
                        x: run.column * cell.width + dx, y: run.row * cell.height + dy, width: width, height: height)
                    if let seen { best = max(best, Picture.likeness(wanted, seen)) }
                }
            }
        }
        return best
    }

    /// Cells of a row with Arabic in them, with at most one blank between: where to look, and nothing more.
    private struct Run {
        var text: String
        var row: Int
        var column: Int
    }

    private static func runs(_ text: String) -> [Run] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { row, line -> [Run] in
            var runs: [Run] = []
            var open: Run?
            for (column, character) in (line + "  ").enumerated() {
                let isArabic = character.unicodeScalars.contains { scalar in
                    switch scalar.value {
                    case 0x600..<0x700, 0xFB50..<0xFE00, 0xFE70..<0xFF00: true
                    case _: false
                    }
                }
                if isArabic {
                    if open == nil { open = Run(text: "", row: row, column: column) }
                    open?.text.append(character)
                } else if let run = open {
                    if character == " ", run.text.last != " " {
                        open?.text.append(character)
                    } else {
                        runs.append(Run(text: run.text.trimmingBlanks, row: row, column: run.column))
                        open = nil
                    }
                }
            }
            return runs
        }
    }
}

extension String {
    fileprivate var trimmingBlanks: String { String(reversed().drop { $0 == " " }.reversed()) }
}
