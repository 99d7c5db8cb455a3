import Glibc

/// The calls by which a stick is written and read: those of the system, but in tests. Each sets `errno` when it fails.
struct StickCalls {
    /// Appends to the file and gives the number of bytes written, or -1.
    var write: (Int32, UnsafeRawBufferPointer) -> Int = { Glibc.write($0, $1.baseAddress, $1.count) }
    /// Waits until the disk has the file or folder; 0, or -1.
    var synchronize: (Int32) -> Int32 = { fsync($0) }
    /// Reads from a place in the file and gives the number of bytes read, or -1.
    var read: (Int32, UnsafeMutableRawBufferPointer, Int) -> Int = { pread($0, $1.baseAddress, $1.count, off_t($2)) }
    /// Gives a file in a folder a second name; 0, or -1 where the file system knows no such thing.
    var link: (Int32, String, String) -> Int32 = { linkat($0, $1, $0, $2, 0) }
    /// How many bytes go at once: enough to keep a stick busy, and few enough to notice in time that it is slow.
    var chunk = 1 << 20
    /// What happens between writing and reading back: nothing, but in tests.
    var beforeReadingBack: () -> Void = {}
    /// Seconds on a clock that never jumps.
    var seconds: () -> Double = {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    /// Whether a folder on the archive's own disk is refused: such a folder is what is left when a stick is gone.
    var needsOwnDevice = true
    /// Where the copy is made first: in memory where there is room, else beside the archive or among temporary files.
    var ownFolders: (FilePlace) -> [String] = { ["/dev/shm", $0.folder, FilePlace.temporaryFolder] }
}
