import Testing

@testable import drempel

@Suite struct SessionCommandTests {
    @Test func aPlanIsCarriedToADeviceOpenedAndClosed() throws {
        let folder = try TemporaryFolder()
        let (team, kiosk, plan) = (folder.file("team.sqlite"), folder.file("kiosk.sqlite"), folder.file("plan.json"))
        let planned = try Program.run([
            "session", "plan", "huurtoelage-ravels", "--site", "voedselbank", "--half-day", "\(Clock.halfDay)",
            "--count",
            "3",
            "--archive", team,
        ])
        #expect(planned.status == 0, "\(planned.errors)")
        let codes = planned.output.split(separator: "\n").map(String.init)
        #expect(codes.count == 3)
        #expect(codes.allSatisfy { $0.count == 6 })
        #expect(try Program.run(["session", "export", "--archive", team, "--output", plan]).status == 0)
        // Twice: the second time changes nothing.
        for _ in 0..<2 { #expect(try Program.run(["session", "import", plan, "--archive", kiosk]).status == 0) }
        #expect(try Program.run(["session", "open", codes[0].lowercased(), "--archive", kiosk]).status == 0)
        #expect(
            try Program.run([
                "session", "close", codes[0], "--invited", "31", "--notes", "printer stuk", "--archive", kiosk,
            ])
            .status == 0)
        let list = try Program.run(["session", "list", "--archive", kiosk, "--json"])
        let sessions = try JSON(list.output).array
        #expect(sessions.first { $0["code"].string == codes[0] }?["invited"].int == 31)
        #expect(sessions.compactMap { $0["state"].string }.sorted() == ["closed", "planned", "planned"])
    }

    @Test func aSessionThatIsOverIsNotOpened() throws {
        let folder = try TemporaryFolder()
        let archive = folder.file("kiosk.sqlite")
        let planned = try Program.run([
            "session", "plan", "ocmw", "--site", "bank", "--half-day", "2026-01-05-am", "--archive", archive,
        ])
        let code = String(planned.output.prefix(6))
        let opened = try Program.run(["session", "open", code, "--archive", archive])
        #expect(opened.status == 65)
        #expect(opened.errors.contains("was planned for 2026-01-05-am and is over since 2026-01-19-am"))
        #expect(try Program.run(["session", "list", "--archive", archive, "--json"]).output.contains("planned"))
        let kiosk = try Program.run([
            "kiosk", Program.root + "/surveys/ocmw.survey", "--archive", archive, "--session", code,
        ])
        #expect(kiosk.status != 0)
    }

    @Test func whatCannotBeIsRefusedWithASentence() throws {
        let folder = try TemporaryFolder()
        let archive = folder.file("team.sqlite")
        let cases: [([String], Int32, String)] = [
            (["plan", "ocmw", "--site", "Voedsel Bank", "--half-day", "2026-11-23-am"], 64, "no code of a place"),
            (["plan", "ocmw", "--site", "bank", "--half-day", "23/11/2026"], 64, "no half-day"),
            (["open", "ABC"], 64, "no session code"),
            (["list"], 65, "There is no archive"),
        ]
        for (arguments, status, sentence) in cases {
            let result = try Program.run(["session"] + arguments + ["--archive", archive])
            #expect(result.status == status)
            #expect(result.errors.contains(sentence), "\(result.errors)")
        }
        let names = try Program.run([
            "session", "import", try folder.write("{\"x\":1}", to: "plan.json"), "--archive", archive,
        ])
        #expect(names.status == 65)
        let list = try Program.run(["session", "list", "--archive", archive])
        #expect(list.status == 65, "a plan that was refused left an archive")
    }
}

extension String {
    /// How often `part` is in this text.
    func components(of part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
