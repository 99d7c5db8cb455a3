import SurveyArchive

/// An archive's summary for a reader: never an answer.
enum ArchiveText {
    static func text(_ summary: ArchiveSummary, path: String) -> String {
        var lines = [
            "\(path): \(summary.problems.isEmpty ? "sound" : "NOT SOUND")",
            "  \(summary.file.bytes) bytes, schema \(summary.schemaVersion), \(summary.file.pages) pages of \(summary.file.pageSize)"
                + (summary.file.usesLog ? ", with a write-ahead log (not a clean copy)" : ", a clean copy"),
        ]
        lines += summary.problems.map { "  wrong: \(words($0))" }
        for survey in summary.surveys {
            lines.append("")
            lines.append(
                "survey \(survey.survey): \(count(survey.responses))"
                    + (survey.sealed > 0 ? ", \(survey.sealed) of the complete ones sealed" : ""))
            for version in survey.versions {
                lines.append(
                    "  version \(version.hash.prefix(8)), first used \(version.publishedHalfDay): \(count(version.responses))"
                )
            }
            let modes = survey.modes.sorted { $0.key < $1.key }.map { "\($0.key) \(masked($0.value.complete))" }
            let languages = survey.languages.sorted { $0.key < $1.key }.map { "\($0.key) \(masked($0.value))" }
            if !modes.isEmpty { lines.append("  complete by mode: \(modes.joined(separator: ", "))") }
            if !languages.isEmpty { lines.append("  complete by language: \(languages.joined(separator: ", "))") }
            lines.append("  complete with somebody's help: \(masked(survey.assisted))")
        }
        if !summary.keys.isEmpty { lines.append("") }
        for key in summary.keys {
            lines.append(
                "key \(key.fingerprint): \(key.responses) responses sealed"
                    + (key.isInUse ? ", and what is stored from now on" : ""))
        }
        if !summary.sessions.isEmpty { lines.append("") }
        for session in summary.sessions {
            lines.append(
                "session \(session.code), \(session.site), \(session.halfDay), \(session.state)"
                    + (session.isLocal ? ", alleen op dit toestel" : "")
                    + (session.isOwnDevice ? "" : ", online op een geleend toestel") + ": \(count(session.responses))"
                    + tickets(session.tickets))
        }
        if summary.releases > 0 { lines.append("releases in the ledger: \(summary.releases)") }
        if !summary.purgedSessions.isEmpty {
            lines.append("purged sessions: \(summary.purgedSessions.joined(separator: ", "))")
        }
        if summary.isErasureDue {
            lines.append("purged answers may still lie in the file: run 'drempel archive purge --archive \(path)'")
        }
        lines.append("")
        lines.append("intern, niet verspreiden")
        return lines.joined(separator: "\n")
    }

    /// A part of the responses, which may single somebody out when it is small.
    private static func masked(_ count: Int) -> String {
        (1..<10).contains(count) ? "minder dan 10" : String(count)
    }

    private static func tickets(_ tickets: ArchiveSummary.Tickets) -> String {
        tickets.made == 0 ? "" : "; \(tickets.made) tickets, \(masked(tickets.spent)) spent"
    }

    private static func count(_ count: ArchiveSummary.Count) -> String {
        "\(count.complete) complete, \(count.brokenOff) broken off"
    }

    private static func words(_ problem: ArchiveProblem) -> String {
        switch problem {
        case .structure(let words): "the file is damaged (\(words))"
        case .reference(let table, let rows): "\(rows) rows of '\(table)' name something that is not there"
        case .versionText(let hash): "the text of version \(hash.prefix(8)) is not the one that was published"
        case .foreignSession(let code, let responses):
            "\(responses) responses of session \(code) belong to another survey"
        case .ticketsWithoutResponse(let code, let tickets):
            "\(tickets) more tickets of session \(code) were spent than there are complete responses to it online"
        case .neitherWholeNorBrokenOff(let responses):
            "\(responses) responses are neither complete nor broken off"
        case .unknownKey(let responses):
            "\(responses) responses are sealed with a key that the archive does not name"
        case .sealedLengths(let version, let lengths):
            "sealed answers to version \(version.prefix(8)) are of \(lengths) lengths, which may tell what was answered"
        case .releaseContent(let releases):
            "\(releases) releases in the ledger are not what was recorded"
        case .answers(let fault, let responses, let example):
            "\(responses) responses \(words(fault)), for example \(example)"
        }
    }

    /// What is wrong with answers, after `3 responses`.
    static func words(_ fault: AnswersFault) -> String {
        switch fault {
        case .unreadable: "cannot be read"
        case .notCanonical: "are not written in the canonical way"
        case .unknownQuestion: "answer a question that their version does not have"
        case .unknownOption: "name an option that the question does not have"
        case .wrongForm: "have an answer of a wrong form"
        }
    }
}
