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
    /// Makes the file of that name by a library that writes files itself: `body` is given the path of an empty file that
    /// it fills.
    mutating func file(_ name: String, filledBy body: (_ path: String) throws -> Void) throws
}

extension FileSink {
    /// Makes a file of one text, in UTF-8.
    mutating func file(_ name: String, _ text: String) throws {
        try begin(name)
        var text = text
        try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
        try end()
    }
}
