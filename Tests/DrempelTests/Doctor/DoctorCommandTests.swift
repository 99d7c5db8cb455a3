import Glibc
import SurveyArchive
import SurveyCore
import SurveyTerminal
import Testing

@testable import drempel

@Suite("drempel kiosk --doctor")
struct DoctorCommandTests {
    private func settings(_ text: String, in folder: borrowing TemporaryFolder) throws -> String {
        try folder.write(text, to: "kiosk.yaml")
    }

    /// What a check says, by its name.
    private func findings(_ arguments: [String], _ environment: [String: String] = [:]) throws -> [String: [String]] {
        let result = try Program.run(["kiosk", "--doctor", "--json"] + arguments, environment: environment)
        #expect(result.errors == "")
        let report = try JSON(result.output)
        let lines = report["findings"].array
        let wrong = lines.filter { $0["verdict"].string == "wrong" }
        #expect(result.status == (wrong.isEmpty ? 0 : 1))
        return Dictionary(
            lines.map { ($0["check"].string ?? "", ["\($0["verdict"].string ?? ""): \($0["text"].string ?? "")"]) },
            uniquingKeysWith: +)
    }

    @Test("looks at everything, and writes nothing into the archive's place")
    func all() throws {
        let folder = try TemporaryFolder()
        let archive = folder.path + "/data/a.sqlite"
        let found = try findings(
            [Program.root + "/surveys/ocmw.survey", "--archive", archive, "--state", folder.path + "/state"])
        let names = [
            "screen", "terminal", "touch", "fonts", "speech", "clock", "retention", "disk", "encryption", "swap",
            "permissions",
            "runtime",
            "configuration", "surveys", "pin", "sealing", "printer", "sticks", "core-dumps", "user",
        ]
        #expect(Set(found.keys) == Set(names))
        #expect(found["surveys"] == ["fine: De vragenlijsten kloppen: ocmw"])
        #expect(found["pin"]?.first?.hasPrefix("wrong: Er is nog geen pincode in '\(folder.path)/state'") == true)
        #expect(access(folder.path + "/data", F_OK) != 0)
    }

    @Test("sees answers that should have been deleted")
    func retention() throws {
        let folder = try TemporaryFolder()
        let (archive, survey) = (folder.file("a.sqlite"), Program.root + "/surveys/ocmw.survey")
        let simulated = try Program.run([
            "simulate", survey, "--responses", "20", "--seed", "3", "--archive", archive,
        ])
        try #require(simulated.status == 0, "\(simulated.errors)")
        // Nothing but a simulation was done there, long ago: so the clock has leapt, unless the network keeps it right.
        let arguments = [survey, "--archive", archive, "--state", folder.path + "/state"]
        let leapt = try #require(try findings(arguments)["retention"])
        #expect(leapt.count == 1)
        let confirmed = try Archive(path: archive, access: .readWrite(create: false))
        try confirmed.confirmClock(during: Clock.halfDay)
        let codes = try confirmed.sessions().map(\.code.rawValue).joined(separator: ", ")
        try confirmed.close()
        let isDue = Clock.halfDay > HalfDay("2026-04-30-am")!
        if isDue {
            #expect(try findings(arguments)["retention"] == ["note: Deze sessies moesten al gewist zijn: \(codes)"])
        }
    }

    @Test("speaks Dutch, French and English, and nothing else")
    func languages() throws {
        for (language, word) in [("nl", "vragenlijsten"), ("fr", "questionnaires"), ("en", "surveys are right")] {
            let result = try Program.run(
                ["kiosk", "--doctor", "--language", language, Program.root + "/surveys/ocmw.survey"])
            #expect(result.output.contains(word) && result.output.contains("✓ "))
        }
        let refused = try Program.run(["kiosk", "--doctor", "--language", "de"])
        #expect(refused.status == 64 && refused.errors.contains("--language nl, fr or en"))
    }

    @Test("finds each mistake in the settings, and looks at all the rest with what can be read")
    func configuration() throws {
        let folder = try TemporaryFolder()
        let survey = Program.root + "/surveys/ocmw.survey"
        let wrong = try findings([
            survey, "--config",
            try settings(
                "kiosk:\n  idle-seconds: 2\n  hours: mon-fry 9:00-12:00\nprinter:\n  width: 60\n  device: lp0\nusb:\n  folders: [stick]\n",
                in: folder),
        ])
        let said = try #require(wrong["configuration"])
        #expect(said.count == 5)
        for word in [
            "kiosk.idle-seconds is '2'", "'fry' is no day", "printer.width is '60'", "printer.device", "usb.folders",
        ] {
            #expect(said.contains { $0.contains(word) }, "\(word)")
        }
        #expect(wrong["surveys"] == ["fine: De vragenlijsten kloppen: ocmw"])
        let device = folder.path + "/lp0"
        let right = try findings([
            survey, "--config",
            try settings(
                "printer:\n  device: \(device)\n  width: 58\n  qr: raster\nusb:\n  folders: \(folder.path)\n  allow-unsealed: true\n",
                in: folder),
        ])
        #expect(right["configuration"]?.first?.hasPrefix("fine: ") == true)
        #expect(right["printer"] == ["wrong: De bonprinter is er niet: \(device)"])
        #expect(right["sticks"] == ["fine: Klaar voor een USB-stick; er zit er nu geen in"])
        #expect(right["sealing"]?.first?.hasPrefix("note: ") == true)
    }

    @Test("sees who can read what the kiosk keeps")
    func permissions() throws {
        let folder = try TemporaryFolder()
        let state = folder.path + "/state"
        mkdir(state, 0o700)
        _ = try folder.write("x", to: "state/pin")
        chmod(state + "/pin", 0o644)
        let open = try findings([Program.root + "/surveys/ocmw.survey", "--state", state])
        #expect(open["permissions"] == ["wrong: Anderen op dit toestel kunnen bij '\(state)/pin'"])
        #expect(open["pin"] == ["fine: De pincode is gekozen"])
        chmod(state + "/pin", 0o600)
        let shut = try findings([Program.root + "/surveys/ocmw.survey", "--state", state])
        #expect(shut["permissions"] == ["fine: Alleen de kiosk kan bij de antwoorden en de pincode"])
    }

    @Test(
        "measures the window it is started in, and gives the screen back", arguments: [(60, 80, true), (59, 80, false)])
    func window(columns: Int, rows: Int, isEnough: Bool) throws {
        let kiosk = try KioskAtTerminal(
            ["--doctor", Program.root + "/surveys/ocmw.survey"], environment: ["TERM": "xterm"],
            size: ScreenSize(columns: columns, rows: rows))
        kiosk.see("\(columns)×\(rows)")
        kiosk.see(isEnough ? "groot genoeg" : "te klein")
    }
}
