import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

/// A ticket is spent with its response, and nothing leads from one to the other.
@Suite struct TicketTests {
    private static let many = 0..<40 as Range<UInt64>

    private func archive(_ path: String) throws -> Archive {
        let archive = try Samples.archive(path)
        try archive.add(Set(Self.many.map { Samples.ticket($0) }), to: Samples.code)
        return archive
    }

    @Test func theFileHoldsDigestsOnly() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(folder / "ravels.sqlite")
        _ = try archive.submit([Samples.invited(1)])
        try archive.close()
        let file = try bytes(folder / "ravels.sqlite")
        for number in Self.many {
            #expect(!file.holds(Array(Samples.ticket(number).rawValue.utf8)))
            #expect(file.holds(TicketDigest(Samples.ticket(number), of: Samples.code).bytes))
        }
    }

    @Test func aDigestIsThatOfTheDocumentation() {
        // printf 'drempel ticket 1\0AAAAAAABCDEFGHJKLM' | sha256sum
        let digest = TicketDigest(Ticket("abcd-efgh-jklm")!, of: SessionCode("AAAAAA")!)
        #expect(digest.hexadecimal == "62b5ddfa473739201b2e6ccb536817715db03f77a17959702c4f11191f77b4aa")
        #expect(TicketDigest(hexadecimal: digest.hexadecimal) == digest)
        #expect(TicketDigest(hexadecimal: digest.hexadecimal.uppercased()) == nil)
        #expect(TicketDigest(hexadecimal: String(digest.hexadecimal.dropLast())) == nil)
    }

    /// The log of one transaction shows which row of tickets changed beside which response was added.
    @Test func afterEachBatchTheLogTellsNothing() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(folder / "ravels.sqlite")
        for number in Self.many.prefix(5) {
            #expect(try archive.submit([Samples.invited(number)]) == [.stored])
            #expect(try bytes(folder / "ravels.sqlite-wal").isEmpty)
        }
    }

    @Test func whoReadsMeanwhileIsWaitedFor() throws {
        let folder = try TemporaryFolder()
        let log = folder / "ravels.sqlite-wal"
        let archive = try archive(folder / "ravels.sqlite")
        func submitWhileSomebodyReads(_ number: UInt64) throws {
            let snapshot = try archive.snapshot()
            #expect(try archive.submit([Samples.invited(number)]) == [.stored])
            // That there is something to see: else the test above would prove nothing.
            #expect(try bytes(log).holds(Samples.id(number).bytes))
            #expect(try snapshot.rows().count == Int(number))
        }
        try submitWhileSomebodyReads(0)
        // The next one does it, even one that is refused.
        #expect(try archive.submit([Samples.submission(30)]) == [.ticketUnknown])
        #expect(try bytes(log).isEmpty)
        // Another program that opens it.
        try submitWhileSomebodyReads(1)
        let other = try Archive(path: folder / "ravels.sqlite", access: .readWrite(create: false))
        #expect(try bytes(log).isEmpty)
        // This one when it closes, although the other is still there.
        try submitWhileSomebodyReads(2)
        try archive.close()
        #expect(try bytes(log).isEmpty)
        #expect(try other.ticketCount(of: Samples.code).spent == 3)
    }

    /// In whatever order tickets are made and spent, the same bytes come out.
    @Test func theFileTellsNoOrder() throws {
        let folder = try TemporaryFolder()
        for (name, numbers) in [("a", Array(Self.many)), ("b", Array(Self.many.reversed()))] {
            let archive = try archive(folder / "\(name).sqlite")
            for number in numbers.filter({ $0 % 3 == 0 }) { _ = try archive.submit([Samples.invited(number)]) }
            _ = try archive.cleanCopy(to: folder / "\(name)-copy.sqlite")
            try archive.execute("DELETE FROM response")
            try archive.compact()
            try archive.close()
        }
        #expect(try bytes(folder / "a-copy.sqlite") == bytes(folder / "b-copy.sqlite"))
        let tickets = "SELECT count(*), sum(spent) FROM ticket"
        let copy = try Archive(path: folder / "a-copy.sqlite", access: .readOnly)
        #expect(try copy.query(tickets) == ["40|14"])
        #expect(try copy.ticketCount(of: Samples.code) == TicketCount(made: 40, spent: 14))
    }

    /// A process that stores with tickets is killed at a moment of chance: each acknowledged response is there with its
    /// ticket spent, and never the one without the other.
    @Test func survivesKillNine() async throws {
        let folder = try TemporaryFolder()
        let (path, log) = (folder / "ravels.sqlite", folder / "acknowledged")
        let archive = try Samples.archive(path)
        let trials = Trials.count(10, soak: 100)
        try archive.add(Set((0..<UInt64(trials) * Killed.perTrial).map { Samples.ticket($0) }), to: Samples.code)
        try archive.close()
        var stored = 0
        for trial in 0..<trials {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = path as String, log = log as String, trial = trial as Int] in
                try Killed.submitUntilKilled(path, acknowledged: log, trial: trial)
            }
            let archive = try Archive(path: path, access: .readWrite(create: false))
            #expect(try bytes("\(path)-wal").isEmpty, "what a killed program left is tidied up at once")
            let acknowledged = String(decoding: try bytes(log), as: UTF8.self).split(separator: "\n").map {
                UInt64($0)!
            }
            for number in acknowledged {
                #expect(try archive.standing(of: Samples.id(number)) == .complete)
                #expect(try archive.ticketState(Samples.ticket(number), of: Samples.code) == .spent)
            }
            stored = try archive.ids().count
            #expect(
                stored - acknowledged.count <= (trial + 1) * 4, "at most a batch of each trial was not acknowledged")
            #expect(try archive.ticketCount(of: Samples.code).spent == stored)
            #expect(try archive.check().problems.isEmpty)
            try archive.close()
        }
        #expect(stored > 20, "the trials did store something")
    }

    /// Wherever a power cut ends the log, there are as many spent tickets as responses.
    @Test func survivesAPowerCut() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(folder / "ravels.sqlite")
        try archive.compact()
        // Somebody reads all the while, so that the log stays.
        let snapshot = try archive.snapshot()
        let file = try bytes(folder / "ravels.sqlite")
        var sizes: [Int] = []
        for number in Self.many.prefix(6) {
            _ = try archive.submit([Samples.invited(number)])
            sizes.append(try bytes(folder / "ravels.sqlite-wal").count)
        }
        let log = try bytes(folder / "ravels.sqlite-wal")
        var generator = SeededGenerator(seed: 5)
        for cut in sizes
            + (0..<Trials.count(40, soak: 1000)).map({ _ in Int.random(in: 0...log.count, using: &generator) })
        {
            try write(file, to: folder / "cut.sqlite")
            try write(Array(log.prefix(cut)), to: folder / "cut.sqlite-wal")
            let after = try Archive(path: folder / "cut.sqlite", access: .readWrite(create: false))
            #expect(try bytes(folder / "cut.sqlite-wal").isEmpty, "not even half a transaction is left")
            let acknowledged = sizes.count { $0 <= cut }
            #expect(try after.ids().count == acknowledged)
            #expect(try after.ticketCount(of: Samples.code) == TicketCount(made: 40, spent: acknowledged))
            try after.close()
        }
        withExtendedLifetime(snapshot) {}
    }
}

extension Killed {
    /// Submits in batches of four with a ticket each, and writes the numbers of those that were acknowledged into a file,
    /// until a thread kills this process.
    static func submitUntilKilled(_ path: String, acknowledged log: String, trial: Int) throws {
        let archive = try Archive(path: path, access: .readWrite(create: false))
        let descriptor = open(log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        killSoon()
        let numbers = UInt64(trial) * perTrial..<UInt64(trial + 1) * perTrial
        for first in stride(from: numbers.lowerBound, to: numbers.upperBound, by: 4) {
            let batch = (first..<first + 4).map { Samples.invited($0) }
            guard try archive.submit(batch).allSatisfy({ $0 == .stored }) else { exit(3) }
            // Sent twice, as forms may be.
            guard try archive.submit(batch).allSatisfy({ $0 == .alreadyStored(isSame: true) }) else { exit(4) }
            let lines = Array((first..<first + 4).map { "\($0)\n" }.joined().utf8)
            guard Glibc.write(descriptor, lines, lines.count) == lines.count else { exit(5) }
        }
        while true { pause() }
    }

    /// How many numbers each trial has.
    static let perTrial: UInt64 = 400
}
