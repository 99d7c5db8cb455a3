import Glibc
import SurveyCore

/// A folder on a stick, held open, so that a stick that is pulled out is never taken for the empty folder under it.
struct Stick: ~Copyable {
    private let folder: FilePlace
    private let descriptor: Int32
    private let device: dev_t
    private let calls: StickCalls
    /// When the time that it was given ends.
    private let deadline: Double
    #if arch(arm64) || arch(arm)
    /// `O_DIRECT`, which Swift's Glibc does not have.
    private static let direct: Int32 = 0o200000
    #else
    /// `O_DIRECT`, which Swift's Glibc does not have.
    private static let direct: Int32 = 0o40000
    #endif

    /// - Throws: `StickCopyError.missing`.
    init(_ folder: FilePlace, besides archive: FilePlace, patience: Double, _ calls: StickCalls) throws {
        (self.folder, self.calls) = (folder, calls)
        deadline = calls.seconds() + patience
        var (own, its) = (stat(), stat())
        descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StickCopyError.missing }
        guard fstat(descriptor, &its) == 0, stat(archive.folder, &own) == 0,
            its.st_dev != own.st_dev || !calls.needsOwnDevice
        else {
            close(descriptor)
            throw StickCopyError.missing
        }
        device = its.st_dev
    }

    deinit {
        close(descriptor)
    }

    // MARK: The copy

    /// Writes what `source` holds under a name that nobody takes for a finished file, and brings it to the disk.
    func write(_ source: borrowing FileDescriptor, _ status: FileStatus, to draft: FilePlace) throws {
        try needRoom(for: status.size)
        unlinkat(descriptor, draft.name, 0)
        let file = try asking {
            openat(descriptor, draft.name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
        defer { close(file) }
        try eachChunk(of: source, status.size) { chunk, _ in
            var rest = UnsafeRawBufferPointer(chunk)
            while !rest.isEmpty {
                let written = try asking { Int32(calls.write(file, rest)) }
                guard written > 0 else { throw StickCopyError.full(bytes: status.size) }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(Int(written)))
            }
            // Else memory takes all of it at once, and nobody knows how long the rest takes.
            try asking { calls.synchronize(file) }
        }
        let seconds = status.modified / 1_000_000_000
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        try asking { futimens(file, [time, time]) }
        try asking { calls.synchronize(file) }
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
    }

    /// Reads the draft from the stick, not from memory, and compares it with `source`.
    func compare(_ draft: FilePlace, with source: borrowing FileDescriptor, _ status: FileStatus) throws {
        calls.beforeReadingBack()
        // Not every file system can read past the cache; there it was told to forget the file.
        var file = openat(descriptor, draft.name, O_RDONLY | O_CLOEXEC | Self.direct)
        if file == -1, errno == EINVAL { file = openat(descriptor, draft.name, O_RDONLY | O_CLOEXEC) }
        try asking { file }
        defer { close(file) }
        // Direct reading wants its memory at a whole page.
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: calls.chunk, alignment: 4096)
        defer { buffer.deallocate() }
        var end = 0
        try eachChunk(of: source, status.size) { chunk, offset in
            var filled = 0
            while filled < chunk.count {
                let part = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                let got = try asking { Int32(calls.read(file, part, offset + filled)) }
                guard got > 0 else { throw StickCopyError.unreliable }
                filled += Int(got)
            }
            guard filled == chunk.count, memcmp(buffer.baseAddress!, chunk.baseAddress!, filled) == 0
            else { throw StickCopyError.unreliable }
            end = offset + filled
        }
        guard end == status.size else { throw StickCopyError.unreliable }
    }

    /// Gives the draft the first free one of `names`, and brings the names to the disk.
    func name(_ draft: FilePlace, oneOf names: some Sequence<String>) throws -> String {
        for name in names where faccessat(descriptor, name, F_OK, AT_SYMLINK_NOFOLLOW) == -1 {
            if calls.link(descriptor, draft.name, name) == 0 {
                unlinkat(descriptor, draft.name, 0)
            } else if errno == EEXIST {
                continue
            } else {
                // Sticks know no links.
                try asking { renameat(descriptor, draft.name, descriptor, name) }
            }
            do {
                if calls.synchronize(descriptor) == -1 {
                    guard errno == EINVAL else { throw failure() }
                    // A folder that cannot be synchronized by itself is, with all else.
                    sync()
                }
                if !isPresent { throw StickCopyError.pulledOut }
            } catch {
                unlinkat(descriptor, name, 0)
                throw error
            }
            return name
        }
        throw StickCopyError.full(bytes: 0)
    }

    /// Removes a draft that came to nothing.
    func remove(_ draft: FilePlace) {
        unlinkat(descriptor, draft.name, 0)
    }

    // MARK: What goes wrong

    private func needRoom(for bytes: Int) throws {
        var status = statvfs()
        try asking { fstatvfs(descriptor, &status) }
        if status.f_flag & UInt(ST_RDONLY) != 0 { throw StickCopyError.readOnly }
        guard UInt(bytes) < status.f_bavail * status.f_frsize else { throw StickCopyError.full(bytes: bytes) }
    }

    /// Runs a call until it is not interrupted.
    ///
    /// - Throws: `StickCopyError` when it gives -1, or when the time is over.
    @discardableResult
    private func asking(_ call: () -> Int32) throws -> Int32 {
        while true {
            let result = call()
            let code = errno
            if result == -1 && code == EINTR { continue }
            if result == -1 { throw failure(code) }
            if calls.seconds() > deadline { throw StickCopyError.tooSlow }
            return result
        }
    }

    /// What an error number means on a stick.
    func failure(_ code: Int32 = errno) -> StickCopyError {
        guard isPresent else { return .pulledOut }
        switch code {
        case ENOSPC, EDQUOT, EFBIG: return .full(bytes: 0)
        case EROFS, EACCES, EPERM: return .readOnly
        case ENODEV, ENXIO, ENOMEDIUM, ENOENT, ESTALE, ENOTCONN, ESHUTDOWN: return .pulledOut
        case _: return .unreliable
        }
    }

    /// Whether the folder is still that of the stick, and the stick still in the device.
    var isPresent: Bool {
        var status = stat()
        guard stat(folder.path, &status) == 0, status.st_dev == device else { return false }
        // File systems without a device of their own, such as those in memory, have none of these.
        let number = (major: UInt32(device >> 8 & 0xFFF), minor: UInt32(device & 0xFF | device >> 12 & 0xFFF00))
        return number.major == 0 || access("/sys/dev/block/\(number.major):\(number.minor)", F_OK) == 0
            || access("/sys/dev/block", F_OK) == -1
    }

    private func eachChunk(
        of source: borrowing FileDescriptor, _ size: Int, _ body: (UnsafeMutableRawBufferPointer, Int) throws -> Void
    ) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: calls.chunk, alignment: 16)
        defer { buffer.deallocate() }
        var offset = 0
        while offset < size {
            let number = source.number
            let got = try system("read the copy") {
                Int32(pread(number, buffer.baseAddress, min(calls.chunk, size - offset), off_t(offset)))
            }
            guard got > 0 else { throw StoreError.damaged("the copy ended too soon") }
            try body(UnsafeMutableRawBufferPointer(rebasing: buffer[..<Int(got)]), offset)
            offset += Int(got)
        }
    }
}
