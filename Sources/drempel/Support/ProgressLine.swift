import Glibc

/// A line on standard error that says how far long work is; only where that is a terminal.
struct ProgressLine: Sendable {
    private let total: Int
    private let isShown: Bool

    init(of total: Int) {
        self.total = total
        isShown = Console.isTerminal(STDERR_FILENO)
    }

    /// - Throws: `Failure` when the work was asked to stop.
    func show(_ what: String, _ done: Int) throws {
        try Interruption.check()
        guard isShown else { return }
        let share = total > 0 ? done * 100 / total : 100
        Console.write(Array("\r\u{1B}[K\(what) \(share) %".utf8), to: STDERR_FILENO)
    }

    /// Says what goes on where nobody knows how far it is.
    func show(_ what: String) {
        guard isShown else { return }
        Console.write(Array("\r\u{1B}[K\(what) …".utf8), to: STDERR_FILENO)
    }

    /// Takes the line away.
    func clear() {
        guard isShown else { return }
        Console.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
    }
}
