import SurveyCore
import Testing

/// What `simulate` plants, `report` finds.
@Suite struct SimulationTruthTests {
    @Test func plantedPrevalencesLieInTheirIntervalsAboutAsOftenAsTheySay() throws {
        let folder = try TemporaryFolder()
        var found = 0
        var planted = 0
        for (index, survey) in ["huurtoelage-ravels", "onderwijscheque-rijkevorsel", "kinderopvang-balen", "ocmw"]
            .enumerated()
        {
            let (archive, truth) = (folder.file("\(survey).sqlite"), folder.file("\(survey).json"))
            let path = Program.root + "/surveys/\(survey).survey"
            let simulated = try Program.run([
                "simulate", path, "--responses", "6000", "--seed", "\(index + 21)", "--archive", archive, "--truth",
                truth,
                "--sites", "3",
            ])
            #expect(simulated.status == 0, "\(simulated.errors)")
            let report = try Program.run(["report", survey, "--archive", archive, "--format", "json"])
            #expect(report.status == 0, "\(report.errors)")
            let intervals = try JSON(report.output)["barriers"].array
            for (code, prevalence) in try JSON(TemporaryFolder.text(truth))["barriers"].object {
                let row = try #require(intervals.first { $0["code"].string == code })
                let (low, high) = (try #require(row["low"].number), try #require(row["high"].number))
                let value = try #require(prevalence.number)
                planted += 1
                if low <= value && value <= high { found += 1 }
            }
        }
        // At 95 % each, fewer than 80 % of some thirty happens less than once in a thousand runs; the seeds are fixed.
        #expect(planted >= 25)
        #expect(Double(found) >= 0.8 * Double(planted), "\(found) of \(planted)")
    }

    @Test func theSameSeedGivesTheSameReport() throws {
        let folder = try TemporaryFolder()
        let path = Program.root + "/surveys/ocmw.survey"
        var reports: [String] = []
        for name in ["a.sqlite", "b.sqlite"] {
            // Twice into one archive: the second adds nothing.
            for _ in 0..<2 {
                let result = try Program.run([
                    "simulate", path, "--responses", "300", "--seed", "5", "--archive", folder.file(name),
                ])
                #expect(result.status == 0, "\(result.errors)")
            }
            reports.append(
                try Program.run(["report", "ocmw", "--archive", folder.file(name), "--format", "json"]).output)
        }
        #expect(reports[0] == reports[1])
        #expect(reports[0].contains("\"responses\""))
    }

    @Test func whatCannotBeSimulatedChangesNothing() throws {
        let folder = try TemporaryFolder()
        let (path, archive) = (Program.root + "/surveys/ocmw.survey", folder.file("a.sqlite"))
        func simulate(_ more: [String]) throws -> Program.Result {
            try Program.run(
                ["simulate", path, "--responses", "20", "--seed", "5", "--archive", archive] + more)
        }
        let truth = try simulate(["--truth", folder.file("nowhere/truth.json")])
        #expect(truth.status == 74)
        #expect(truth.errors.contains("Nothing was changed"), "\(truth.errors)")
        #expect(try Program.run(["archive", "check", archive]).errors.contains("There is no archive"))
        #expect(try simulate(["--sites", "2"]).status == 0)
        let elsewhere = try simulate(["--sites", "3"])
        #expect(elsewhere.status == 65)
        #expect(elsewhere.errors.contains("over another number of places"), "\(elsewhere.errors)")
        #expect(try Program.run(["session", "list", "--archive", archive]).output.contains("simulatie-3") == false)
    }
}
