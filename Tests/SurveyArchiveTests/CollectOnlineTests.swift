import SurveyCore
import Testing

@testable import SurveyArchive

/// Tickets and lent devices, from several archives into one.
@Suite struct CollectOnlineTests {
    /// The team's archive with ten tickets, and two servers that took its plan: two people answered on each, and one ticket
    /// was good on both.
    private func makeServers(_ folder: TemporaryFolder) throws -> [String] {
        let team = try Samples.archive(folder / "plan.sqlite")
        try team.add(Set((0..<10).map { Samples.ticket($0) }), to: Samples.code)
        let plan = try team.exportPlan()
        try team.close()
        for (name, numbers) in [("1", [0, 1]), ("2", [2, 3])] as [(String, [UInt64])] {
            let server = try Samples.archive(folder / "\(name).sqlite")
            try server.importPlan(plan)
            #expect(try server.submit(numbers.map { Samples.invited($0) }) == [.stored, .stored])
            #expect(try server.submit([Samples.submission(10 + numbers[0], ticket: Samples.ticket(9))]) == [.stored])
            try server.close()
        }
        return ["plan", "1", "2"].map { folder / "\($0).sqlite" }
    }

    @Test func spentWinsInWhateverOrder() throws {
        let folder = try TemporaryFolder()
        let archives = try makeServers(folder)
        var contents: [[String]] = []
        for (index, order) in [[0, 1, 2], [2, 1, 0], [1, 0, 2, 0]].enumerated() {
            let target = folder / "team\(index).sqlite"
            for number in order { _ = try Archive.collect(from: [archives[number]], into: target) }
            contents.append(try CollectTests.content(target))
            let before = try bytes(target)
            _ = try Archive.collect(from: archives, into: target)
            #expect(try bytes(target) == before, "not one byte")
            let team = try Archive(path: target, access: .readOnly)
            #expect(try team.ticketCount(of: Samples.code) == TicketCount(made: 10, spent: 5))
            #expect(try team.ids().count == 6)
            #expect(try team.check().problems.isEmpty)
            #expect(try team.check().sessions.map(\.tickets) == [.init(made: 10, spent: 5)])
        }
        for content in contents { #expect(content == contents[0]) }
    }

    @Test func aDeviceThatIsLentToOneIsLent() throws {
        let folder = try TemporaryFolder()
        try Samples.archive(folder / "own.sqlite").close()
        let lent = try Samples.archive(folder / "lent.sqlite")
        var session = Samples.session()
        session.isOwnDevice = false
        try lent.put(session)
        #expect(try lent.check().sessions.map(\.isOwnDevice) == [false])
        try lent.close()
        for order in [["own", "lent"], ["lent", "own"]] {
            let target = folder / "\(order[0])-first.sqlite"
            _ = try Archive.collect(from: order.map { folder / "\($0).sqlite" }, into: target)
            #expect(try Archive(path: target, access: .readOnly).session(Samples.code)?.isOwnDevice == false)
        }
    }

    @Test func aCheckFindsTicketsThatWereSpentForNothing() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite")
        try archive.add(Set((0..<5).map { Samples.ticket($0) }), to: Samples.code)
        _ = try archive.submit([Samples.invited(0)])
        // Answers at a kiosk have nothing to do with tickets.
        _ = try archive.store(Samples.response(7))
        #expect(try archive.check().problems.isEmpty)
        try archive.execute("UPDATE ticket SET spent = 1")
        #expect(try archive.check().problems == [.ticketsWithoutResponse(code: "AAAAAA", tickets: 4)])
        // Of a purged session only the tickets are left.
        try archive.execute(
            "DELETE FROM response; INSERT INTO tombstone (session, half_day) VALUES ('AAAAAA', '2026-11-21-am')")
        #expect(try archive.check().problems.isEmpty)
    }
}
