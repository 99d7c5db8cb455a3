import SurveyCore
import Testing

@testable import drempel

/// Whether the session that a host opened still stands.
@Suite struct OpenedSessionTests {
    private let boot = Boot(id: "a", second: 1000)
    private let morning = HalfDay("2026-11-23-am")!
    private let evening = HalfDay("2026-11-23-pm")!

    private func session(_ state: Session.State = .open) -> Session {
        Session(
            code: SessionCode("K7MPQW")!, site: "bank", survey: "ocmw", halfDay: morning, state: state,
            end: morning.adding(days: 14))
    }

    private func opened(_ boot: Boot) -> OpenedSession {
        OpenedSession(code: SessionCode("K7MPQW")!, boot: boot.id, second: boot.second)
    }

    @Test func itStandsAllDayWhateverTheClockSays() {
        let wrong = HalfDay("1970-01-01-am")!
        for second in [1000, 1001, 1000 + OpenedSession.longest] {
            #expect(opened(boot).stands(for: session(), boot: Boot(id: "a", second: second), now: wrong))
        }
    }

    @Test func itDoesNotStandTheNextDay() {
        let later = Boot(id: "a", second: 1001 + OpenedSession.longest)
        #expect(!opened(boot).stands(for: session(), boot: later, now: morning))
        // A boot clock that ran backwards is another device's, or nonsense.
        #expect(!opened(boot).stands(for: session(), boot: Boot(id: "a", second: 999), now: morning))
    }

    @Test func afterARestartTheClockMustAgree() {
        let restarted = Boot(id: "b", second: 5)
        #expect(opened(boot).stands(for: session(), boot: restarted, now: morning))
        #expect(!opened(boot).stands(for: session(), boot: restarted, now: evening))
    }

    @Test func aClosedOneDoesNotStand() {
        #expect(!opened(boot).stands(for: session(.closed), boot: boot, now: morning))
        #expect(!opened(boot).stands(for: session(.planned), boot: boot, now: morning))
    }

    @Test func theDayOfAClosedOneIsKnown() {
        #expect(opened(boot).isOfToday(session(.closed), boot: Boot(id: "a", second: 1001), now: evening))
        #expect(!opened(boot).isOfToday(session(.closed), boot: Boot(id: "b", second: 1), now: evening))
    }

    @Test func whatIsKeptIsReadBackAndNonsenseIsNone() throws {
        let folder = try TemporaryFolder()
        #expect(OpenedSession.load(from: folder.path) == nil)
        try OpenedSession.save(SessionCode("K7MPQW")!, in: folder.path, boot: boot)
        let read = try #require(OpenedSession.load(from: folder.path))
        #expect(read.code == SessionCode("K7MPQW") && read.boot == "a" && read.second == 1000)
        _ = try folder.write("K7MPQW a", to: "session")
        #expect(OpenedSession.load(from: folder.path) == nil)
    }
}
