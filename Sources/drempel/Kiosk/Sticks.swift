import Glibc

/// A USB stick that is in the device and ready.
struct Stick: Sendable, Hashable {
    /// The folder in which it is seen.
    var path: String
    /// What its owner called it, else the name of that folder.
    var label: String
    var freeBytes: Int
    var isWritable: Bool
}

/// Where sticks appear, and which are there.
///
/// A folder counts as a stick when something is mounted on it, or in it, that is mounted nowhere else: systemd mounts
/// folders of the disk over themselves, for a service that may write there, and those are no sticks.
struct Sticks {
    /// `usb.folders`.
    let folders: [String]

    /// Where the installed kiosk and the usual desktops put them.
    static let usualFolders = ["/run/drempel/usb", "/media/drempel"]

    /// The sticks that are there now, by their folders.
    func find() -> [Stick] {
        mounts(in: .current).filter(Self.isSeen).map { mount in
            Stick(
                path: mount.path, label: Self.label(of: mount, names: Self.labels),
                freeBytes: Self.freeBytes(of: mount.path),
                isWritable: !mount.isReadOnly && access(mount.path, W_OK | X_OK) == 0)
        }
    }

    /// The mounts that are sticks.
    func mounts(in table: MountTable) -> [MountTable.Mount] {
        let isInside = { (mount: MountTable.Mount) in
            folders.contains { MountTable.isSame(mount.path, orBelow: $0) }
        }
        let elsewhere = Set(table.mounts.filter { !isInside($0) }.map(\.device))
        // Of several on one folder the last is seen; a place where something will be mounted when asked for is not yet.
        let seen = Dictionary(table.mounts.filter(isInside).map { ($0.path, $0) }) { _, last in last }
        return seen.values.filter { !elsewhere.contains($0.device) && $0.type != "autofs" }.sorted { $0.path < $1.path }
    }

    /// Whether its folder leads to it, and not to what was mounted over it or to a folder of the disk below it: what is
    /// written there must be on the stick.
    static func isSeen(_ mount: MountTable.Mount) -> Bool {
        var status = stat()
        return stat(mount.path, &status) == 0 && MountTable.name(of: status.st_dev) == mount.device
    }

    /// The name of a stick; `names` are the labels of devices.
    static func label(of mount: MountTable.Mount, names: [String: String]) -> String {
        let folder = mount.path.split(separator: "/").last.map(String.init) ?? mount.path
        return names[mount.source] ?? folder
    }

    /// The labels that udev found, by device: `/dev/disk/by-label/STICK` leads to `../../sda1`.
    private static var labels: [String: String] {
        let folder = "/dev/disk/by-label"
        return Dictionary(
            Files.names(in: folder).compactMap { name in
                guard let path = realpath("\(folder)/\(name)", nil) else { return nil }
                defer { free(path) }
                return (String(cString: path), unescaped(name))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// udev writes spaces and the like as `\x20`.
    static func unescaped(_ name: String) -> String {
        var (bytes, rest) = ([UInt8](), Array(name.utf8)[...])
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"), rest.count >= 3,
                let code = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The bytes that this user can still write in the file system of `path`.
    static func freeBytes(of path: String) -> Int {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return 0 }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }

    /// Waits until the stick has everything that was written to it. After that it may be pulled out.
    ///
    /// - Returns: whether it is still there: `false` when it was pulled out before.
    func makeSafeToRemove(_ stick: Stick) -> Bool {
        // Of all disks, since Swift's C library knows no call for one; nothing else is being written.
        sync()
        return find().contains { $0.path == stick.path }
    }
}
