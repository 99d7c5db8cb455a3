import Glibc
import SurveyArchive
import SurveyCore
import SurveyTerminal

/// The kiosk as a whole: it looks at everything, takes the terminal, and serves each person with a process of its own.
struct KioskKeeper {
    let options: KioskOptions

    /// - Throws: `Failure`.
    func run() async throws {
        let setup = try await KioskSetup(options)
        guard Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDOUT_FILENO) else {
            throw Failure(
                .usage, "The kiosk needs a terminal. Start it in one, without redirecting its input or output.")
        }
        _ = try setup.drafts()
        try prepare(setup)
        let (exit, problems) = try keep(setup)
        for problem in problems { Console.error(problem) }
        if let archive = try? Archives.open(setup.path, creating: false, forKiosk: true) {
            try? archive.compact()
            try? archive.close()
        }
        if exit == .left { Console.print("The kiosk is closed. The answers are in '\(setup.path)'.") }
    }

    /// Publishes the surveys and takes the order of arrival out of the archive; the turns open it by themselves.
    private func prepare(_ setup: KioskSetup) throws {
        let archive = try Archives.open(setup.path, creating: true, forKiosk: true, sealingKey: setup.sealingKey)
        for compiled in setup.surveys {
            _ = try compiled.publish(in: archive, path: setup.path, during: Clock.halfDay)
        }
        try KioskSessions(setup, archive).openPlanned()
        try withArchiveErrors(setup.path) {
            try archive.compact()
            try archive.close()
        }
    }

    private func keep(_ setup: KioskSetup) throws -> (exit: KioskExit, problems: [String]) {
        do {
            var terminal = try Terminal()
            let traits = try terminal.traits(name: getenv("TERM").map { String(cString: $0) } ?? "")
            let keeper = Keeper(
                program: "/proc/self/exe",
                arguments: CommandLine.arguments + ["--turn", "\(getpid())", "--traits", traits.argument],
                environment: Environment.entries)
            let appearance = try setup.appearance()
            return try keeper.run(on: &terminal) { terminal throws(TerminalError) in
                try Kiosk.showOutOfOrder(on: &terminal, appearance: appearance)
            }
        } catch TerminalError.gone {
            return (.hungUp, [])
        } catch TerminalError.notATerminal {
            throw Failure(.usage, "The kiosk needs a terminal.")
        } catch let error as TerminalError {
            throw Failure(.file, "The terminal cannot be used: \(error).")
        }
    }
}
