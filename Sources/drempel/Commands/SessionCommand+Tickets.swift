import ArgumentParser
import Glibc
import QRCode
import SurveyArchive
import SurveyCore
import SurveyWeb

extension SessionCommand {
    struct Tickets: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make one-time tickets: each lets one invited person answer a session online, once.",
            discussion: """
                A session that has tickets cannot be answered online without one; at the kiosk it can. Nobody can tell which \
                ticket belongs to which answers, nor who got which ticket.

                Each ticket is printed here once, as the address to send to somebody or to hand out, and can be read nowhere \
                else afterwards: the archive holds digests only. Carry the plan to the server after this, so that it knows \
                the tickets (drempel session export, drempel session import).

                Example:
                  drempel session tickets K7MPQ2 --count 50 --archive team.sqlite --url drempel.ravels.example \\
                    --output tickets.txt
                """)

        @Argument(help: "The session's code.")
        var code: String
        @Option(help: "How many tickets to make, 1 to 5000.")
        var count: Int
        @OptionGroup var archive: ArchiveOption
        @Option(help: "The base address of the online variant; without it, the setting online.url.")
        var url: String?
        @Flag(help: "Print a JSON object instead of lines.")
        var json = false
        @Option(help: "The file to write, which must not exist and only you can read; without it, standard output.")
        var output: String?
        @Option(help: "A folder for one QR code per ticket, CODE-0001.svg and so on.")
        var qr: String?
        @OptionGroup var config: ConfigOption

        func run() async throws {
            try await reportingFailures {
                let code = try sessionCode(code)
                guard (1...5000).contains(count) else { throw Failure(.usage, "--count is from 1 to 5000.") }
                let sheet = TicketSheet(code, count: count, address: try await address())
                if let output, Files.exists(output) {
                    throw Failure(
                        .usage,
                        "There is a file '\(output)' already, and tickets in it could be read nowhere else. "
                            + "Give another name.")
                }
                guard qr == nil || sheet.address != nil else {
                    throw Failure(.usage, "A QR code needs the whole address. Add --url drempel.ravels.example.")
                }
                let archive = try archive.open(creating: false)
                let path = self.archive.path
                try withArchiveErrors(path) {
                    guard let session = try archive.session(code) else { throw SessionError.unknown(code) }
                    _ = try session.admittingTickets()
                }
                // All is written before the archive knows of it: tickets that nobody can read would close the session.
                let text = try json ? sheet.json : sheet.text
                let file = try output.map { try PendingFile($0, mode: 0o600) }
                try file?.append(Array(text.utf8))
                let codes = try qr.map { try TicketCodes(sheet, in: $0) }
                do {
                    try withArchiveErrors(path) { try archive.add(Set(sheet.tickets), to: code) }
                } catch {
                    codes?.remove()
                    throw error
                }
                try file?.finish()
                if file == nil { Console.print(text, terminator: "") }
            }
        }

        private func address() async throws -> OnlineAddress? {
            let configured = try await config.settings().onlineURL()
            guard let base = url ?? configured else { return nil }
            do {
                return try OnlineAddress(base: base)
            } catch {
                throw Failure(url == nil ? .data : .usage, error.description)
            }
        }
    }
}

/// New tickets of a session, as they are handed out.
struct TicketSheet {
    let code: SessionCode
    /// `nil` where the base address is not known.
    let address: OnlineAddress?
    /// Each of them another.
    let tickets: [Ticket]

    init(_ code: SessionCode, count: Int, address: OnlineAddress?) {
        (self.code, self.address) = (code, address)
        var generator = SystemRandomNumberGenerator()
        var seen: Set<Ticket> = []
        while seen.count < count { seen.insert(.random(using: &generator)) }
        tickets = seen.sorted { $0.rawValue < $1.rawValue }
    }

    /// What opens the survey with a ticket: its address, or the end of it where the base is not known.
    func address(of ticket: Ticket) -> String {
        "\(address?.session(code) ?? code.rawValue)/\(ticket)"
    }

    /// A line for each.
    var text: String { tickets.map { address(of: $0) + "\n" }.joined() }

    var json: String {
        get throws {
            let rows = tickets.map { Row(ticket: $0.rawValue, address: address(of: $0)) }
            return try OutputJSON.text(Sheet(session: code.rawValue, tickets: rows)) + "\n"
        }
    }

    private struct Sheet: Encodable {
        var session: String
        var tickets: [Row]
    }

    private struct Row: Encodable {
        var ticket, address: String
    }
}

/// The QR codes of tickets in a folder: all of them, or none.
private struct TicketCodes {
    private var written: [String] = []

    /// - Throws: `Failure`; nothing is left then.
    init(_ sheet: TicketSheet, in folder: String) throws {
        try Files.makeFolder(folder)
        do {
            for (index, ticket) in sheet.tickets.enumerated() {
                let address = sheet.address(of: ticket)
                let number = String(index + 1)
                let path = "\(folder)/\(sheet.code)-\(String(repeating: "0", count: 4 - number.count))\(number).svg"
                let code: QRCode
                do {
                    code = try QRCode(address, level: .M)
                } catch {
                    throw Failure(.data, error.description)
                }
                try Files.create(path, Array(code.svg(title: address).utf8), mode: 0o600)
                written.append(path)
            }
        } catch {
            remove()
            throw error
        }
    }

    func remove() {
        for path in written { unlink(path) }
    }
}
