import Dispatch
import SurveyCore
import Synchronization
import Testing

@testable import SurveyWeb

@Suite("The store behind the pages")
struct StoreWorkerTests {
    @Test("writes in one transaction all that came while another was written, and acknowledges each")
    func groups() async throws {
        let store = SlowStore()
        let worker = StoreWorker(store)
        let outcomes = try await withThrowingTaskGroup(of: SubmissionOutcome.self) { group in
            group.addTask { try await worker.submit(submission()) }
            // The first transaction is under way and stays so until all others wait.
            store.waitForFirst()
            for _ in 0..<40 { group.addTask { try await worker.submit(submission()) } }
            while worker.count < 40 { try await Task.sleep(for: .milliseconds(2)) }
            store.goOn()
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes == [SubmissionOutcome](repeating: .stored, count: 41))
        #expect(store.groups.withLock { $0 } == [1, 40])
    }

    @Test("tells everybody whose transaction failed, and goes on with the next")
    func failure() async throws {
        let store = SlowStore(failures: 1)
        store.goOn()
        let worker = StoreWorker(store)
        await #expect(throws: StoreError.full) { try await worker.submit(submission()) }
        #expect(try await worker.submit(submission()) == .stored)
    }

    private func submission() -> Submission {
        Submission(
            response: Response(
                id: .random(), surveyVersion: "v", session: SessionCode("AAAAAA")!, mode: .online,
                outcome: .brokeOff(at: nil)))
    }
}

/// A store whose first transaction waits until it is told to go on.
private final class SlowStore: OnlineStore {
    let groups = Mutex<[Int]>([])
    private let failures: Mutex<Int>
    private let began = DispatchSemaphore(value: 0)
    private let gate = DispatchSemaphore(value: 0)

    init(failures: Int = 0) {
        self.failures = Mutex(failures)
    }

    func waitForFirst() { began.wait() }
    func goOn() { gate.signal() }

    func submit(_ submissions: [Submission]) throws -> [SubmissionOutcome] {
        let isFirst = groups.withLock { groups in
            groups.append(submissions.count)
            return groups.count == 1
        }
        if isFirst {
            began.signal()
            gate.wait()
        }
        let fails = failures.withLock { failures in
            defer { failures -= 1 }
            return failures > 0
        }
        if fails { throw StoreError.full }
        return submissions.map { _ in .stored }
    }

    func store(_ response: Response) throws -> StoreOutcome { .stored }
    func contains(_ id: ResponseID) throws -> Bool { false }
    func standing(of id: ResponseID) throws -> StoredKind? { nil }
    func onlineSession(_ code: SessionCode) throws -> OnlineSession? { nil }
    func ticketState(_ ticket: Ticket, of session: SessionCode) throws -> TicketState? { nil }
    func holds(_ answers: Answers, under id: ResponseID) throws -> Bool? { nil }
    func sessionWithoutCode(of survey: String, during halfDay: HalfDay, days: Int) throws -> Session {
        Session(code: SessionCode("AAAAAA")!, site: "online", survey: survey, halfDay: halfDay)
    }
}
