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

            An address in capitals makes a smaller code.
            """)

    @Argument(help: "What the code says.")
    var text: String

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
            let code: QRCode
            do {
                code = try QRCode(text, level: level)
            } catch let error as QRCodeError {
                throw Failure(.data, error.description)
            }
            let bytes: [UInt8]
            switch format {
            case .text: bytes = Array(HalfBlocks(code).text.utf8)
            case .svg: bytes = Array(code.svg(title: text).utf8)
            case .png:
                guard output != nil || !Console.isTerminal(STDOUT_FILENO) else {
                    throw Failure(.usage, "A picture cannot be shown here. Add --output code.png.")
                }
                bytes = code.png()
            }
            if let output { try Files.write(bytes, to: output) } else { Console.write(bytes) }
        }
    }
}

extension QRCode.Level: ExpressibleByArgument {}
