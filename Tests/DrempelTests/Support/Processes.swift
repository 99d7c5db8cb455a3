import Glibc

/// What the system tells of processes, by `/proc`.
enum Processes {
    /// `root` and all that it started, directly or not, as far as they live.
    static func tree(of root: pid_t) -> [pid_t] {
        var children: [pid_t: [pid_t]] = [:]
        for process in all() {
            if let parent = parent(of: process) { children[parent, default: []].append(process) }
        }
        var found: [pid_t] = []
        var open = [root]
        while let next = open.popLast() {
            if isAlive(next) { found.append(next) }
            open += children[next] ?? []
        }
        return found
    }

    static func all() -> [pid_t] { Folders.names(in: "/proc").compactMap { pid_t($0) } }

    /// Runs: neither gone nor waiting to be reaped.
    static func isAlive(_ process: pid_t) -> Bool {
        guard let state = fields(of: process)?.first else { return false }
        return state != "Z" && state != "X"
    }

    static func parent(of process: pid_t) -> pid_t? {
        fields(of: process).flatMap { $0.count > 1 ? pid_t($0[1]) : nil }
    }

    /// The name of the program's file, such as `drempel`.
    static func program(of process: pid_t) -> String? {
        Folders.target(of: "/proc/\(process)/exe")?.split(separator: "/").last.map(String.init)
    }

    /// Kilobytes that are in memory and the process's own.
    static func memory(of process: pid_t) -> Int? {
        guard let text = Folders.text("/proc/\(process)/statm") else { return nil }
        let pages = text.split(separator: " ").compactMap { Int($0) }
        return pages.count > 2 ? (pages[1] - pages[2]) * sysconf(Int32(_SC_PAGESIZE)) / 1024 : nil
    }

    /// The time on a processor so far, in ticks of a hundredth of a second.
    static func processorTicks(of process: pid_t) -> Int? {
        guard let fields = fields(of: process), fields.count > 12, let user = Int(fields[11]),
            let system = Int(fields[12])
        else { return nil }
        return user + system
    }

    /// The fields of `/proc/PID/stat` from the state on: the name before it may hold anything.
    private static func fields(of process: pid_t) -> [String]? {
        guard let text = Folders.text("/proc/\(process)/stat"), let end = text.lastIndex(of: ")")
        else { return nil }
        return text[text.index(after: end)...].split(separator: " ").map(String.init)
    }

    /// Waits until none of `processes` lives.
    ///
    /// - Returns: those that still do after `limit`.
    static func waitForEnd(of processes: [pid_t], _ limit: Duration = .seconds(20)) -> [pid_t] {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end, processes.contains(where: isAlive) { usleep(5_000) }
        return processes.filter(isAlive)
    }
}

/// Names in folders, and where links lead.
enum Folders {
    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    static func target(of link: String) -> String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink(link, &buffer, buffer.count - 1)
        return length > 0 ? String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
    }

    /// A file's text; `nil` when it cannot be read, as when its process is gone meanwhile.
    static func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

    static func bytes(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(file, &buffer, buffer.count), count > 0 { bytes += buffer[0..<count] }
        return bytes
    }

    /// All files below `folder`, links not followed.
    static func files(below folder: String) -> [String] {
        names(in: folder).flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { return [] }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return files(below: path)
            case S_IFREG: return [path]
            case _: return []
            }
        }
    }
}
