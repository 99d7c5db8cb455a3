import SurveyArchive
import SurveyCore

/// Does something with the archive at `path`, with its errors put into words.
func withArchiveErrors<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
    do {
        return try work()
    } catch let error as StoreError {
        throw error.failure(path)
    } catch let error as SessionError {
        throw error.failure(path)
    } catch let error as CopyError {
        throw error.failure(path)
    } catch let error as CollectError {
        throw error.reason.failure(error.path)
    } catch let error as PlanError {
        throw error.failure
    }
}

extension StoreError {
    /// The error about the archive at `path`, in words.
    func failure(_ path: String) -> Failure {
        switch self {
        case .full:
            Failure(.file, "'\(path)': the disk is full. Nothing that was saved is lost. Make room and try again.")
        case .readOnly:
            Failure(.file, "'\(path)' cannot be written. Give this user the right to write the file and its folder.")
        case .damaged(let what):
            Failure(
                .data,
                "'\(path)' is damaged (\(what)). Leave it as it is, work on a copy, and use the last good copy of it.")
        case .notAnArchive(let what):
            Failure(.data, "'\(path)' is no archive of Drempel: \(what). Nothing was changed. Give another file.")
        case .newer:
            Failure(
                .data,
                "'\(path)' was made by a newer version of Drempel. Nothing was changed. Install that version and try again."
            )
        case .busy:
            Failure(.file, "'\(path)' is held by another program for too long. Close that program and try again.")
        case .unknownReference(let what):
            Failure(.data, "'\(path)' does not know \(what).")
        case .other(let what):
            Failure(.file, "'\(path)': \(what).")
        }
    }
}

extension SessionError {
    /// The error about a session in the archive at `path`, in words.
    func failure(_ path: String) -> Failure {
        switch self {
        case .unknown(let code):
            Failure(.data, "'\(path)' has no session \(code). Look at the code, or import the plan first.")
        case .notOpen(let session):
            Failure(
                .data,
                "Session \(session.code) was not opened yet. Open it first: drempel session open \(session.code).")
        case .closed(let session): Failure(.data, "Session \(session.code) is closed. Plan another session.")
        case .over(let session):
            Failure(
                .data,
                "Session \(session.code) was planned for \(session.halfDay) and is over since \(session.lastHalfDay), so it "
                    + "is not opened any more. Plan another session.")
        case .codeTaken(let known):
            Failure(
                .data,
                "'\(path)' has the code \(known.code) for another session: \(known.survey), \(known.site), "
                    + "\(known.halfDay). Plan the session again, for another code.")
        case .onOneDevice(let session):
            Failure(
                .data,
                "Session \(session.code) was opened on one device without a plan, so it has no address. Plan a session "
                    + "with 'drempel session plan', and make tickets for that one.")
        }
    }
}

extension CopyError {
    /// The error about the copy at `path`, in words.
    func failure(_ path: String) -> Failure {
        switch self {
        case .targetExists:
            Failure(.usage, "There is a file '\(path)' already. Give another name, or add --overwrite.")
        case .targetIsSource: Failure(.usage, "'\(path)' is the archive itself. Give another name for the copy.")
        case .noFolder: Failure(.usage, "The folder of '\(path)' does not exist. Make it, or look at its spelling.")
        }
    }
}

extension PlanError {
    /// The error about a plan of sessions, in words.
    var failure: Failure {
        let lines = problems.prefix(20).map { problem in
            problem.place.isEmpty ? "  \(problem.sentence)" : "  \(problem.place): \(problem.sentence)"
        }
        let more = problems.count > 20 ? ["  and \(problems.count - 20) more"] : []
        return Failure(
            .data,
            (["This plan cannot be taken in; nothing was changed:"] + lines + more
                + ["Write it again with 'drempel session export'."]).joined(separator: "\n"))
    }
}

extension PlanProblem {
    /// What is wrong, in one sentence.
    var sentence: String {
        switch reason {
        case .notJSON(let words): "it is no JSON (\(words))"
        case .notAPlan: "it is JSON, but no plan of sessions"
        case .newer: "it was written by a newer version of Drempel; install that version"
        case .missing: "this is missing"
        case .wrongKind(let wanted): "this should be \(wanted)"
        case .empty: "this is empty"
        case .notACode(let text): "'\(text)' is no session code; it may be mistyped"
        case .notATicket(let text): "'\(text)' is no ticket as a plan has it: 64 digits and letters from a to f"
        case .notAHalfDay(let text): "'\(text)' is no half-day such as 2026-11-23-am"
        case .endsBeforeItBegins: "this lies before the session's half-day"
        case .unknownSite(let text): "neither the plan nor the archive has a site '\(text)'"
        case .codeTaken(let text): "another session has the code \(text)"
        }
    }
}
