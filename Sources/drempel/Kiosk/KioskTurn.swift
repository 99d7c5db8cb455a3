import ArgumentParser
import Glibc
import SurveyArchive
import SurveyCore
import SurveyTerminal

/// One turn at the kiosk: a process that serves one person and ends.
struct KioskTurn {
    let options: KioskOptions
    /// The keeper's process.
    let parent: Int32

    /// - Throws: `Failure`; `ExitCode` with the status by which the keeper knows how the turn ended.
    func run() async throws {
        guard Keeper.follows(parent) else { throw ExitCode(Keeper.status(of: .hungUp)) }
        let setup = try await KioskSetup(options)
        let traits = options.traits.map(TerminalTraits.init(argument:)) ?? TerminalTraits()
        let drafts = try setup.drafts()
        let languages = try setup.interviewSettings(of: setup.surveys[0].survey, on: traits).languages
        let kiosk = Kiosk(
            appearance: try setup.appearance(), traits: traits, languages: languages ?? [],
            hasLeaveKey: !options.locked, access: setup.access)
        let exit: KioskExit
        var hasServed = false
        do {
            var terminal = try Terminal(ofParentAt: STDIN_FILENO)
            let desk = try TurnHouse(setup, traits: traits)
            defer { hasServed = desk.hasServed }
            exit = try kiosk.turn(
                on: &terminal, house: try desk.house(lastServed: options.lastServed), store: desk, drafts: drafts,
                speaker: setup.speaker(),
                report: { Console.error("drempel: \(desk.words(for: $0))") })
        } catch let error as TerminalError {
            throw Failure(.file, "The terminal cannot be used: \(error).")
        }
        throw ExitCode(exit == .over && hasServed ? Keeper.served : Keeper.status(of: exit))
    }
}
