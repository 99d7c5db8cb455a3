import ArgumentParser

/// The commands. Everything is put together here and nowhere else.
@main
struct Drempel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drempel",
        abstract:
            "Short surveys for people whom an online form does not reach: from a text file to a table of barriers.",
        discussion: """
            A survey is checked, run at the kiosk, and reported:

              drempel check surveys/huurtoelage-ravels.survey
              drempel kiosk surveys/huurtoelage-ravels.survey --archive ravels.sqlite
              drempel report huurtoelage-ravels --archive ravels.sqlite

            'drempel COMMAND --help' shows what a command takes, with an example.
            """,
        version: "0.3.0",
        subcommands: [
            CheckCommand.self, KioskCommand.self, ServeCommand.self, QRCommand.self, SessionCommand.self,
            PinCommand.self, PassphraseCommand.self, SpeakCommand.self, SimulateCommand.self,
            ReportCommand.self, ExportCommand.self, CollectCommand.self, ArchiveCommand.self, KeyCommand.self,
        ])
}
