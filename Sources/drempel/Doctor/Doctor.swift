import Glibc
import SurveyArchive
import SurveyCore
import SurveyTerminal

/// Looks a device over before people come: what is fine, and what to do.
struct Doctor {
    /// What the kiosk would be started with.
    var surveys: [String] = []
    /// The archive; `nil` for where the kiosk keeps it by itself.
    var archive: String?
    /// The state folder; `nil` for the configured one.
    var state: String?
    /// The file with the settings.
    var config: String?

    /// Where the surveys of an installed kiosk are.
    static let installedSurveys = "/usr/share/drempel/surveys"

    /// Looks at everything and says it on standard output.
    ///
    /// - Returns: 0 when nothing is wrong, else 1.
    func run(in language: DoctorLanguage = .nl, asJSON: Bool = false) async throws -> Int32 {
        let report = DoctorReport(findings: await checks().flatMap(\.findings))
        Console.print(asJSON ? try report.json(in: language) : report.text(in: language))
        return report.isHealthy ? 0 : 1
    }

    /// All checks, with the facts of this device.
    func checks() async -> [any DeviceCheck] {
        let files = surveyFiles
        let compiled = files.map { Self.compile($0) }
        let surveys = compiled.compactMap(\.survey)
        let configured = await Configured(config, surveys: surveys)
        let languages = configured.languages(of: surveys)
        let archive =
            archive ?? surveys.first.map { Archives.defaultPath(for: $0.id) } ?? Archives.defaultPath(for: "x")
        let state = state ?? configured.settings?.stateFolder() ?? KioskSetup.defaultState
        return screen(languages) + speech(languages) + [
            ClockCheck(now: Clock.secondsSince1970, isSynchronized: DeviceFacts.isClockSynchronized),
            RetentionCheck(archive: archive, state: Self.retention(in: archive, configured: configured.retentionDays)),
        ] + storage(archive: archive, state: state, isSealed: configured.isSealed) + [
            ConfigurationCheck(file: configured.file, problems: configured.problems),
            SurveyCheck(files: zip(files, compiled).map { ($0, $1.result) }),
            PinCheck(folder: state, isSet: Files.exists("\(state)/pin")),
            SealingCheck(key: configured.key, allowsUnsealed: configured.allowsUnsealed),
            printer(configured.printerDevice), sticks(configured.stickFolders),
            CoreDumpCheck(pattern: DeviceFacts.text("/proc/sys/kernel/core_pattern")),
            UserCheck(isRoot: geteuid() == 0, name: DeviceFacts.userName),
        ]
    }

    /// Those that were given, else those of an installed kiosk.
    private var surveyFiles: [String] {
        guard surveys.isEmpty else { return surveys }
        return Files.names(in: Self.installedSurveys).filter { $0.hasSuffix(".survey") }
            .map { "\(Self.installedSurveys)/\($0)" }
    }

    private static func compile(_ path: String) -> (survey: Survey?, result: SurveyCheck.Result) {
        do {
            let survey = try SurveyReference.compile(path).survey
            return (survey, .compiles(id: survey.id))
        } catch let failure as Failure where !Files.exists(path) || Files.isFolder(path) {
            return (nil, .unreadable(failure.message))
        } catch {
            return (nil, .hasErrors)
        }
    }

    private func screen(_ languages: [LanguageTag]) -> [any DeviceCheck] {
        let terminal = DeviceFacts.terminal()
        return [
            ScreenCheck(size: terminal.map { ($0.size.columns, $0.size.rows) }),
            TerminalCheck(
                name: DeviceFacts.variable("TERM"), drawsRightToLeft: terminal?.traits.drawsRightToLeft,
                rightToLeft: languages.first { $0.direction == .rightToLeft }?.rawValue),
            TouchCheck(inputDevices: DeviceFacts.text("/proc/bus/input/devices")),
            FontCheck(families: ProgramOutput.of("fc-list", [":", "family"])),
        ]
    }

    private func speech(_ languages: [LanguageTag]) -> [any DeviceCheck] {
        [
            SoundCheck(
                voices: ProgramOutput.of("espeak-ng", ["--voices"]), hasDevice: DeviceFacts.hasSoundDevice,
                languages: languages.map(\.rawValue))
        ]
    }

    private func storage(archive: String, state: String, isSealed: Bool) -> [any DeviceCheck] {
        let folder = Files.parent(of: archive)
        let existing = DeviceFacts.absolute(DeviceFacts.existing(folder))
        let mount = MountTable.current.mount(of: existing)
        let runtime = try? FileDraftStore.standardDirectory()
        let kept =
            [archive, "\(archive)-wal", "\(archive)-shm"]
            + [state, "\(state)/pin", "\(state)/pin.spare", "\(state)/session"]
        return [
            DiskCheck(
                folder: folder.isEmpty ? existing : folder,
                isWritable: faccessat(AT_FDCWD, existing, W_OK | X_OK, AT_EACCESS) == 0 && mount?.isReadOnly != true,
                isInMemory: mount?.isInMemory ?? false, freeBytes: Sticks.freeBytes(of: existing)),
            EncryptionCheck(isEncrypted: mount.flatMap(DeviceFacts.isEncrypted), isSealed: isSealed),
            SwapCheck(
                areas: SwapCheck.names(in: DeviceFacts.text("/proc/swaps")).map { ($0, DeviceFacts.isSafe(swap: $0)) }),
            PermissionCheck(
                entries: kept.compactMap(DeviceFacts.entry),
                owner: geteuid() == 0 ? DeviceFacts.entry(state)?.owner ?? 0 : Int(geteuid())),
            RuntimeCheck(
                folder: runtime,
                isInMemory: runtime.flatMap { MountTable.current.mount(of: DeviceFacts.absolute($0)) }?.isInMemory
                    ?? false),
        ]
    }

    private static func retention(in path: String, configured: Int?) -> RetentionCheck.State {
        guard Files.exists(path) else { return .none }
        do {
            let archive = try Archives.open(path, creating: false, writing: false)
            let now = Clock.halfDay
            return try withArchiveErrors(path) {
                let plan = try archive.purgePlan(
                    during: now, after: Retention.days(in: archive, configured: configured))
                return .read(
                    due: plan.due.map(\.session), open: plan.open,
                    isClockBelieved: try archive.believesClock(during: now) {
                        DeviceFacts.isClockSynchronized ?? false
                    })
            }
        } catch {
            return .unreadable((error as? Failure)?.message ?? "\(error)")
        }
    }

    private func printer(_ device: String?) -> PrinterCheck {
        guard let device else { return PrinterCheck(device: nil, state: .ready(nil)) }
        do {
            return PrinterCheck(device: device, state: .ready(try PrinterPort(path: device).status()))
        } catch {
            return PrinterCheck(device: device, state: .failed(error))
        }
    }

    private func sticks(_ folders: [String]) -> StickCheck {
        StickCheck(folders: folders.map { ($0, Files.isFolder($0)) }, sticks: Sticks(folders: folders).find())
    }
}
