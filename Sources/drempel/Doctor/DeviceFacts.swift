import Glibc
import SurveyCore
import SurveyTerminal

/// Looks at the device that this runs on.
enum DeviceFacts {
    /// What is in a file of the system's; empty when it cannot be read.
    static func text(_ path: String) -> String {
        (try? Files.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The terminal's size and traits, whatever standard input and output are; `nil` without a terminal.
    static func terminal() -> (size: ScreenSize, traits: TerminalTraits)? {
        let file = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        do {
            var terminal = try Terminal(input: file, output: file)
            return (terminal.size, try terminal.traits(name: variable("TERM")))
        } catch {
            return nil
        }
    }

    static func variable(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }

    static var hasSoundDevice: Bool {
        // A device that plays ends in `p`: pcmC0D0p.
        Files.names(in: "/dev/snd").contains { $0.hasPrefix("pcm") && $0.hasSuffix("p") }
    }

    /// By systemd, else by the mark that its own time service leaves; `nil` where neither says.
    static var isClockSynchronized: Bool? {
        if let text = ProgramOutput.of("timedatectl", ["show", "--property=NTPSynchronized", "--value"]) {
            return text.hasPrefix("yes")
        }
        return Files.exists("/run/systemd/timesync/synchronized") ? true : nil
    }

    /// The folder, else the nearest one above it that is there.
    static func existing(_ folder: String) -> String {
        var folder = folder.isEmpty ? "." : folder
        while !Files.isFolder(folder), folder != "/", folder != "." {
            let parent = Files.parent(of: folder)
            folder = parent.isEmpty ? "." : parent
        }
        return folder
    }

    /// The path without symbolic links.
    static func absolute(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether a mount's disk is encrypted by dm-crypt, itself or by a disk below it; `nil` where nobody can tell.
    static func isEncrypted(_ mount: MountTable.Mount) -> Bool? {
        // The number of a disk is 0 for file systems that span several or none, as btrfs: then its name says which.
        let device = mount.device.hasPrefix("0:") ? number(of: mount.source) : mount.device
        return device.flatMap(isEncrypted)
    }

    /// The same for a disk by its `major:minor`.
    static func isEncrypted(device: String) -> Bool? {
        let folder = absolute("/sys/dev/block/\(device)")
        guard Files.isFolder(folder) else { return nil }
        if text("\(folder)/dm/uuid").hasPrefix("CRYPT-") { return true }
        // A logical volume is encrypted when all that it lies on is.
        let below = Files.names(in: "\(folder)/slaves").map { text("\(folder)/slaves/\($0)/dev") }
        return !below.isEmpty
            && below.allSatisfy { isEncrypted(device: $0.filter { !$0.isWhitespace }) == true }
    }

    /// The `major:minor` of a device's file.
    static func number(of path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFBLK else { return nil }
        return MountTable.name(of: status.st_rdev)
    }

    /// Whether a swap area is encrypted, or held in memory (zram).
    static func isSafe(swap path: String) -> Bool {
        if path.hasPrefix("/dev/zram") { return true }
        if let device = number(of: path) { return isEncrypted(device: device) == true }
        return MountTable.current.mount(of: absolute(path)).flatMap(isEncrypted) == true
    }

    /// What is known of a file or folder, without following a link.
    static func entry(_ path: String) -> PermissionCheck.Entry? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return PermissionCheck.Entry(
            path: path, isFolder: status.st_mode & S_IFMT == S_IFDIR, mode: Int(status.st_mode & 0o777),
            owner: Int(status.st_uid))
    }

    static var userName: String {
        getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "\(geteuid())"
    }
}
