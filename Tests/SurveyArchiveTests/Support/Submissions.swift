import Glibc
import SurveyCore

@testable import SurveyArchive

extension Samples {
    /// A ticket that depends on nothing but the seed.
    static func ticket(_ seed: UInt64) -> Ticket {
        var generator = SeededGenerator(seed: seed)
        return .random(using: &generator)
    }

    static func submission(_ number: UInt64, ticket: Ticket? = nil) -> Submission {
        var response = response(number)
        response.mode = .online
        return Submission(response: response, ticket: ticket)
    }

    /// A submission of which the ticket is that of its number.
    static func invited(_ number: UInt64) -> Submission { submission(number, ticket: ticket(number)) }
}

extension Archive {
    /// How many transactions the write-ahead log holds (https://www.sqlite.org/walformat.html).
    func commitsInLog() throws -> Int {
        let log = try bytes("\(path)-wal")
        return stride(from: 32, to: log.count, by: 24 + Schema.pageSize).count { frame in
            log[frame + 4..<frame + 8].contains { $0 != 0 }
        }
    }
}
