import Glibc

/// An open file, closed at the end of its scope.
struct FileDescriptor: ~Copyable {
    let number: Int32
    private let place: FilePlace

    /// Opens `place` to read it.
    init(reading place: FilePlace) throws {
        self.place = place
        number = try system("open \(place.path)") { open(place.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    }

    /// Makes `place`, which must not exist, readable by its owner alone.
    init(creating place: FilePlace) throws {
        self.place = place
        number = try system("create \(place.path)") {
            open(place.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
    }

    deinit {
        close(number)
    }

    /// Up to `count` bytes from the start of the file.
    func prefix(_ count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let place = self.place
            let number = self.number
            let got = try bytes.withUnsafeMutableBytes { buffer in
                try system("read \(place.path)") {
                    Int32(pread(number, buffer.baseAddress! + filled, count - filled, off_t(filled)))
                }
            }
            if got == 0 { break }
            filled += Int(got)
        }
        return Array(bytes.prefix(filled))
    }

    /// Appends all of `source`.
    func append(_ source: borrowing FileDescriptor) throws {
        let size = 1 << 20
        var buffer = [UInt8](repeating: 0, count: size)
        var offset = 0
        while true {
            let (from, to, place) = (source.number, number, self.place)
            let got = try system("read") { Int32(pread(from, &buffer, size, off_t(offset))) }
            if got == 0 { return }
            offset += Int(got)
            var written = 0
            while written < Int(got) {
                written += Int(
                    try buffer.withUnsafeBytes { bytes in
                        try system("write \(place.path)") {
                            Int32(write(to, bytes.baseAddress! + written, Int(got) - written))
                        }
                    })
            }
        }
    }

    /// Waits until the disk has the file.
    func synchronize() throws {
        let (number, place) = (number, place)
        try system("synchronize \(place.path)") { fsync(number) }
    }

    /// Forgets what memory holds of the file, so that what is read next comes from the disk.
    func forgetCache() {
        posix_fadvise(number, 0, 0, POSIX_FADV_DONTNEED)
    }

    /// Gives the file this time, in seconds after 1970-01-01 00:00 UTC.
    func setTime(_ seconds: Int) throws {
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        let (number, place) = (number, place)
        try system("set the time of \(place.path)") { futimens(number, [time, time]) }
    }
}
