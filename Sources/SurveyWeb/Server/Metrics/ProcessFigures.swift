import Glibc

/// What the system tells of this process; `nil` where it does not.
struct ProcessFigures: Sendable {
    let processorSeconds: Double?
    let residentBytes: Int?
    let virtualBytes: Int?
    let openFiles: Int?
    let maximumFiles: Int?
    let threads: Int?

    init() {
        // Behind the name, which may hold anything, the fields are numbered from the third on (proc(5)).
        let stat = Self.text("/proc/self/stat")
        let fields = stat.lastIndex(of: ")").map { stat[$0...].dropFirst().split(separator: " ") } ?? []
        func field(_ number: Int) -> Int? { fields.count > number - 3 ? Int(fields[number - 3]) : nil }
        let ticks = Int(sysconf(Int32(_SC_CLK_TCK)))
        processorSeconds = field(14).flatMap { user in field(15).map { Double(user + $0) / Double(ticks) } }
        virtualBytes = field(23)
        residentBytes = field(24).map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
        threads = field(20)
        var limit = rlimit()
        maximumFiles =
            getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 ? Int(exactly: limit.rlim_cur) : nil
        openFiles = Self.count(in: "/proc/self/fd")
    }

    private static func text(_ path: String) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while case let count = read(file, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func count(in folder: String) -> Int? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        // Without '.', '..' and the one that this needs itself.
        var count = -3
        while readdir(directory) != nil { count += 1 }
        return max(0, count)
    }
}
