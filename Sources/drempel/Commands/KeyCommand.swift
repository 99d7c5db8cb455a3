import ArgumentParser
import Glibc
import SurveyArchive

struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make the keys with which answers are sealed on a device and opened by the project team.",
        discussion: """
            Devices get the public key, and store answers that they cannot read back. The private key stays with the team.
            docs/keys.md tells how to keep it.

            Examples:
              drempel key new --output team.key --public team.pub
              drempel key show team.pub
            """,
        subcommands: [New.self, Show.self])

    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a private key and its public one.",
            discussion: """
                No file is ever overwritten. Without the private key nobody can read what was sealed: keep it at two
                places, neither of them a device.

                Example:
                  drempel key new --output team.key --public team.pub
                """)

        @Option(help: "The file for the private key; only you can read it.")
        var output: String
        @Option(name: .customLong("public"), help: "A file for the public key as well.")
        var publicFile: String?

        func run() async throws {
            try await reportingFailures {
                let key = OpeningKey()
                let sealing = key.sealingKey
                guard output != publicFile else {
                    throw Failure(.usage, "The private and the public key belong in two files. Give two names.")
                }
                for path in [output, publicFile].compactMap(\.self) where Files.exists(path) {
                    throw Failure(
                        .usage,
                        "There is a file '\(path)' already. It may hold a key that is needed: give another name.")
                }
                try Files.create(output, Array(Self.privateFile(key).utf8), mode: 0o600)
                if let publicFile {
                    do {
                        try Files.create(publicFile, Array(Self.publicFile(sealing).utf8), mode: 0o644)
                    } catch {
                        // Half a pair is nothing that was asked for.
                        unlink(output)
                        throw error
                    }
                }
                Console.print(
                    """
                    The private key is in '\(output)'. Keep it, and a copy at another place. Never put it on a device.

                    The public key, for the configuration of each device (answers: public-key):

                    \(sealing.text)

                    Its fingerprint, to compare by telephone: \(sealing.fingerprint)

                    What devices seal with it is opened so: drempel collect … --into team.sqlite --key \(output)
                    """)
            }
        }

        private static func privateFile(_ key: OpeningKey) -> String {
            """
            # Drempel: de GEHEIME sleutel van het projectteam.
            # Bewaar hem op twee plaatsen. Zet hem nooit op een toestel en stuur hem nooit door.
            # Zonder deze sleutel kan niemand de verzegelde antwoorden lezen.
            # Vingerafdruk van de openbare sleutel: \(key.sealingKey.fingerprint)
            \(key.text)

            """
        }

        private static func publicFile(_ key: SealingKey) -> String {
            """
            # Drempel: de openbare sleutel van het projectteam. Toestellen verzegelen er antwoorden mee.
            # Vingerafdruk: \(key.fingerprint)
            \(key.text)

            """
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the public key and its fingerprint, which two people can compare by telephone.",
            discussion: """
                It never prints the private key.

                Example:
                  drempel key show team.key
                """)

        @Argument(help: "The file of a private or a public key, or a public key itself.")
        var file: String

        func run() async throws {
            try await reportingFailures {
                var isPrivate = false
                let key: SealingKey
                if KeyFiles.isKey(file) {
                    key = try KeyFiles.sealing(file)
                } else {
                    key = try KeyFiles.reading(file) { text in
                        do {
                            return try SealingKey(text: text)
                        } catch KeyError.isPrivate {
                            isPrivate = true
                            return try OpeningKey(text: text).sealingKey
                        }
                    }
                }
                if isPrivate, KeyFiles.isOpenToOthers(file) {
                    Console.error("drempel: others on this computer can read '\(file)'. Mend it: chmod 600 \(file)")
                }
                Console.print(key.text)
                Console.print("fingerprint \(key.fingerprint)")
            }
        }
    }
}
