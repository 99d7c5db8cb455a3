import Testing

@testable import drempel

/// Exports as a command. What programs read in the files is checked by `Tests/Exports/readback.sh`.
@Suite struct ExportCommandTests {
    private func makeArchive(_ folder: TemporaryFolder, responses: Int) throws -> String {
        let archive = folder.file("team.sqlite")
        let result = try Program.run([
            "simulate", Program.root + "/surveys/ocmw.survey", "--responses", String(responses), "--seed", "4",
            "--archive", archive,
        ])
        try #require(result.status == 0, "\(result.errors)")
        return archive
    }

    @Test func stoppedOneLeavesWhatWasThereAndNothingElse() throws {
        let folder = try TemporaryFolder()
        let archive = try makeArchive(folder, responses: 2000)
        let export = [
            Program.path, "export", "ocmw", "--archive", archive, "--format", "all", "--output", folder.file("out"),
        ]
        let whole = try Program.run(Array(export.dropFirst()))
        #expect(whole.status == 0, "\(whole.errors)")
        let names = Files.names(in: folder.file("out"))
        #expect(whole.output.split(separator: "\n").count == names.count + 1)
        try folder.write("as it was", to: "out/LEESMIJ.txt")
        var stopped = 0
        for delay in ["0.02", "0.05", "0.1", "0.2", "0.3", "0.4", "0.6", "0.8"] {
            let result = try Program.run(["--preserve-status", "--signal=INT", delay] + export, program: "timeout")
            #expect(Files.names(in: folder.file("out")) == names)
            guard result.status != 0 else { continue }
            stopped += 1
            #expect(try TemporaryFolder.text(folder.file("out/LEESMIJ.txt")) == "as it was")
            #expect(result.output.isEmpty)
        }
        #expect(stopped > 0)
    }

    /// A limit on the size of files, which a full disk is to the program that writes.
    @Test func whereThereIsNoRoomNoEmptyFolderStays() throws {
        let folder = try TemporaryFolder()
        let archive = try makeArchive(folder, responses: 3000)
        for command in ["export", "report"] {
            let output = folder.file("\(command)/of/ocmw")
            let format = command == "export" ? "csv" : "html"
            let result = try Program.run(
                [
                    "-c", "trap '' XFSZ; ulimit -f 80; exec \"$@\"", "sh", Program.path, command, "ocmw", "--archive",
                    archive, "--format", format, "--output", output,
                ], program: "sh")
            #expect(result.status == 74, "\(result.errors)")
            #expect(!Files.exists(folder.file(command)))
            // A folder that was there stays.
            try Files.makeFolder(output)
            _ = try Program.run(
                [
                    "-c", "trap '' XFSZ; ulimit -f 80; exec \"$@\"", "sh", Program.path, command, "ocmw", "--archive",
                    archive, "--format", format, "--output", output + "/deeper",
                ], program: "sh")
            #expect(Files.isFolder(output) && Files.names(in: output).isEmpty)
        }
    }

    @Test func publicOneSaysWhatItHeldBackByTheConfiguredNumber() throws {
        let folder = try TemporaryFolder()
        let archive = try makeArchive(folder, responses: 300)
        func rows(alike: String) throws -> (rows: Int, said: String) {
            let export = try Program.run(
                [
                    "export", "ocmw", "--archive", archive, "--profile", "public", "--language", "en", "--output",
                    folder.file(alike),
                ], environment: ["DREMPEL_RELEASE_ALIKE": alike])
            #expect(export.status == 0, "\(export.errors)")
            let text = try TemporaryFolder.text(folder.file("\(alike)/responses.csv"))
            return (text.split(separator: "\r\n").count - 1, export.output)
        }
        let (few, many) = (try rows(alike: "40"), try rows(alike: "2"))
        #expect(few.rows < many.rows)
        #expect(few.said.contains("at least 40 times"))
        #expect(many.said.contains("at least 2 times"))
        let complete = try Program.run(
            [archive, "SELECT count(*) FROM response WHERE outcome = 'complete'"], program: "sqlite3")
        let heldBack = try #require(Int(complete.output.filter(\.isNumber))) - few.rows
        #expect(few.said.contains("Left out for that reason: \(heldBack)."))
        let wrong = try Program.run(
            ["export", "ocmw", "--archive", archive, "--output", folder.file("x")],
            environment: ["DREMPEL_RELEASE_ALIKE": "1"])
        #expect(wrong.status == 65)
    }

    @Test func belowTheThresholdNothingIsWritten() throws {
        let folder = try TemporaryFolder()
        let archive = try makeArchive(folder, responses: 5)
        for profile in ["team", "public"] {
            let export = try Program.run([
                "export", "ocmw", "--archive", archive, "--format", "all", "--profile", profile, "--output",
                folder.file("out"),
            ])
            #expect(export.status == 0)
            #expect(export.output == "minder dan 10\n")
            #expect(!Files.exists(folder.file("out")))
        }
    }
}
