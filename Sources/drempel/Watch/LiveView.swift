import SurveyCore
import SurveyTerminal

/// The live table on a terminal, until somebody leaves it.
struct LiveView {
    let words: LiveWords
    /// How long one reading stands.
    static let pause = Duration.seconds(4)

    /// Draws what `read` gives, again and again. Where it fails later on, the table stays with the reason below it.
    ///
    /// - Throws: `TerminalError` when the terminal is gone; what `read` throws the first time.
    func run<Device: TerminalDevice & ~Copyable>(
        on device: inout Device, read: () throws -> LiveTable
    ) throws {
        var table = try read()
        var problem: String?
        while true {
            try device.write(frame(table, problem, device.size))
            let due = ContinuousClock.now + Self.pause
            waiting: while true {
                switch try device.wait(max(.zero, due - ContinuousClock.now)) {
                case .input(let bytes): if Self.leaves(bytes) { return }
                case .resized: try device.write(frame(table, problem, device.size))
                case .terminate, .hangUp: return
                case .timeout: break waiting
                }
            }
            do {
                (table, problem) = (try read(), nil)
            } catch {
                problem = "\(error)"
            }
        }
    }

    /// `q`, Ctrl-C, Ctrl-D or Escape alone.
    private static func leaves(_ bytes: [UInt8]) -> Bool {
        bytes == [0x1B] || bytes.contains { [UInt8(ascii: "q"), UInt8(ascii: "Q"), 3, 4].contains($0) }
    }

    private func frame(_ table: LiveTable, _ problem: String?, _ size: ScreenSize) -> [UInt8] {
        let below = [problem.map(SafeText.clean), words.leave].compactMap(\.self)
        let lines =
            table.lines(words, columns: size.columns, rows: max(0, size.rows - below.count))
            + below.map { String($0.prefix(size.columns)) }
        return Array(("\u{1B}[H" + lines.prefix(size.rows).joined(separator: "\u{1B}[K\r\n") + "\u{1B}[J").utf8)
    }
}
