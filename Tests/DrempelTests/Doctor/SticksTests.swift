import Testing

@testable import drempel

@Suite("USB sticks")
struct SticksTests {
    private static let system = """
        22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
        23 22 0:21 / /proc rw,nosuid - proc proc rw
        24 22 0:25 / /run rw,nosuid shared:5 - tmpfs tmpfs rw,mode=755
        25 24 0:40 / /run/drempel rw - tmpfs tmpfs rw,mode=700
        """

    private func sticks(_ mounts: String, folders: [String] = ["/run/drempel/usb", "/media/drempel"]) -> [String] {
        Sticks(folders: folders).mounts(in: MountTable(Self.system + "\n" + mounts)).map(\.path)
    }

    @Test(
        "are what is mounted in their folders, or on them",
        arguments: [
            ("", []),
            ("40 22 8:1 / /media/drempel/sda1 rw,nosuid - vfat /dev/sda1 rw,uid=1", ["/media/drempel/sda1"]),
            ("40 25 8:1 / /run/drempel/usb rw - exfat /dev/sda1 rw", ["/run/drempel/usb"]),
            ("40 22 8:1 / /media/drempel-2 rw - vfat /dev/sda1 rw", []),
            ("40 22 8:1 / /media/anna/BANK rw - vfat /dev/sda1 rw", []),
            (
                "40 22 8:17 / /media/drempel/sdb1 rw - vfat /dev/sdb1 rw\n41 22 8:1 / /media/drempel/sda1 rw - vfat /dev/sda1 rw",
                ["/media/drempel/sda1", "/media/drempel/sdb1"]
            ),
            ("40 22 8:1 / /media/drempel/MIJN\\040STICK rw - vfat /dev/sda1 rw", ["/media/drempel/MIJN STICK"]),
        ])
    func found(mounts: String, paths: [String]) {
        #expect(sticks(mounts) == paths)
    }

    @Test("are not the disk's own folders, which systemd mounts over themselves for a service")
    func binds() {
        let bind = "50 22 254:0 /media/drempel /media/drempel rw - ext4 /dev/vda1 rw"
        #expect(sticks(bind) == [])
        #expect(sticks("50 25 0:40 /usb /run/drempel/usb rw - tmpfs tmpfs rw") == [])
        let stick = "60 50 8:1 / /media/drempel/sda1 rw - vfat /dev/sda1 rw"
        #expect(sticks(bind + "\n" + stick) == ["/media/drempel/sda1"])
        #expect(sticks("70 22 0:50 / /media/drempel rw - autofs systemd-1 rw,fd=5") == [], "nothing is mounted yet")
    }

    @Test("are read-only when the mount or the file system is")
    func readOnly() {
        for (options, superOptions, isReadOnly) in [
            ("rw", "rw", false), ("ro", "rw", true), ("rw,nosuid", "ro,uid=1", true),
        ] {
            let table = MountTable(
                "40 22 8:1 / /media/drempel/a \(options) shared:9 master:1 - vfat /dev/sda1 \(superOptions)")
            #expect(table.mounts.map(\.isReadOnly) == [isReadOnly])
        }
    }

    @Test("have the name that their owner gave, else that of their folder")
    func labels() {
        let mount = MountTable.Mount(
            path: "/media/drempel/sda1", device: "8:1", type: "vfat", source: "/dev/sda1", isReadOnly: false)
        #expect(Sticks.label(of: mount, names: ["/dev/sda1": "MIJN STICK"]) == "MIJN STICK")
        #expect(Sticks.label(of: mount, names: ["/dev/sdb1": "x"]) == "sda1")
        #expect(Sticks.unescaped("MIJN\\x20STICK") == "MIJN STICK")
        #expect(Sticks.unescaped("\\x") == "\\x" && Sticks.unescaped("a\\xzzb") == "a\\xzzb")
    }

    @Test("are seen only where their folder leads to them, and not where something lies over them")
    func covered() throws {
        var mount = try #require(MountTable.current.mount(of: "/proc/version"))
        #expect(mount.path == "/proc" && Sticks.isSeen(mount))
        mount.device = "8:1"
        #expect(!Sticks.isSeen(mount))
        mount.path = "/no-such-folder"
        #expect(!Sticks.isSeen(mount))
    }

    @Test("that went away are not safe to have been removed")
    func pulledOut() {
        let stick = Stick(path: "/media/drempel/none", label: "x", freeBytes: 0, isWritable: true)
        #expect(!Sticks(folders: ["/media/drempel"]).makeSafeToRemove(stick))
    }
}

@Suite("What is mounted")
struct MountTableTests {
    @Test("holds a file where the path reaches farthest, and the last of several")
    func mount() {
        let table = MountTable(
            """
            1 0 8:1 / / rw - ext4 /dev/sda1 rw
            2 1 0:30 / /tmp rw - tmpfs tmpfs rw
            3 1 8:2 / /var rw - ext4 /dev/sda2 rw
            4 3 253:0 / /var rw - btrfs /dev/mapper/crypt rw
            """)
        #expect(table.mount(of: "/tmp/a/b")?.isInMemory == true)
        #expect(table.mount(of: "/tmpfile")?.device == "8:1")
        #expect(table.mount(of: "/var/lib")?.source == "/dev/mapper/crypt")
    }

    @Test(
        "is read from the system, and from nothing else",
        arguments: ["", "x", "1 2 3", "1 0 8:1 / / rw shared:1 ext4 a rw rw"])
    func nonsense(line: String) {
        #expect(MountTable(line).mounts == [])
        #expect(MountTable.current.mount(of: "/proc/self/mountinfo")?.type == "proc")
    }
}
