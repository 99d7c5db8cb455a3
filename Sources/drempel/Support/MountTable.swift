import Glibc

/// What is mounted where, as `/proc/self/mountinfo` lists it (proc_pid_mountinfo(5)).
struct MountTable: Sendable, Hashable {
    /// One mount.
    struct Mount: Sendable, Hashable {
        /// Where it is seen.
        var path: String
        /// `major:minor` of what is mounted: the same wherever it is.
        var device: String
        /// The kind of file system, such as `ext4`.
        var type: String
        /// What was mounted, such as `/dev/sda1`.
        var source: String
        /// It was mounted for reading only, or the file system itself is.
        var isReadOnly: Bool

        /// It is held in memory.
        var isInMemory: Bool { ["tmpfs", "ramfs", "devtmpfs"].contains(type) }
    }

    /// In the order in which they were mounted.
    let mounts: [Mount]

    /// From the text of a `mountinfo`; lines that are none are passed over.
    init(_ text: String) {
        mounts = text.split(separator: "\n").compactMap(Self.mount)
    }

    /// That of this process.
    static var current: MountTable {
        MountTable((try? Files.read("/proc/self/mountinfo")).map { String(decoding: $0, as: UTF8.self) } ?? "")
    }

    private static func mount(_ line: Substring) -> Mount? {
        let fields = line.split(separator: " ", omittingEmptySubsequences: false)
        // After six fields come optional ones, closed by a hyphen.
        guard fields.count >= 10, let hyphen = fields[6...].firstIndex(of: "-"), fields.count > hyphen + 3 else {
            return nil
        }
        let options = fields[5].split(separator: ",") + fields[hyphen + 3].split(separator: ",")
        return Mount(
            path: unescaped(fields[4]), device: String(fields[2]), type: String(fields[hyphen + 1]),
            source: unescaped(fields[hyphen + 2]), isReadOnly: options.contains("ro"))
    }

    /// Spaces and the like are written as three octal digits.
    private static func unescaped(_ field: Substring) -> String {
        var (bytes, rest) = ([UInt8](), Array(field.utf8)[...])
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            if byte == UInt8(ascii: "\\"), digits.count == 3, digits.allSatisfy({ (48...55).contains($0) }) {
                bytes.append(digits.reduce(0) { $0 &* 8 &+ ($1 - 48) })
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `major:minor` of a device's number, as glibc's gnu_dev_major and gnu_dev_minor take it apart.
    static func name(of device: dev_t) -> String {
        let number = UInt64(device)
        let major = (number >> 8 & 0xFFF) | (number >> 32 & 0xFFFF_F000)
        let minor = (number & 0xFF) | (number >> 12 & 0xFFFF_FF00)
        return "\(major):\(minor)"
    }

    /// What holds the file at the absolute `path`: the mount that reaches farthest, of several the last.
    func mount(of path: String) -> Mount? {
        mounts.enumerated().filter { Self.isSame(path, orBelow: $0.element.path) }
            .max { ($0.element.path.utf8.count, $0.offset) < ($1.element.path.utf8.count, $1.offset) }?.element
    }

    /// Whether `path` is `folder` or lies in it.
    static func isSame(_ path: String, orBelow folder: String) -> Bool {
        path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }
}
