import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

/// What a server hands over.
@Suite struct SubmissionTests {
    @Test func aBatchIsOneTransactionInTheOrderOfIDs() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite")
        try archive.compact()
        let batch = (0..<64 as Range<UInt64>).map { Samples.submission($0) }
        #expect(try archive.submit(batch) == Array(repeating: .stored, count: 64))
        #expect(try archive.commitsInLog() == 1)
        // The rows of a page lie in the order in which they came: here in that of the ids, so it says nothing.
        _ = try archive.compact()
        let inOrder = try Samples.archive(folder / "order.sqlite")
        try inOrder.compact()
        _ = try inOrder.submit(batch.sorted { $0.response.id < $1.response.id })
        try inOrder.compact()
        #expect(try bytes(folder / "order.sqlite") == bytes(folder / "ravels.sqlite"))
        // What is refused or known already is no reason to write.
        #expect(try archive.submit(batch).allSatisfy { $0 == .alreadyStored(isSame: true) })
        #expect(try bytes(folder / "ravels.sqlite-wal").isEmpty)
    }

    @Test func whatTheSchemaRefusesDoesNotHinderTheOthers() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite")
        var nameless = Samples.submission(2)
        nameless.response.outcome = .brokeOff(at: "")
        let outcomes = try archive.submit([Samples.submission(1), nameless, Samples.submission(3)])
        #expect([outcomes[0], outcomes[2]] == [.stored, .stored])
        guard case .refused(.other) = outcomes[1] else {
            Issue.record("\(outcomes[1])")
            return
        }
        #expect(try archive.ids() == [1, 3].map { Samples.id($0).description }.sorted())
        try archive.execute("INSERT INTO tombstone (session, half_day) VALUES ('AAAAAA', '2026-11-21-am')")
        #expect(
            try archive.submit([Samples.submission(4)])
                == [.refused(.unknownReference("session AAAAAA, of which the answers were purged"))])
    }

    @Test func ofSealedAnswersItCannotBeToldWhetherTheyAreTheSame() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "ravels.sqlite", sealingKey: SealingTests.key.sealingKey)
        var stray = Samples.submission(2)
        stray.response.surveyVersion = Samples.version("survey huurtoelage # 2").hash
        let unknown = StoreError.unknownReference("survey version \(stray.response.surveyVersion)")
        #expect(try archive.submit([Samples.submission(1), stray]) == [.stored, .refused(unknown)])
        #expect(try archive.query("SELECT typeof(answers) FROM response") == ["blob"])
        var other = Samples.submission(1)
        other.response.outcome = .complete(.init(language: "nl", isAssisted: false, answers: [:]))
        #expect(
            try archive.submit([Samples.submission(1), other]) == [
                .alreadyStored(isSame: nil), .alreadyStored(isSame: nil),
            ])
        // What is not sealed tells.
        other.response.outcome = .complete(.init(language: "fr", isAssisted: false, answers: Samples.answers))
        #expect(try archive.submit([other]) == [.alreadyStored(isSame: false)])
    }

    @Test func aDeckThatWasStoredBeforeItsStructureWasKnownIsStillTheSame() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: folder / "ravels.sqlite", access: .readWrite(create: true))
        try archive.publish(Samples.version(), during: Samples.morning)
        try archive.add(Samples.site)
        try archive.put(Samples.session())
        #expect(try archive.submit([Samples.submission(1)]) == [.stored])
        try archive.publish(Samples.version(), survey: Samples.survey, during: Samples.morning)
        #expect(try archive.submit([Samples.submission(1)]) == [.alreadyStored(isSame: true)])
    }

    @Test func aFullOrLockedFileIsNoOutcomeButAnError() throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let (one, other) = (try Samples.archive(path), try Archive(path: path, access: .readWrite(create: false)))
        try other.execute("PRAGMA busy_timeout = 1")
        _ = try one.write { _ in
            #expect(throws: StoreError.busy) { try other.submit([Samples.submission(1)]) }
        }
        #expect(throws: StoreError.readOnly) {
            try Archive(path: path, access: .readOnly).submit([Samples.submission(1)])
        }
        #expect(try one.ids().isEmpty)
        #expect(try other.submit([Samples.submission(1)]) == [.stored])
    }

    /// A kiosk and a server, each a program of its own, on one archive; the server's people have tickets.
    @Test func kioskAndServerWriteAtOnce() async throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let archive = try Samples.archive(path)
        try archive.put(Samples.session(Samples.otherCode))
        try archive.add(Set((0..<200).map { Samples.ticket($0) }), to: Samples.otherCode)
        async let kiosk = #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
            let archive = try Archive(path: path, access: .readWrite(create: false), checkpointsEachSave: true)
            for number in 1000..<1200 as Range<UInt64> {
                guard try archive.store(Samples.response(number)) == .stored else { exit(3) }
                let session = try archive.sessionWithoutCode(of: "ocmw", during: Samples.morning, days: 3)
                guard session.state == .open else { exit(4) }
            }
            exit(7)
        }
        async let server = #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
            let archive = try Archive(path: path, access: .readWrite(create: false))
            for first in stride(from: 0 as UInt64, to: 200, by: 8) {
                let batch = (first..<first + 8).map { number in
                    var submission = Samples.invited(number)
                    submission.response.session = Samples.otherCode
                    return submission
                }
                guard try archive.submit(batch).allSatisfy({ $0 == .stored }) else { exit(3) }
                _ = try archive.sessionWithoutCode(of: "ocmw", during: Samples.morning, days: 3)
            }
            exit(7)
        }
        _ = await (kiosk, server)
        #expect(try archive.ids().count == 400)
        #expect(try archive.ticketCount(of: Samples.otherCode) == TicketCount(made: 200, spent: 200))
        #expect(try archive.sessions().count == 3, "both found one session without a code")
        #expect(try archive.check().problems.isEmpty)
    }
}
