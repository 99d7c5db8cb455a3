import Testing

@testable import drempel

@Suite("Settings that do not exist")
struct SettingKeysTests {
    @Test(
        "are named with the one that was probably meant",
        arguments: [
            ("kiosk.idle-secnds", "Did you mean kiosk.idle-seconds?"), ("kiosk.idleseconds", "kiosk.idle-seconds"),
            ("printers.device", "printer.device"), ("idle-seconds", "idle-seconds?"), ("usb.folder", "usb.folders"),
            ("release.treshold", "release.threshold"), ("host.hours", "kiosk.hours"),
            ("kiosk.colour-of-the-curtains", "kiosk/kiosk.yaml lists the settings"), ("", "lists the settings"),
        ])
    func unknown(key: String, hint: String) {
        let problem = SettingKeys.problem(with: key)
        #expect(problem?.hasPrefix("'\(key)' is no setting.") == true)
        #expect(problem?.contains(hint) == true, "\(problem ?? "")")
    }

    @Test("are not those that do, nor a section of which all lines are left out")
    func known() {
        for key in SettingKeys.all { #expect(SettingKeys.problem(with: key) == nil) }
        for key in ["kiosk", "printer", "usb", "kiosk.surveys", "kiosk.surveys.ocmw.idle-seconds"] {
            #expect(SettingKeys.problem(with: key) == nil, "\(key)")
        }
        #expect(SettingKeys.problem(with: "kiosk.surveys.ocmw.idle") != nil)
    }

    @Test(
        "of another shape are said, so that none is taken for left out",
        arguments: [
            ("answers:\n  public-key: [a]", "'answers.public-key' takes one value"),
            ("answers: abc", "'answers' is a section"), ("kiosk: 3", "'kiosk' is a section"),
            ("kiosk:\n  idle-seconds: [60]", "'kiosk.idle-seconds' takes one value"),
            ("kiosk:\n  theme: []", "'kiosk.theme' takes one value"),
            ("answers:\n  public-key:", "public-key is empty"),
            ("printer:\n  width: 70", "printer.width"), ("host:\n  language: de", "host.language"),
            ("usb:\n  allow-unsealed: maybe", "usb.allow-unsealed"),
        ])
    func shapes(text: String, problem: String) throws {
        let folder = try TemporaryFolder()
        let result = try kiosk(["--config", try folder.write(text + "\n", to: "kiosk.yaml")], folder)
        #expect(result.status == 65)
        #expect(result.errors.contains(problem), "\(result.errors)")
    }

    @Test("in the environment are said as well")
    func environment() throws {
        let folder = try TemporaryFolder()
        let result = try kiosk([], folder, ["DREMPEL_ANSWERS_PUBLICKEY": "x"])
        #expect(result.status == 65)
        #expect(result.errors.contains("Did you mean DREMPEL_ANSWERS_PUBLIC_KEY?"), "\(result.errors)")
        // Without a slip it goes on to what is wrong here in any case: there is no terminal.
        #expect(try kiosk([], folder, ["DREMPEL_KIOSK_THEME": "dark"]).status == 64)
        #expect(SettingKeys.problem(withVariable: "DREMPEL_KIOSK_SURVEYS_OCMW_IDLE_SECONDS") == nil)
        #expect(SettingKeys.problem(withVariable: "DREMPEL_SOAK") == nil)
    }

    private func kiosk(
        _ arguments: [String], _ folder: TemporaryFolder, _ environment: [String: String] = [:]
    ) throws -> Program.Result {
        try Program.run(
            ["kiosk", Program.root + "/surveys/ocmw.survey", "--archive", folder.file("a.sqlite")] + arguments,
            environment: environment)
    }

    @Test("are read nowhere")
    func sources() throws {
        let sections = Set(SettingKeys.all.map { $0.prefix { $0 != "." } })
        var read: Set<String> = []
        for folder in Files.names(in: Program.root + "/Sources/drempel") {
            for name in Files.names(in: Program.root + "/Sources/drempel/\(folder)") where name != "SettingKeys.swift" {
                let path = Program.root + "/Sources/drempel/\(folder)/\(name)"
                guard name.hasSuffix(".swift") else { continue }
                let source = String(decoding: try Files.read(path), as: UTF8.self)
                for match in source.matches(of: /"([a-z]+)\.([a-z-]+)"/) where sections.contains(match.1) {
                    read.insert("\(match.1).\(match.2)")
                }
            }
        }
        #expect(read.count > 15, "the settings were found")
        for key in read.sorted() { #expect(SettingKeys.problem(with: key) == nil, "add \(key) to SettingKeys") }
    }

    @Test("stop every command that reads settings")
    func commands() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("release:\n  treshold: 5\n", to: "drempel.yaml")
        for command in [
            ["report", "ocmw", "--archive", folder.path + "/a.sqlite"],
            ["kiosk", Program.root + "/surveys/ocmw.survey"],
            ["export", "ocmw", "--archive", folder.path + "/a.sqlite", "--output", folder.path + "/out"],
        ] {
            let result = try Program.run(command + ["--config", file])
            #expect(result.status == 65, "\(command[0]): \(result.errors)")
            #expect(result.errors.contains("'release.treshold' is no setting. Did you mean release.threshold?"))
        }
    }

    @Test("are none of those in the example, also with every comment taken away")
    func example() async throws {
        let path = [Program.root + "/kiosk/kiosk.yaml", Program.root + "/kiosk/drempel.yaml"].first(where: Files.exists)
        let text = String(decoding: try Files.read(try #require(path)), as: UTF8.self)
        _ = try await Settings(file: path)
        // What is commented out is a setting too: a line with two words and a colon, not a sentence.
        let all = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            guard let mark = line.firstRange(of: "# "),
                line[mark.upperBound...].prefixMatch(of: /\s*[a-z-]+:( |$)/) != nil
            else { return String(line) }
            return String(line[..<mark.lowerBound] + line[mark.upperBound...])
        }
        let folder = try TemporaryFolder()
        _ = try await Settings(file: try folder.write(all.joined(separator: "\n"), to: "all.yaml"))
    }
}

@Suite("What other programs print")
struct ProgramOutputTests {
    @Test("is given when they succeed in time")
    func output() {
        #expect(ProgramOutput.of("printf", ["a\\nb"]) == "a\nb")
        #expect(ProgramOutput.of("head", ["-c", "300000", "/dev/zero"])?.utf8.count == 300_000)
        #expect(ProgramOutput.of("no-such-program-here") == nil)
        #expect(ProgramOutput.of("false") == nil)
        #expect(ProgramOutput.of("sleep", ["100"], milliseconds: 50) == nil)
    }
}
