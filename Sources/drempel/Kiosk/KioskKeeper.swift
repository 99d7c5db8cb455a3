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
        // Where the public is alone with it, a device in trouble says so on its screen instead of ending.
        if !options.locked { try prepare(setup) }
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
        // Before anything is written by a clock that may be wrong. It is no reason not to ask people.
        let upkeep = try? archive.keepPromises(setup.settings)
        // Where the public is alone with it, there is nothing but the screen to say it on.
        if !options.locked { upkeep?.overdue(in: setup.path).forEach(Console.error) }
        for compiled in setup.surveys {
            _ = try compiled.publish(in: archive, path: setup.path, during: Clock.halfDay)
        }
        try KioskSessions(setup, archive).openPlanned()
        try withArchiveErrors(setup.path) {
            try archive.compact()
            try archive.close()
        }
    }

    /// Prepares as often as it takes, with what is wrong on the screen meanwhile.
    ///
    /// - Returns: false when the program is asked to end before that.
    private func prepareInTime(
        _ setup: KioskSetup, _ terminal: inout Terminal, _ appearance: Appearance
    ) throws -> Bool {
        while true {
            do {
                try prepare(setup)
                return true
            } catch let failure as Failure where failure.status != .usage {
                try Kiosk.showOutOfOrder(on: &terminal, appearance: appearance, trouble: trouble(setup))
                if terminal.isAskedToEnd(within: .seconds(10)) { return false }
            }
        }
    }

    private func trouble(_ setup: KioskSetup) -> KioskTrouble {
        do {
            try Archive(path: setup.path, access: .readWrite(create: true), checkpointsEachSave: true).close()
            return .other
        } catch {
            return KioskTrouble(error)
        }
    }

    private func keep(_ setup: KioskSetup) throws -> (exit: KioskExit, problems: [String]) {
        do {
            var terminal = try Terminal()
            let appearance = try setup.appearance()
            if options.locked, try !prepareInTime(setup, &terminal, appearance) { return (.terminated, []) }
            let traits = try terminal.traits(name: getenv("TERM").map { String(cString: $0) } ?? "")
            let keeper = Keeper(
                program: "/proc/self/exe",
                arguments: CommandLine.arguments + ["--turn", "\(getpid())", "--traits", traits.argument],
                environment: Environment.entries)
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
