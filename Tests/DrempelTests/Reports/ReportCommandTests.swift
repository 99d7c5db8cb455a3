import Glibc
import Testing

/// `drempel report` as a project team gives it: what it hides, what it notes, and what it refuses.
@Suite struct ReportCommandTests {
    private let survey = Program.root + "/surveys/huurtoelage-ravels.survey"

    private func simulate(_ count: Int, seed: Int, into archive: String) throws {
        let made = try Program.run([
            "simulate", survey, "--responses", "\(count)", "--seed", "\(seed)", "--sites", "3", "--archive", archive,
        ])
        #expect(made.status == 0, "\(made.errors)")
    }

    private func report(_ archive: String, _ options: [String]) throws -> (
        status: Int32, output: String, errors: String
    ) {
        let run = try Program.run(["report", "huurtoelage-ravels", "--archive", archive] + options)
        return (run.status, run.output, run.errors)
    }

    /// All counts named `member`, in one order; `nil` where one is hidden.
    private func counts(_ member: String, in json: JSON) -> [Int?] {
        switch json {
        case .null, .bool, .value, .text: []
        case .list(let list): list.flatMap { counts(member, in: $0) }
        case .members(let members):
            members.sorted { $0.key < $1.key }.flatMap { key, value in
                key == member ? [value.int] : counts(member, in: value)
            }
        }
    }

    @Test func whatIsSmallIsHidden() throws {
        let folder = try TemporaryFolder()
        let archive = folder.file("team.sqlite")
        try simulate(150, seed: 5, into: archive)
        for (audience, threshold) in [("team", 5), ("public", 10)] {
            let json = try report(archive, ["--audience", audience, "--format", "json"])
            #expect(json.status == 0, "\(json.errors)")
            for member in ["k", "n", "passed"] {
                let counts = counts(member, in: try JSON(json.output))
                #expect(counts.contains(nil) && counts.contains { $0 != nil }, "\(audience) \(member)")
                #expect(counts.compactMap(\.self).allSatisfy { $0 == 0 || $0 >= threshold }, "\(audience) \(member)")
            }
            #expect(json.output.contains("\"reason\": \"protected\""))
            let audit = try report(archive, ["--audience", audience, "--audit"])
            #expect(audit.status == 0 && audit.output.contains("In orde"))
            #expect(!audit.output.contains("<<<"))
        }
    }

    @Test func aReleaseRepeatsAndTheNextWaitsForTenMore() throws {
        let folder = try TemporaryFolder()
        let archive = folder.file("team.sqlite")
        try simulate(150, seed: 5, into: archive)
        let first = try report(archive, ["--format", "json", "--output", folder.file("first")])
        #expect(first.status == 0, "\(first.errors)")
        #expect(try report(archive, ["--format", "json", "--output", folder.file("again")]).status == 0)
        let text = try TemporaryFolder.text(folder.file("first/report.json"))
        #expect(try TemporaryFolder.text(folder.file("again/report.json")) == text)
        let ledger = try Program.run([archive, "SELECT count(*) FROM release"], program: "sqlite3")
        #expect(ledger.output == "1\n")

        try simulate(4, seed: 6, into: archive)
        let soon = try report(archive, ["--format", "json", "--output", folder.file("soon")])
        #expect(soon.status == 65)
        #expect(soon.errors.contains("fewer than 10 new responses"))
        #expect(access(folder.file("soon"), F_OK) != 0)

        try simulate(60, seed: 7, into: archive)
        let next = try report(archive, ["--format", "json", "--output", folder.file("next")])
        #expect(next.status == 0, "\(next.errors)")
        // What was hidden of everybody stays hidden: nothing can be subtracted.
        try expectHiddenStays(text, in: TemporaryFolder.text(folder.file("next/report.json")))
    }

    @Test func whatTheTeamIsNotToldIsNotPublicEither() throws {
        let folder = try TemporaryFolder()
        let archive = folder.file("team.sqlite")
        try simulate(150, seed: 5, into: archive)
        for audience in ["team", "public"] {
            let made = try report(
                archive, ["--audience", audience, "--format", "json", "--output", folder.file(audience)])
            #expect(made.status == 0, "\(made.errors)")
        }
        // The team reads both.
        try expectHiddenStays(
            TemporaryFolder.text(folder.file("team/report.json")),
            in: TemporaryFolder.text(folder.file("public/report.json")))
    }

    /// Whether each count of a question that one report hides is hidden in the next.
    private func expectHiddenStays(_ earlier: String, in later: String) throws {
        for member in ["k", "shown"] {
            let before = counts(member, in: try JSON(earlier)["questions"])
            let after = counts(member, in: try JSON(later)["questions"])
            #expect(before.count == after.count && (before.contains(nil) || member != "k"), "\(member)")
            for (old, new) in zip(before, after) where old == nil { #expect(new == nil, "\(member)") }
        }
    }

    @Test func roundedCountsAreMultiplesOfFiveAndFewerAreHidden() throws {
        let folder = try TemporaryFolder()
        let archive = folder.file("team.sqlite")
        try simulate(153, seed: 5, into: archive)
        let exact = try report(archive, ["--format", "json"])
        let configuration = try folder.write("release:\n  rounded: true\n", to: "kiosk.yaml")
        let configured = try report(archive, ["--format", "json", "--config", configuration])
        let plain = try report(archive, ["--format", "json", "--config", configuration, "--no-rounded"])
        #expect(plain.output == exact.output)
        let json = try report(archive, ["--format", "json", "--rounded", "--output", folder.file("rounded")])
        #expect(json.status == 0, "\(json.errors)")
        let text = try TemporaryFolder.text(folder.file("rounded/report.json"))
        #expect(configured.output == text)
        for member in ["k", "n", "shown", "passed", "mentions", "responses", "reached", "total"] {
            let rounded = counts(member, in: try JSON(text)).compactMap(\.self)
            #expect(!rounded.isEmpty && rounded.allSatisfy { $0 % 5 == 0 }, "\(member)")
        }
        let told = counts("k", in: try JSON(exact.output)).count { $0 != nil }
        #expect(counts("k", in: try JSON(text)).count { $0 != nil } > told)
        #expect(try report(archive, ["--rounded", "--audit"]).output.contains("In orde"))
    }

    @Test func anUnknownAudienceIsNamed() throws {
        let folder = try TemporaryFolder()
        let wrong = try report(folder.file("team.sqlite"), ["--audience", "pers"])
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("'pers' is none of 'team', 'public'"))
    }
}
