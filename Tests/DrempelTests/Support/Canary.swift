import Glibc

/// Bytes that only one person's answers have, and where they are found.
struct Canary {
    /// What it is, for a message.
    let name: String
    let bytes: [UInt8]
    /// So many bytes lie between two places where it may begin.
    var step = 1

    /// Everything by which a person could be recognised: the response's id and the answers, as they may lie in memory.
    static func all(id: [UInt8], answers: String, number: Int) -> [Canary] {
        let hexadecimal = id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        var all = [Canary(name: "the id", bytes: id)]
        for (name, text) in [
            ("the id in digits", hexadecimal), ("the id in capitals", hexadecimal.uppercased()),
            ("the answers", answers), ("the number", String(number)),
        ] {
            all.append(Canary(name: name, bytes: Array(text.utf8)))
            all.append(
                Canary(name: "\(name) in UTF-16", bytes: text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
            // As a terminal keeps its cells, whatever it keeps beside them in each.
            all.append(
                Canary(
                    name: "\(name) in UCS-4",
                    bytes: text.unicodeScalars.flatMap { value in
                        (0..<4).map { UInt8(truncatingIfNeeded: value.value >> (8 * $0)) }
                    }))
        }
        // As an integer. Where any eight bytes may begin, too many are alike by chance.
        all.append(
            Canary(
                name: "the number as an integer", bytes: withUnsafeBytes(of: number.littleEndian, Array.init), step: 8))
        return all
    }

    func isIn(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress, bytes.count >= self.bytes.count else { return false }
        let last = bytes.count - self.bytes.count
        return self.bytes.withUnsafeBytes { wanted in
            var start = 0
            while start <= last, let hit = memchr(base + start, Int32(wanted[0]), last - start + 1) {
                let offset = UnsafeRawPointer(hit) - base
                if offset % step == 0, memcmp(hit, wanted.baseAddress!, wanted.count) == 0 { return true }
                start = offset + 1
            }
            return false
        }
    }
}

/// Looks for canaries in processes and files.
enum CanaryScan {
    /// Where canaries are, in words: in memory that can be read of each process, and in files that it has open but which
    /// have no name any more.
    static func processes(_ processes: [pid_t], _ canaries: [Canary]) throws -> [String] {
        try processes.flatMap { process -> [String] in
            let name = Processes.program(of: process) ?? "?"
            var found = try memory(of: process, canaries).map { "\($0) in the memory of \(name) (\(process))" }
            for file in Folders.names(in: "/proc/\(process)/fd") {
                let link = "/proc/\(process)/fd/\(file)"
                guard let target = Folders.target(of: link), target.hasSuffix("(deleted)") else { continue }
                found += self.file(link, canaries).map { "\($0) in \(target), which \(name) has open" }
            }
            return found
        }
    }

    struct Unreadable: Error { var process: pid_t }

    private static func memory(of process: pid_t, _ canaries: [Canary]) throws -> [String] {
        let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
        guard memory >= 0, let maps = Folders.text("/proc/\(process)/maps") else {
            if Processes.isAlive(process) { throw Unreadable(process: process) }
            return []
        }
        defer { close(memory) }
        var found: [String] = []
        var total = 0
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 << 20, alignment: 4096)
        defer { chunk.deallocate() }
        for line in maps.split(separator: "\n") {
            let fields = line.split(separator: " ", omittingEmptySubsequences: true)
            let bounds = fields[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
            guard fields[1].hasPrefix("r"), bounds.count == 2, bounds[0] < 1 << 62 else { continue }
            let region = fields.count > 5 ? String(fields[5]) : "anonymous"
            var start = bounds[0]
            while start < bounds[1] {
                let wanted = min(UInt64(chunk.count), bounds[1] - start)
                let count = pread(memory, chunk.baseAddress, Int(wanted), off_t(start))
                guard count > 0 else { break }
                total += count
                let bytes = UnsafeRawBufferPointer(rebasing: chunk[..<count])
                found += canaries.filter { $0.isIn(bytes) }.map { "\($0.name) (\(region))" }
                // What lies across the end of this piece is whole in the next one.
                if start + UInt64(count) >= bounds[1] { break }
                start += UInt64(max(4096, count - 4096))
            }
        }
        // A process of which nothing can be read would pass for a clean one.
        guard total > 1 << 19 || !Processes.isAlive(process) else { throw Unreadable(process: process) }
        return found
    }

    /// Where canaries are among files, in words.
    static func files(_ paths: [String], _ canaries: [Canary]) -> [String] {
        paths.flatMap { path in file(path, canaries).map { "\($0) in \(path)" } }
    }

    private static func file(_ path: String, _ canaries: [Canary]) -> [String] {
        guard let bytes = Folders.bytes(path) else { return [] }
        return bytes.withUnsafeBytes { bytes in canaries.filter { $0.isIn(bytes) }.map(\.name) }
    }

    /// Files that were changed since `instant` where programs leave some behind, but those of other tests.
    static func leftBehind(since instant: timespec) -> [String] {
        ["/tmp", "/var/tmp", "/dev/shm"].flatMap { folder in
            Folders.names(in: folder).filter { !$0.hasPrefix("drempel-test-") }.flatMap { name -> [String] in
                let path = "\(folder)/\(name)"
                var status = stat()
                guard lstat(path, &status) == 0, status.st_uid == getuid(), status.st_ctim.tv_sec >= instant.tv_sec
                else { return [] }
                switch status.st_mode & S_IFMT {
                case S_IFREG: return [path]
                // A folder that something was made in; what it holds below may be old and large.
                case S_IFDIR: return Folders.names(in: path).map { "\(path)/\($0)" }.filter(isSmallFile)
                case _: return []
                }
            }
        }
    }

    private static func isSmallFile(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size < 50 << 20
    }
}
