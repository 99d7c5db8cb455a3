import SurveyArchive
import SurveyCore

/// For how long answers are kept.
enum Retention {
    /// For how many days after a session its answers are kept, by survey: what the survey promised to the people who
    /// answered, in the strictest of its versions, unless the configuration says less.
    ///
    /// - Parameter configured: `retention.days`, which holds also where a survey promised nothing.
    /// - Throws: what the archive throws.
    static func days(in archive: Archive, configured: Int?) throws -> [String: Int] {
        let versions = try archive.versions(of: nil)
        return Dictionary(grouping: versions, by: \.survey).compactMapValues { versions in
            let promised = versions.compactMap { CompiledSurvey.published($0)?.about.retentionDays }
            return (promised + [configured].compactMap(\.self)).min()
        }
    }
}

extension Archive {
    /// Deletes what was kept for longer than promised, as a kiosk or server does by itself.
    ///
    /// - Throws: `Failure` for the configuration; `StoreError`.
    func keepPromises(_ settings: Settings) throws -> Upkeep {
        let configured = try settings.retentionDays()
        return try upkeep(
            during: Clock.halfDay, after: { try Retention.days(in: self, configured: configured) },
            isSynchronized: { DeviceFacts.isClockSynchronized ?? false })
    }
}

extension Upkeep {
    /// What a person has to do, in sentences for who started the program.
    func overdue(in path: String) -> [String] {
        switch self {
        case .doneBefore: []
        case .clockDoubted:
            [
                "drempel: The clock of this device may be wrong, so no old answers are deleted by themselves. Set it, and "
                    + "open a session with the right date."
            ]
        case .done(_, let open): open.map { "drempel: \($0.overdueSentence(in: path))" }
        }
    }
}

extension Session {
    /// That this session keeps its answers from being purged.
    func overdueSentence(in path: String) -> String {
        "Session \(code) of \(halfDay) was never closed, so none of its answers are deleted, although they are old enough. "
            + "Close it: drempel session close \(code) --archive \(path)"
    }
}
