public import ArgumentParser
import Glibc
public import QRCode

struct QRCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "qr",
        abstract: "Draw a QR code on the screen, or as a picture.",
        discussion: """
            Example:
              drempel qr HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQ2
              drempel qr HTTPS://DREMPEL.RAVELS.EXAMPLE/K7MPQ2 --format svg --output code.svg
              drempel qr --wifi Drempel --password-file /etc/drempel/hotspot-passphrase --format svg --output wifi.svg

            An address in capitals makes a smaller code. A phone joins the Wi-Fi network of which it reads the code.
            """)

    @Argument(help: "What the code says.")
    var text: String?

    @Option(help: "The name of a Wi-Fi network, in place of a text.")
    var wifi: String?

    @Option(help: "The file with its passphrase on the first line; without it, anybody may join.")
    var passwordFile: String?

    @Option(help: "Its passphrase itself, which others who use this computer can see meanwhile.")
    var password: String?

    @Option(help: "text, svg or png.")
    var format = Format.text

    @Option(help: "L, M, Q or H: how much damage the code survives.")
    var level = QRCode.Level.M

    @Option(help: "The file to write; without it, standard output.")
    var output: String?

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, svg, png
    }

    func run() async throws {
        try await reportingFailures {
            let (text, title) = try said()
            let code: QRCode
            do {
                code = try QRCode(text, level: level)
            } catch let error as QRCodeError {
                throw Failure(.data, error.description)
            }
            let bytes: [UInt8]
            switch format {
            case .text: bytes = Array(HalfBlocks(code).text.utf8)
            case .svg: bytes = Array(code.svg(title: title).utf8)
            case .png:
                guard output != nil || !Console.isTerminal(STDOUT_FILENO) else {
                    throw Failure(.usage, "A picture cannot be shown here. Add --output code.png.")
                }
                bytes = code.png()
            }
            // The picture of a network's code is as good as its passphrase.
            if let output {
                try Files.write(bytes, to: output, mode: wifi == nil ? 0o644 : 0o600)
            } else {
                Console.write(bytes)
            }
        }
    }

    /// What the code says, and what a picture of it is called.
    private func said() throws -> (text: String, title: String) {
        switch (text, wifi) {
        case (let text?, nil):
            guard password == nil, passwordFile == nil else {
                throw Failure(.usage, "A passphrase belongs to a Wi-Fi network: name it with --wifi.")
            }
            return (text, text)
        case (nil, let wifi?):
            let passphrase = try passphrase()
            do throws(WifiNetworkError) {
                return (try WifiNetwork(name: wifi, passphrase: passphrase).text, "Wi-Fi: \(wifi)")
            } catch {
                throw Failure(.data, error.description)
            }
        case (_, _):
            throw Failure(.usage, "Say what the code is to say: a text, or a Wi-Fi network with --wifi NAME.")
        }
    }

    private func passphrase() throws -> String? {
        switch (password, passwordFile) {
        case (nil, nil): return nil
        case (let password?, nil): return password
        case (nil, let file?):
            let line = try Files.read(file).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
            return String(decoding: line, as: UTF8.self)
        case (_?, _?): throw Failure(.usage, "Give --password-file or --password, not both.")
        }
    }
}

extension QRCode.Level: ExpressibleByArgument {}
