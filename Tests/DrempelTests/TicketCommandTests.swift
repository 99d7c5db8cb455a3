import ArgumentParser
import Glibc
import SurveyArchive
import SurveyCore
import Testing

@testable import drempel

/// One-time tickets from the command that makes them to the list that counts them.
@Suite struct TicketCommandTests {
    /// An archive with one planned session, and its code.
    private func planned(_ folder: TemporaryFolder, _ options: [String] = []) throws -> (archive: String, code: String)
    {
        let archive = folder.file("team.sqlite")
        let result = try Program.run(
            ["session", "plan", "huurtoelage-ravels", "--site", "voedselbank", "--half-day", "2026-11-23-am"] + options
                + ["--archive", archive])
        #expect(result.status == 0, "\(result.errors)")
        return (archive, String(result.output.prefix(6)))
    }

    /// The ticket at the end of an address.
    private func ticket(_ address: some StringProtocol) throws -> Ticket {
        try #require(Ticket(String(address.suffix(Ticket.length))))
    }

    @Test func ticketsAreAddressesThatTheArchiveKnows() throws {
        let folder = try TemporaryFolder()
        let (path, code) = try planned(folder)
        let made = try Program.run(["session", "tickets", code, "--count", "50", "--archive", path])
        #expect(made.status == 0, "\(made.errors)")
        let lines = made.output.split(separator: "\n")
        #expect(Set(lines).count == 50)
        #expect(lines.allSatisfy { $0.hasPrefix("\(code)/") && $0.count == 19 })
        let archive = try Archive(path: path, access: .readOnly)
        let session = try #require(SessionCode(code))
        for line in lines { #expect(try archive.ticketState(ticket(line), of: session) == .unspent) }
        #expect(try archive.onlineSession(session)?.needsTicket == true)
        #expect(try archive.ticketCount(of: session) == TicketCount(made: 50))
    }

    @Test func theBaseAddressComesFromTheFlagOrTheSettings() throws {
        let folder = try TemporaryFolder()
        let (path, code) = try planned(folder)
        let command = ["session", "tickets", code.lowercased(), "--count", "1", "--archive", path]
        let configured = try Program.run(command, environment: ["DREMPEL_ONLINE_URL": "drempel.ravels.example"])
        #expect(configured.output.hasPrefix("HTTPS://DREMPEL.RAVELS.EXAMPLE/\(code)/"))
        let flag = try Program.run(
            command + ["--url", "http://192.168.4.1:8080", "--json"],
            environment: ["DREMPEL_ONLINE_URL": "drempel.ravels.example"])
        let sheet = try JSON(flag.output)
        #expect(sheet["session"].string == code)
        let ticket = try #require(sheet["tickets"][0]["ticket"].string)
        #expect(sheet["tickets"][0]["address"].string == "HTTP://192.168.4.1:8080/\(code)/\(ticket)")
        #expect(sheet["tickets"].array.count == 1)
    }

    @Test func aFileOfTicketsIsPrivateAndNeverOverwritten() throws {
        let folder = try TemporaryFolder()
        let (path, code) = try planned(folder)
        let (file, codes) = (folder.file("tickets.txt"), folder.file("codes"))
        let command = [
            "session", "tickets", code, "--count", "3", "--archive", path, "--url", "drempel.ravels.example",
            "--output",
            file, "--qr", codes,
        ]
        let made = try Program.run(command)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.isEmpty)
        var status = stat()
        stat(file, &status)
        #expect(status.st_mode & 0o777 == 0o600)
        let text = try TemporaryFolder.text(file)
        let addresses = text.split(separator: "\n")
        #expect(addresses.count == 3)
        for (index, address) in addresses.enumerated() {
            #expect(try TemporaryFolder.text("\(codes)/\(code)-000\(index + 1).svg").contains(address))
        }
        let again = try Program.run(command)
        #expect(again.status == 64)
        #expect(again.errors.contains("already"))
        #expect(try TemporaryFolder.text(file) == text)
        let archive = try Archive(path: path, access: .readOnly)
        #expect(try archive.ticketCounts().values.map(\.made) == [3])
    }

    /// What cannot be is refused, and no ticket is made that nobody can read.
    @Test func whatCannotBeIsRefused() throws {
        let folder = try TemporaryFolder()
        let (path, code) = try planned(folder)
        let archive = try Archive(path: path, access: .readWrite(create: false))
        func session(_ text: String, _ change: (inout Session) -> Void) throws -> String {
            var session = Session(
                code: SessionCode(text)!, site: "voedselbank", survey: "ocmw", halfDay: HalfDay("2026-11-23-am")!)
            change(&session)
            try archive.put(session)
            return text
        }
        let closed = try session("AAAAAA") { $0.state = .closed }
        let local = try session("AAAABC") { $0.isLocal = true }
        let cases: [([String], Int32, String)] = [
            ([closed, "--count", "3"], 65, "is closed"), ([local, "--count", "3"], 65, "on one device"),
            (["ZZZZZH", "--count", "3"], 65, "has no session ZZZZZH"),
            (["K7MPQ", "--count", "3"], 64, "no session code"),
            ([code, "--count", "0"], 64, "from 1 to 5000"), ([code, "--count", "5001"], 64, "from 1 to 5000"),
            ([code, "--count", "3", "--url", "http://drempel.example"], 64, "https://"),
            ([code, "--count", "3", "--qr", folder.file("codes")], 64, "--url"),
            ([code, "--count", "3", "--output", folder.file("niets/t.txt")], 74, "cannot be written"),
            ([code, "--count", "3", "--url", "drempel.example", "--qr", path], 74, "cannot be made"),
        ]
        for (arguments, status, sentence) in cases {
            let result = try Program.run(["session", "tickets"] + arguments + ["--archive", path])
            #expect(result.status == status, "\(arguments): \(result.errors)")
            #expect(result.errors.contains(sentence), "\(result.errors)")
            #expect(result.output.isEmpty)
        }
        #expect(try archive.ticketCounts().isEmpty)
    }

    @Test func theListTellsWhoseDeviceItIsAndNeverHowFewAnswered() throws {
        let folder = try TemporaryFolder()
        let (path, code) = try planned(folder, ["--own-device", "no"])
        let made = try Program.run(["session", "tickets", code, "--count", "20", "--archive", path])
        let tickets = try made.output.split(separator: "\n").map(ticket)
        let archive = try Archive(path: path, access: .readWrite(create: false))
        let version = SurveyVersion(
            hash: Archive.hash(of: "x"), survey: "huurtoelage-ravels", source: "x")
        try archive.publish(version, during: HalfDay("2026-11-23-am")!)
        func answer(_ tickets: some Sequence<Ticket>) throws {
            let submissions = tickets.map { ticket in
                Submission(
                    response: Response(
                        id: .random(), surveyVersion: version.hash, session: SessionCode(code)!, mode: .online,
                        outcome: .complete(.init(language: "nl", isAssisted: false, answers: [:]))), ticket: ticket)
            }
            #expect(try archive.submit(submissions).allSatisfy { $0 == .stored })
        }
        func list(_ options: [String] = [], _ environment: [String: String] = [:]) throws -> String {
            try Program.run(["session", "list", "--archive", path] + options, environment: environment).output
        }
        #expect(try list().contains("op een geleend toestel; 20 tickets, minder dan 10 gebruikt"))
        try answer(tickets.prefix(9))
        #expect(try list().contains("20 tickets, minder dan 10 gebruikt"))
        var row = try JSON(list(["--json"]))[0]
        #expect(row["tickets"]["made"].int == 20)
        #expect(row["tickets"]["usedAtLeast"].int == nil)
        #expect(row["tickets"]["usedBelow"].int == 10)
        #expect(try list([], ["DREMPEL_RELEASE_THRESHOLD": "9"]).contains("20 tickets, 9+ gebruikt"))
        try answer(tickets[9..<10])
        #expect(try list().contains("20 tickets, 10+ gebruikt"))
        row = try JSON(list(["--json"]))[0]
        #expect(row["tickets"]["usedAtLeast"].int == 10)
        #expect(row["tickets"]["usedBelow"].int == nil)
        if case .bool(let isOwn) = row["ownDevice"] { #expect(!isOwn) } else { Issue.record("\(row["ownDevice"])") }
        #expect(try list([], ["DREMPEL_RELEASE_THRESHOLD": "12"]).contains("minder dan 12 gebruikt"))
    }

    /// Tickets go from the team to a server by the plan.
    @Test func aPlanCarriesThem() throws {
        let folder = try TemporaryFolder()
        let (path, code) = try planned(folder, ["--own-device", "no"])
        let made = try Program.run(["session", "tickets", code, "--count", "2", "--archive", path])
        let (plan, server) = (folder.file("plan.json"), folder.file("server.sqlite"))
        #expect(try Program.run(["session", "export", "--archive", path, "--output", plan]).status == 0)
        #expect(try Program.run(["session", "import", plan, "--archive", server]).status == 0)
        let archive = try Archive(path: server, access: .readOnly)
        let session = try #require(SessionCode(code))
        for line in made.output.split(separator: "\n") {
            #expect(try archive.ticketState(ticket(line), of: session) == .unspent)
            #expect(try !TemporaryFolder.text(plan).contains(line.suffix(Ticket.length)))
        }
        #expect(try archive.session(session)?.isOwnDevice == false)
        let check = try Program.run(["archive", "check", server])
        #expect(check.output.contains("op een geleend toestel: 0 complete, 0 broken off; 2 tickets, 0 spent"))
    }

    /// One archive serves both: a kiosk never takes the session that the server made for people without a code.
    @Test func aServersSessionWithoutCodeIsNoneOfTheKiosks() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ravels.sqlite")
        let options = try KioskOptions.parse([
            Program.root + "/surveys/huurtoelage-ravels.survey", "--archive", path, "--state", folder.path,
        ])
        let setup = try await KioskSetup(options)
        let archive = try Archive(path: path, access: .readWrite(create: true))
        let online = try archive.sessionWithoutCode(of: "huurtoelage-ravels", during: Clock.halfDay, days: 3)
        let next = try KioskSessions(setup, archive).next()
        #expect(next.code != online.code)
        #expect(next.isLocal)
    }
}
