import SurveyCore
import SurveyTerminal
import TestSupport
import Testing

@testable import SurveyTerminal
@testable import drempel

@Suite("What the doctor says")
struct DeviceCheckTests {
    /// A device of each sort: what is looked at, how it is meant, and a word that must be said.
    private static let cases: [(check: any DeviceCheck, verdict: Finding.Verdict, word: String)] =
        screens + sounds + disks + retentions + sealings + printers + others

    private static let screens: [(any DeviceCheck, Finding.Verdict, String)] = [
        (ScreenCheck(size: (67, 21)), .fine, "67×21"), (ScreenCheck(size: (60, 20)), .fine, "60×20"),
        (ScreenCheck(size: (59, 20)), .wrong, "59×20"), (ScreenCheck(size: (60, 19)), .wrong, "60×19"),
        (ScreenCheck(size: nil), .note, "venster van de kiosk"),
        (TerminalCheck(name: "xterm", drawsRightToLeft: true, rightToLeft: "ar"), .fine, "rechts naar links"),
        (TerminalCheck(name: "linux", drawsRightToLeft: false, rightToLeft: nil), .fine, "linux"),
        (TerminalCheck(name: "linux", drawsRightToLeft: false, rightToLeft: "ar"), .wrong, "kiosk.languages"),
        (TerminalCheck(name: "", drawsRightToLeft: nil, rightToLeft: "ar"), .note, "venster van de kiosk"),
        (TouchCheck(panels: ["ILITEK ILITEK-TP"]), .fine, "ILITEK"), (TouchCheck(panels: []), .note, "toetsenbord"),
        (FontCheck(families: "DejaVu Sans\nDejaVu Sans Mono\n"), .fine, "DejaVu Sans Mono"),
        (FontCheck(families: "DejaVu Sans\n"), .wrong, "fonts-dejavu-core"),
        (FontCheck(families: nil), .note, "fontconfig"),
    ]

    private static let voices = "Pty Language       Age/Gender VoiceName\n 5  nl   --/M Dutch\n 5  fr-be --/M French\n"

    private static let sounds: [(any DeviceCheck, Finding.Verdict, String)] = [
        (SoundCheck(voices: voices, hasDevice: true, languages: ["nl", "fr"]), .fine, "nl, fr"),
        (SoundCheck(voices: voices, hasDevice: true, languages: ["nl", "ar", "uk"]), .note, "ar, uk"),
        (SoundCheck(voices: voices, hasDevice: false, languages: ["nl"]), .note, "koptelefoon"),
        (SoundCheck(voices: nil, hasDevice: true, languages: ["nl"]), .note, "espeak-ng"),
        // 2026-11-21 10:05 in Brussels.
        (ClockCheck(now: 1_795_251_900, isSynchronized: true), .fine, "21/11/2026 10:05"),
        (ClockCheck(now: 1_795_251_900, isSynchronized: false), .note, "bevestigt"),
        (ClockCheck(now: 1_795_251_900, isSynchronized: nil), .note, "bevestigt"),
        (ClockCheck(now: 0, isSynchronized: true), .wrong, "1/1/1970 01:00"),
        (ClockCheck(now: 4_200_000_000, isSynchronized: true), .wrong, "dat kan niet"),
    ]

    private static let disks: [(any DeviceCheck, Finding.Verdict, String)] = [
        (DiskCheck(folder: "/d", isWritable: true, isInMemory: false, freeBytes: 200_000_000), .fine, "200 MB"),
        (DiskCheck(folder: "/d", isWritable: true, isInMemory: false, freeBytes: 199_999_999), .wrong, "bijna vol"),
        (DiskCheck(folder: "/d", isWritable: false, isInMemory: false, freeBytes: 0), .wrong, "niet geschreven"),
        (DiskCheck(folder: "/d", isWritable: true, isInMemory: true, freeBytes: 1 << 40), .wrong, "geheugen"),
        (EncryptionCheck(isEncrypted: true, isSealed: false), .fine, "versleuteld"),
        (EncryptionCheck(isEncrypted: false, isSealed: true), .note, "verzegeld"),
        (EncryptionCheck(isEncrypted: false, isSealed: false), .wrong, "of gebruik verzegelde antwoorden"),
        (EncryptionCheck(isEncrypted: nil, isSealed: false), .wrong, "niet te zien"),
        (SwapCheck(areas: []), .fine, "niet op een schijf"),
        (SwapCheck(areas: [("/dev/dm-1", true)]), .fine, "alleen versleuteld"),
        (SwapCheck(areas: [("/dev/dm-1", true), ("/dev/sda2", false)]), .wrong, "/dev/sda2"),
        (RuntimeCheck(folder: "/run/drempel", isInMemory: true), .fine, "alleen in het geheugen"),
        (RuntimeCheck(folder: "/tmp/x", isInMemory: false), .wrong, "'/tmp/x'"),
        (RuntimeCheck(folder: nil, isInMemory: false), .wrong, "RUNTIME_DIRECTORY"),
    ]

    private static let old = Session(
        code: SessionCode("NMLZCS")!, site: "plein", survey: "ocmw", halfDay: HalfDay("2026-08-01-am")!)

    private static func retention(_ state: RetentionCheck.State) -> RetentionCheck {
        RetentionCheck(archive: "a.sqlite", state: state)
    }

    private static let retentions: [(any DeviceCheck, Finding.Verdict, String)] = [
        (retention(.none), .fine, "geen antwoorden"),
        (retention(.unreadable("stuk")), .wrong, "drempel archive check a.sqlite"),
        (retention(.read(due: [], open: [], isClockBelieved: true)), .fine, "geen antwoorden"),
        (retention(.read(due: [], open: [], isClockBelieved: false)), .wrong, "juiste datum"),
        (retention(.read(due: [old], open: [], isClockBelieved: false)), .wrong, "juiste datum"),
        (retention(.read(due: [old, old], open: [], isClockBelieved: true)), .note, "NMLZCS, NMLZCS"),
        (retention(.read(due: [], open: [old], isClockBelieved: true)), .wrong, "session close NMLZCS"),
    ]

    private static let sealings: [(any DeviceCheck, Finding.Verdict, String)] = [
        (SealingCheck(key: .set(fingerprint: "K7M2"), allowsUnsealed: false), .fine, "K7M2"),
        (SealingCheck(key: .unusable("too short"), allowsUnsealed: true), .wrong, "too short"),
        (SealingCheck(key: .none, allowsUnsealed: true), .note, "onverzegeld"),
        (SealingCheck(key: .none, allowsUnsealed: false), .wrong, "geweigerd"),
        (PinCheck(folder: "/s", isSet: true), .fine, "pincode"), (PinCheck(folder: "/s", isSet: false), .wrong, "'/s'"),
        (PermissionCheck(entries: [], owner: 0), .fine, "nog geen antwoorden"),
        (PermissionCheck(entries: [entry(0o600), entry(0o700, isFolder: true)], owner: 7), .fine, "Alleen de kiosk"),
        (PermissionCheck(entries: [entry(0o640)], owner: 7), .wrong, "chmod 600 '/a'"),
        (PermissionCheck(entries: [entry(0o755, isFolder: true)], owner: 7), .wrong, "chmod 700 '/a'"),
        (PermissionCheck(entries: [entry(0o600)], owner: 8), .wrong, "chown 8 '/a'"),
    ]

    private static func entry(_ mode: Int, isFolder: Bool = false) -> PermissionCheck.Entry {
        .init(path: "/a", isFolder: isFolder, mode: mode, owner: 7)
    }

    private static func printer(_ state: PrinterCheck.State) -> PrinterCheck {
        PrinterCheck(device: "/dev/usb/lp0", state: state)
    }

    private static let printers: [(any DeviceCheck, Finding.Verdict, String)] = [
        (PrinterCheck(device: nil, state: .ready(nil)), .fine, "geen knop"),
        (printer(.ready(nil)), .fine, "/dev/usb/lp0"),
        (printer(.ready(PrinterStatus(offline: 0x12, paper: 0x12))), .fine, "/dev/usb/lp0"),
        (printer(.ready(PrinterStatus(offline: 0x16, paper: 0x12))), .wrong, "deksel"),
        (printer(.ready(PrinterStatus(offline: 0x32, paper: 0x72))), .wrong, "papier in de bonprinter is op"),
        (printer(.ready(PrinterStatus(offline: 0x12, paper: 0x1E))), .note, "bijna op"),
        (printer(.failed(.notThere(path: "/dev/usb/lp0"))), .wrong, "zet hem aan"),
        (printer(.failed(.noPermission(path: "/dev/usb/lp0"))), .wrong, "usermod -aG lp"),
        (printer(.failed(.busy(path: "/dev/usb/lp0"))), .wrong, "Een ander programma"),
        (printer(.failed(.stoppedTakingData(after: 3))), .wrong, "zet hem uit"),
        (StickCheck(folders: [("/media/drempel", true)], sticks: []), .fine, "Klaar voor een USB-stick"),
        (StickCheck(folders: [("/media/drempel", false)], sticks: []), .note, "kiosk/install.sh"),
        (StickCheck(folders: [("/m", true)], sticks: [stick(isWritable: true)]), .fine, "BANK (8000 MB)"),
        (StickCheck(folders: [("/m", true)], sticks: [stick(isWritable: false)]), .note, "schuifje"),
    ]

    private static func stick(isWritable: Bool) -> Stick {
        Stick(path: "/m/sda1", label: "BANK", freeBytes: 8_000_000_000, isWritable: isWritable)
    }

    private static let others: [(any DeviceCheck, Finding.Verdict, String)] = [
        (ConfigurationCheck(file: "/etc/k.yaml", problems: []), .fine, "/etc/k.yaml"),
        (ConfigurationCheck(file: nil, problems: []), .fine, "ingebouwd"),
        (ConfigurationCheck(file: "/etc/k.yaml", problems: ["x: y"]), .wrong, "x: y"),
        (SurveyCheck(files: [("a.survey", .compiles(id: "a")), ("b.survey", .compiles(id: "b"))]), .fine, "a, b"),
        (SurveyCheck(files: [("a.survey", .hasErrors)]), .wrong, "drempel check 'a.survey'"),
        (SurveyCheck(files: [("a.survey", .unreadable("There is no file"))]), .wrong, "There is no file"),
        (SurveyCheck(files: []), .wrong, "geen vragenlijst"),
        (CoreDumpCheck(pattern: "core\n"), .fine, "crash"), (CoreDumpCheck(pattern: "|/bin/false\n"), .fine, "crash"),
        (CoreDumpCheck(pattern: "|/lib/systemd/systemd-coredump %P\n"), .wrong, "systemd-coredump"),
        (UserCheck(isRoot: true, name: "root"), .note, "/usr/lib/drempel/doctor.sh"),
        (UserCheck(isRoot: false, name: "drempel"), .fine, "drempel"),
    ]

    @Test("is fine, worth a note or wrong, and names what it is about")
    func verdicts() throws {
        for (check, verdict, word) in Self.cases {
            let findings = check.findings
            #expect(findings.count == 1, "\(check)")
            let finding = try #require(findings.first)
            #expect(finding.verdict == verdict, "\(check)")
            #expect(finding.line(in: .nl).contains(word), "\(check) says: \(finding.line(in: .nl))")
        }
    }

    @Test("is one line in each language, with what to do unless all is fine")
    func lines() {
        for finding in Self.cases.flatMap(\.check.findings) {
            #expect((finding.advice == nil) == (finding.verdict == .fine))
            for language in DoctorLanguage.allCases {
                let line = finding.line(in: language)
                #expect(line.hasPrefix("\(finding.verdict.sign) ") && !line.contains { $0.isNewline })
                #expect(line.contains(" → ") == (finding.verdict != .fine))
                #expect(!finding.said[language].isEmpty && finding.advice?[language] != "")
            }
        }
    }

    @Test("is worded so")
    func golden() {
        let findings = Self.cases.flatMap(\.check.findings)
        for language in DoctorLanguage.allCases {
            expectGolden(findings.map { $0.line(in: language) + "\n" }.joined(), "doctor-\(language.rawValue).txt")
        }
    }

    @Test("names every problem, not only the first")
    func several() {
        let permissions = PermissionCheck(entries: [Self.entry(0o644), Self.entry(0o777, isFolder: true)], owner: 7)
        #expect(permissions.findings.map(\.verdict) == [.wrong, .wrong])
        #expect(ConfigurationCheck(file: "/k", problems: ["a", "b"]).findings.count == 2)
        let surveys = SurveyCheck(files: [("a", .hasErrors), ("b", .compiles(id: "b")), ("c", .hasErrors)])
        #expect(surveys.findings.map(\.verdict) == [.wrong, .wrong])
    }

    @Test("sums up: a note is nothing wrong")
    func summary() {
        let (fine, note, wrong) = (
            PinCheck(folder: "/s", isSet: true).findings, TouchCheck(panels: []).findings,
            PinCheck(folder: "/s", isSet: false).findings
        )
        #expect(DoctorReport(findings: fine + note).isHealthy)
        #expect(DoctorReport(findings: fine + note).text(in: .nl).hasSuffix("\n\nDit toestel is klaar voor gebruik."))
        #expect(!DoctorReport(findings: fine + wrong).isHealthy)
        #expect(DoctorReport(findings: wrong).text(in: .fr).hasSuffix("Il y a 1 chose à faire."))
        #expect(DoctorReport(findings: wrong + wrong).text(in: .en).hasSuffix("There are 2 things to do."))
    }

    @Test("knows a touch screen from a touchpad, a mouse and a keyboard")
    func touch() {
        let devices = """
            I: Bus=0003 Vendor=222a Product=0001 Version=0110
            N: Name="ILITEK ILITEK-TP"
            B: PROP=2
            B: ABS=260800000000003

            I: Bus=0018 Vendor=06cb Product=7a13 Version=0100
            N: Name="SYNA7DB5:01 06CB:7A13 Touchpad"
            B: PROP=5
            B: ABS=260800000000003

            I: Bus=0003 Vendor=0eef Product=c000 Version=0111
            N: Name="eGalax old panel"
            B: PROP=0
            B: ABS=260800000000003

            I: Bus=0011 Vendor=0001 Product=0001 Version=ab41
            N: Name="AT Translated Set 2 keyboard"
            B: PROP=0

            """
        #expect(TouchCheck(inputDevices: devices).panels == ["ILITEK ILITEK-TP", "eGalax old panel"])
        #expect(TouchCheck(inputDevices: "").panels == [])
    }

    @Test("reads which swap there is")
    func swaps() {
        let text = "Filename\t\t\t\tType\t\tSize\n/dev/dm-1 partition 99 0 -2\n/swap file 99 0 -3\n"
        #expect(SwapCheck.names(in: text) == ["/dev/dm-1", "/swap"])
        #expect(SwapCheck.names(in: "Filename Type\n") == [])
    }
}
