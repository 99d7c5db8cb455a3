import SurveyCore
import Synchronization

/// A store in memory that remembers what it took, in order, and can be out of order.
final class RecordingStore: OnlineStore {
    let memory = MemoryResponseStore()
    private let taken = Mutex<[Response]>([])
    private let isBroken = Mutex(false)

    /// What was stored, complete or broken off.
    var responses: [Response] { taken.withLock { $0 } }
    func forget() { taken.withLock { $0 = [] } }
    func setBroken(_ value: Bool) { isBroken.withLock { $0 = value } }

    func submit(_ submissions: [Submission]) throws -> [SubmissionOutcome] {
        if isBroken.withLock({ $0 }) { throw StoreError.full }
        let outcomes = memory.submit(submissions)
        taken.withLock { taken in
            for (submission, outcome) in zip(submissions, outcomes) where outcome == .stored {
                taken.append(submission.response)
            }
        }
        return outcomes
    }

    func store(_ response: Response) throws -> StoreOutcome { try memory.store(response) }
    func contains(_ id: ResponseID) -> Bool { memory.contains(id) }
    func standing(of id: ResponseID) -> StoredKind? { memory.standing(of: id) }
    func onlineSession(_ code: SessionCode) -> OnlineSession? { memory.onlineSession(code) }
    func ticketState(_ ticket: Ticket, of session: SessionCode) -> TicketState? {
        memory.ticketState(ticket, of: session)
    }
    func holds(_ answers: Answers, under id: ResponseID) -> Bool? { memory.holds(answers, under: id) }
    func sessionWithoutCode(of survey: String, during halfDay: HalfDay, days: Int) -> Session {
        memory.sessionWithoutCode(of: survey, during: halfDay, days: days)
    }
}
