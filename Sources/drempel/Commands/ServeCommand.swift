import ArgumentParser

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve surveys to people's own phones, as web pages.",
        discussion: """
            Without --survey it serves every survey in surveys/ (on a device: /usr/share/drempel/surveys), else those that
            are published in the archive. A kiosk may use the same archive at the same time.

            It listens on this machine alone. A web server in front of it does the encryption; kiosk/online has examples
            for Caddy and nginx. On a network of your own without internet, give --address 0.0.0.0:8080 and write
            'local-network: true' under 'online:' in the settings. It stops at Ctrl-C or SIGTERM, after what was asked is answered.

            Example:
              drempel serve --survey surveys/ocmw.survey --archive ocmw.sqlite --public-url https://drempel.ravels.example
            """)

    @OptionGroup var options: ServeOptions

    func run() async throws {
        try await reportingFailures {
            try await OnlineKeeper(OnlineSetup(options)).run()
        }
    }
}

struct ServeOptions: ParsableArguments {
    @Option(name: .customLong("archive"), help: "The archive; without it, one in your own data folder.")
    var path: String?
    @Option(help: "Where it listens: an address of this machine and a port. [default: 127.0.0.1:8080]")
    var address: String?
    @Option(name: .customLong("public-url"), help: "Where people reach it, as in the QR codes.")
    var publicURL: String?
    @Option(name: .customLong("survey"), help: "The file of a survey; may be given several times.")
    var surveys: [String] = []
    @Option(help: "A folder outside the archive, for the keys of pages.")
    var state: String?
    @OptionGroup var sealing: SealingOption
    @OptionGroup var config: ConfigOption
}
