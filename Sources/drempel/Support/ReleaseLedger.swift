import FoundationEssentials
import SurveyAnalysis
import SurveyArchive
import SurveyCore

/// What was given out of one survey before, and what a new report adds to it.
struct ReleaseLedger {
    let path: String
    let survey: String
    let rules: DisclosureRules
    /// `Archive.contentHash(of:)` of the archive now.
    let contentHash: String
    private let releases: [Release]

    init(_ results: SurveyResults, contentHash: String, rules: DisclosureRules) throws {
        (path, survey, self.rules) = (results.path, results.survey.id, rules)
        self.contentHash = contentHash
        releases = try results.releases()
    }

    /// The name under which the number of complete responses stands in the ledger.
    private static let responses = "responses"

    /// The report that may be given out beside what was told before, when the archive now holds `responses` complete
    /// responses to the survey. What was given out of the same content stays as it is, as long as the program makes it so.
    ///
    /// It can take up to a minute, so a line on the terminal says what goes on.
    ///
    /// - Parameter make: Makes it beside these earlier releases.
    func report(
        responses: Int, in language: ReportLanguage, _ make: ([EarlierRelease]) async throws -> Report
    ) async throws -> Report {
        let line = ProgressLine(of: 0)
        line.show(language.looking)
        defer { line.clear() }
        let recorded = releases.lastIndex {
            $0.audience == rules.audience.rawValue && $0.contentHash == contentHash && $0.options == rules.name
        }
        if let recorded {
            let again = try await make(earlier(responses: responses, in: releases[..<recorded]))
            if try tables(again, responses: responses) == releases[recorded].tables { return again }
        }
        return try await make(earlier(responses: responses, in: releases[...]))
    }

    /// What this audience has been told, and what the team has not been told that reads along with the public.
    private func earlier(responses: Int, in releases: ArraySlice<Release>) throws -> [EarlierRelease] {
        try known(to: rules.audience, in: releases).map { release, figures in
            EarlierRelease(
                isOfSameData: isSame(release, figures, responses), keepsHidden: rules.hideAlike(release.options),
                isRounded: DisclosureRules.areRounded(release.options), figures: figures)
        }
            + (rules.audience == .team ? [] : known(to: .team, in: releases)).filter {
                $0.release.audience == Audience.team.rawValue
            }
            .map { _, figures in
                EarlierRelease(isOfSameData: false, keepsHidden: true, figures: figures.filter { $0.value == nil })
            }
    }

    /// Refuses new figures when too few responses came since the last ones.
    ///
    /// - Throws: `Failure` that says what to do.
    func refuseTooSoon(responses: Int) throws {
        let last = try known(to: rules.audience, in: releases[...]).last {
            $0.release.audience == rules.audience.rawValue
        }
        guard let last, !isSame(last.release, last.figures, responses),
            let before = last.figures[Self.responses] ?? nil,
            (0..<DisclosureRules.newResponses).contains(responses - before)
        else { return }
        throw Failure(
            .data,
            "Since the last report (\(last.release.halfDay)) fewer than \(DisclosureRules.newResponses) new responses came: "
                + "who has both could tell what those few said. Use the files of that report, or wait for more.")
    }

    /// Notes in the archive that `report` is given out, made of so many complete `responses`.
    ///
    /// - Throws: `Failure` when the archive cannot be written to; then the report must not be given out either.
    func record(_ report: Report, responses: Int) throws {
        guard report.figures != nil else { return }
        let release = Release(
            survey: survey, audience: rules.audience.rawValue, halfDay: Clock.halfDay, contentHash: contentHash,
            options: rules.name, tables: try tables(report, responses: responses))
        let archive = try Archives.open(path, creating: false, writing: true)
        _ = try withArchiveErrors(path) { try archive.record(release) }
    }

    /// What the ledger keeps of `report`.
    private func tables(_ report: Report, responses: Int) throws -> String {
        var told = report.told
        told[Self.responses] = responses
        return try OutputJSON.text(told)
    }

    /// The releases that an audience saw: the team also sees what is public.
    private func known(
        to audience: Audience, in releases: ArraySlice<Release>
    ) throws -> [(release: Release, figures: [String: Int?])] {
        try releases.filter { $0.audience == audience.rawValue || audience == .team }.map { release in
            do {
                return (release, try JSONDecoder().decode([String: Int?].self, from: Data(release.tables.utf8)))
            } catch {
                throw Failure(
                    .data,
                    "The ledger of '\(path)' has tables of \(release.halfDay) that cannot be read: 'drempel archive check' says more."
                )
            }
        }
    }

    private func isSame(_ release: Release, _ figures: [String: Int?], _ responses: Int) -> Bool {
        release.contentHash == contentHash || (figures[Self.responses] ?? nil) == responses
    }
}
