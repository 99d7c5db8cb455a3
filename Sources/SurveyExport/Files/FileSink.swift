/// Where an export's bytes go, one file after the other.
///
/// The caller decides what a file is; one that writes to a disk writes beside the target and renames when all files are
/// whole, so that an export never stands half-written.
public protocol FileSink {
    /// Begins the file of that name; what was begun before is ended.
    mutating func begin(_ name: String) throws
    /// Adds bytes to the file begun last. They are valid during the call only.
    mutating func write(_ bytes: UnsafeRawBufferPointer) throws
    /// Ends the file begun last.
    mutating func end() throws
}

/// Files in memory, for small exports and tests.
public struct MemoryFiles: FileSink, Sendable {
    /// The files' bytes, by their names.
    public private(set) var files: [String: [UInt8]] = [:]
    private var current = ""

    public init() {}

    public mutating func begin(_ name: String) {
        current = name
        files[name] = []
    }

    public mutating func write(_ bytes: UnsafeRawBufferPointer) {
        files[current, default: []].append(contentsOf: bytes)
    }

    public mutating func end() {}
}
