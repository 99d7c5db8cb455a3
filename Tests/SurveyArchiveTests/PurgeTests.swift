import GRDB
import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

/// Answers that were kept for long enough are deleted, wherever they lie.
@Suite struct PurgeTests {
    static let days = [Samples.survey.id: 90]
    /// More than 90 days after the last half-day of `Samples.session()`.
    static let later = HalfDay("2027-03-06-am")!
    static let canary = "kanarievogel"

    /// Two sessions with one response each, a ticket, a remark and a release; what belongs to the first is recognisable.
    static func makeArchive(_ path: String, sealingKey: SealingKey? = nil) throws -> Archive {
        let archive = try Samples.archive(path, sealingKey: sealingKey)
        try archive.add([Samples.ticket(50), Samples.ticket(51)], to: Samples.code)
        for number in 0..<30 as Range<UInt64> {
            _ = try archive.store(Samples.response(number, answers: ["kent": .choice(OptionID(canary))]))
        }
        _ = try archive.submit([Samples.invited(50)])
        _ = try archive.close(Samples.code, invited: 40, notes: "opmerking \(canary)")
        var recent = Samples.session(Samples.otherCode)
        (recent.halfDay, recent.end) = (HalfDay("2027-03-01-am")!, HalfDay("2027-03-10-am")!)
        try archive.put(recent)
        _ = try archive.store(Samples.response(100, in: Samples.otherCode))
        _ = try archive.close(Samples.otherCode, invited: nil, notes: "het regende")
        try archive.record(release)
        return archive
    }

    static let release = Release(
        survey: Samples.survey.id, audience: "team", halfDay: HalfDay("2026-12-10-am")!,
        contentHash: Archive.hash(of: ""), options: "", tables: #"{"n":31}"#)

    @Test func whatIsOldEnoughGoesAndWhatWasReleasedStays() throws {
        let folder = try TemporaryFolder()
        let archive = try Self.makeArchive(folder / "team.sqlite")
        let plan = try archive.purgePlan(during: Self.later, after: Self.days)
        #expect(plan.due.map(\.session.code) == [Samples.code])
        #expect(plan.due.map(\.responses) == [31])
        #expect(plan.due.map(\.isUntabulated) == [false])
        #expect(plan.open.isEmpty)
        #expect(try archive.ids().count == 32, "a plan deletes nothing")
        let report = try archive.purge(plan.due.map(\.session.code), during: Self.later)
        #expect(report == PurgeReport(sessions: [Samples.code]))
        #expect(try archive.ids() == [Samples.id(100).description])
        #expect(try archive.query("SELECT * FROM tombstone") == ["AAAAAA|2027-03-06-am|1"])
        #expect(try archive.ticketCounts().isEmpty)
        #expect(try archive.sessions().map(\.notes) == ["", "het regende"])
        #expect(try archive.session(Samples.code)?.invited == 40)
        #expect(try archive.releases(of: Samples.survey.id) == [Self.release])
        #expect(try archive.purgePlan(during: Self.later, after: Self.days) == PurgePlan(due: [], open: []))
        let summary = try archive.check()
        #expect((summary.problems, summary.purgedSessions, summary.isErasureDue) == ([], ["AAAAAA"], false))
        #expect(throws: StoreError.self) { try archive.store(Samples.response(200)) }
    }

    @Test func onlyClosedSessionsThatAreOverAreDue() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "team.sqlite")
        let code = (1...7).map { Samples.code(UInt64($0)) }
        var sessions = code.map { Samples.session($0) }
        // Nobody opened these two, but people came online to one.
        (sessions[0].state, sessions[5].state) = (.planned, .planned)
        // Nobody closes these two but a program.
        sessions[1].isLocal = true
        sessions[2].site = Site.withoutCode.code
        (sessions[3].halfDay, sessions[3].end) = (Self.later.adding(days: -90), Self.later.adding(days: -90))
        // Of another survey, which promises nothing.
        sessions[4].survey = "ocmw"
        try archive.add(.withoutCode)
        for session in sessions { try archive.put(session) }
        _ = try archive.close(code[3], invited: nil, notes: "")
        _ = try archive.close(code[4], invited: nil, notes: "")
        _ = try archive.store(Samples.response(1, in: code[1]))
        _ = try archive.store(Samples.response(2, in: code[5]))
        let plan = try archive.purgePlan(during: Self.later, after: Self.days)
        #expect(Set(plan.due.map(\.session.code)) == [code[1], code[2], code[5]])
        #expect(Set(plan.due.filter(\.isUntabulated).map(\.session.code)) == [code[1], code[5]])
        #expect(Set(plan.open.map(\.code)) == [Samples.code, code[6]])
        _ = try archive.purge(plan.due.map(\.session.code), during: Self.later)
        #expect(try archive.session(code[2])?.state == .closed)
        #expect(
            try archive.purgePlan(during: Self.later.adding(days: 1), after: Self.days).due.map(\.session.code) == [
                code[3]
            ])
    }

    /// What the page promises holds for the first answer too, and for all of them once a session is over.
    @Test func nobodysAnswerStaysForLongerThanPromised() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "server.sqlite")
        let first = Samples.session().halfDay
        try archive.confirmClock(during: first)
        var now = first
        while now <= first.adding(days: 91) {
            if now <= Samples.session().end {
                _ = try archive.store(Samples.response(UInt64(try archive.ids().count + 500)))
            } else {
                _ = try archive.close(Samples.code, invited: nil, notes: "")
            }
            _ = try archive.upkeep(during: now, after: { Self.days }, isSynchronized: { true })
            #expect(try archive.ids().isEmpty == (now > first.adding(days: 90)))
            now = now.adding(days: 1)
        }
    }

    @Test func aReleaseFromBeforeTheLastHalfDayDoesNotCoverTheSession() throws {
        let folder = try TemporaryFolder()
        let archive = try Self.makeArchive(folder / "team.sqlite")
        try archive.execute("UPDATE release SET half_day = '2026-12-04-pm'")
        #expect(try archive.purgePlan(during: Self.later, after: Self.days).due.map(\.isUntabulated) == [true])
    }

    /// Files in which a session's answers, its remarks, a ticket or an id can be read.
    private func traces(in folder: TemporaryFolder, _ canaries: [[UInt8]]) throws -> [String] {
        try folder.names.filter { name in
            let file = try bytes(folder / name)
            return canaries.contains(where: file.holds)
        }
    }

    @Test(arguments: [false, true]) func noByteOfItIsLeftInAnyFile(_ isSealing: Bool) throws {
        let folder = try TemporaryFolder()
        let archive = try Self.makeArchive(
            folder / "team.sqlite", sealingKey: isSealing ? SealingTests.key.sealingKey : nil)
        // In the log, too: the file itself is written later.
        try archive.execute("UPDATE session SET notes = notes || ' \(Self.canary) 2' WHERE code = 'AAAAAA'")
        let blobs = try archive.query(
            "SELECT hex(answers) FROM response WHERE session = 'AAAAAA' AND typeof(answers) = 'blob'")
        let answers = try blobs.map { try #require([UInt8](hexadecimal: $0.lowercased())) }
        let canaries =
            [Array(Self.canary.utf8), TicketDigest(Samples.ticket(50), of: Samples.code).bytes, Samples.id(3).bytes]
            + answers.map { Array($0.suffix(40)) }
        #expect(answers.count == (isSealing ? 31 : 0))
        #expect(canaries.allSatisfy { canary in (try? traces(in: folder, [canary]).isEmpty) == false })
        #expect(try traces(in: folder, canaries).contains("team.sqlite-wal"))
        _ = try archive.purge([Samples.code], during: Self.later)
        #expect(try traces(in: folder, canaries).isEmpty)
        #expect(try traces(in: folder, [Samples.id(100).bytes]) == ["team.sqlite"])
        try archive.close()
        #expect(try traces(in: folder, canaries).isEmpty)
    }

    /// Killed before the transaction is over, or between it and the rewriting of the file.
    @Test(arguments: [false, true]) func aKillLeavesAllOrNothingAndTheNextStartFinishes(_ isCommitted: Bool)
        async throws
    {
        let folder = try TemporaryFolder()
        let path = folder / "team.sqlite"
        try Self.makeArchive(path).close()
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, isCommitted = isCommitted as Bool] in
            let archive = try Archive(path: path, access: .readWrite(create: false))
            try archive.write { db in
                try Archive.purge(db, [Samples.code], during: PurgeTests.later)
                if !isCommitted { kill(getpid(), SIGKILL) }
            }
            kill(getpid(), SIGKILL)
        }
        let archive = try Archive(path: path, access: .readWrite(create: false))
        #expect(try archive.ids().count == (isCommitted ? 1 : 32))
        #expect(try archive.check().purgedSessions == (isCommitted ? ["AAAAAA"] : []))
        #expect(try archive.check().isErasureDue == isCommitted)
        // What a kiosk or server does when it starts.
        #expect(try archive.upkeep(during: Self.later, after: { Self.days }, isSynchronized: { true }) != .clockDoubted)
        #expect(try archive.ids() == [Samples.id(100).description])
        #expect(try !archive.check().isErasureDue)
        #expect(try traces(in: folder, [Array(Self.canary.utf8)]).isEmpty)
    }

    @Test func aReaderDelaysOnlyTheOverwriting() throws {
        let folder = try TemporaryFolder()
        let archive = try Self.makeArchive(folder / "team.sqlite")
        var snapshot: ArchiveSnapshot? = try archive.snapshot()
        let report = try archive.purge([Samples.code], during: Self.later)
        #expect(report.notErased == .busy)
        #expect(try archive.ids().count == 1)
        #expect(try snapshot?.contains(Samples.id(3)) == true)
        #expect(try archive.check().isErasureDue)
        snapshot = nil
        #expect(try archive.purge([], during: Self.later) == PurgeReport())
        #expect(try traces(in: folder, [Array(Self.canary.utf8)]).isEmpty)
    }

    @Test func anOldStickBringsNothingBack() throws {
        let folder = try TemporaryFolder()
        try Self.makeArchive(folder / "stick.sqlite").close()
        _ = try Archive.collect(from: [folder / "stick.sqlite"], into: folder / "team.sqlite")
        let team = try Archive(path: folder / "team.sqlite", access: .readWrite(create: false))
        _ = try team.purge([Samples.code], during: Self.later)
        try team.close()
        let content = try CollectTests.content(folder / "team.sqlite")
        let report = try Archive.collect(from: [folder / "stick.sqlite"], into: folder / "team.sqlite")
        #expect((report.sources[0].leftOut, report.sources[0].added, report.removed) == (31, 0, 0))
        #expect(try CollectTests.content(folder / "team.sqlite") == content)
        #expect(try traces(in: folder, [Array(Self.canary.utf8)]) == ["stick.sqlite"])
        // And the tombstone that comes to the device deletes what is still there.
        #expect(try Archive.collect(from: [folder / "team.sqlite"], into: folder / "stick.sqlite").removed == 31)
        #expect(try CollectTests.content(folder / "stick.sqlite") == content)
        #expect(try traces(in: folder, [Array(Self.canary.utf8)]).isEmpty)
    }

    @Test func norDoesAnOldPlan() throws {
        let folder = try TemporaryFolder()
        let planning = try Samples.archive(folder / "plan.sqlite")
        try planning.add([Samples.ticket(1)], to: Samples.code)
        let plan = try planning.exportPlan()
        let archive = try Self.makeArchive(folder / "team.sqlite")
        _ = try archive.purge([Samples.code], during: Self.later)
        try archive.importPlan(plan)
        _ = try archive.close(Samples.code, invited: 12, notes: "nog een opmerking")
        #expect(try archive.ticketCounts().isEmpty)
        let session = try #require(try archive.session(Samples.code))
        #expect((session.state, session.notes) == (.closed, ""))
    }

    // MARK: By itself

    @Test func aDeviceKeepsItsPromiseByItselfOncePerHalfDay() throws {
        let folder = try TemporaryFolder()
        let archive = try Self.makeArchive(folder / "kiosk.sqlite")
        var now = HalfDay("2026-11-30-am")!
        try archive.confirmClock(during: now.adding(days: -1))
        while now < Self.later {
            guard
                case .done(let report, _) = try archive.upkeep(
                    during: now, after: { Self.days }, isSynchronized: { false })
            else { throw StoreError.other("\(now) was not believed") }
            #expect(report == PurgeReport())
            #expect(try archive.upkeep(during: now, after: { Self.days }, isSynchronized: { false }) == .doneBefore)
            now = now.adding(days: 24)
        }
        #expect(try archive.ids().count == 32)
        #expect(
            try archive.upkeep(during: now, after: { Self.days }, isSynchronized: { false })
                == .done(PurgeReport(sessions: [Samples.code]), open: []))
    }

    @Test func aClockThatJumpsDeletesNothing() throws {
        let folder = try TemporaryFolder()
        let archive = try Self.makeArchive(folder / "kiosk.sqlite")
        // As in an archive of a program that never purged, too.
        for isFirst in [true, false] {
            for wrong in ["2090-01-01-am", "2031-01-01-am", "1970-01-01-am"] {
                #expect(
                    try archive.upkeep(during: HalfDay(wrong)!, after: { Self.days }, isSynchronized: { false })
                        == .clockDoubted)
            }
            if isFirst {
                _ = try archive.upkeep(during: HalfDay("2027-03-20-am")!, after: { [:] }, isSynchronized: { false })
            }
        }
        #expect(try archive.ids().count == 32)
        // It was off for half a year: a person has to say that the date is right, or the network.
        let now = HalfDay("2027-09-20-am")!
        #expect(try archive.upkeep(during: now, after: { Self.days }, isSynchronized: { false }) == .clockDoubted)
        try archive.confirmClock(during: now)
        #expect(
            try archive.upkeep(during: HalfDay("2027-09-20-pm")!, after: { Self.days }, isSynchronized: { false })
                != .clockDoubted)
        #expect(try archive.ids().isEmpty)
    }
}
