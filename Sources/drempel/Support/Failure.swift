import ArgumentParser

/// What a command tells the person who gave it when it cannot go on: one sentence on what is wrong, one on how to mend
/// it, and the status the process ends with.
struct Failure: Error, CustomStringConvertible {
    var status: Status
    var message: String

    init(_ status: Status, _ message: String) {
        self.status = status
        self.message = message
    }

    /// Statuses as `sysexits.h` numbers them.
    enum Status: Int32 {
        /// The command was given in a wrong way.
        case usage = 64
        /// A file holds what cannot be used.
        case data = 65
        /// A program that is needed is not installed.
        case unavailable = 69
        /// A file could not be read or written.
        case file = 74
        /// Somebody stopped it, by Ctrl-C or otherwise: 128 and the signal's number, as a shell says it.
        case interrupted = 130
    }

    var description: String { message }
}

/// Runs a command's work; a failure becomes a sentence on standard error and a status.
func reportingFailures(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let failure as Failure {
        Console.error("drempel: \(failure.message)")
        throw ExitCode(failure.status.rawValue)
    }
}
