/// A stretch of a source file, in bytes from its beginning.
public struct SourceRange: Sendable, Hashable {
    /// The path of the file, as in `SourceFile.path`.
    public var file: String
    /// The offset of the first byte.
    public var start: Int
    /// The offset after the last byte; equal to `start` for a place between two characters.
    public var end: Int

    public init(file: String, start: Int, end: Int) {
        self.file = file
        self.start = start
        self.end = end
    }
}

/// A `SourceRange` as the compiler carries it about: small, with the file as a number.
struct Span: Hashable {
    var file: Int32
    var start: Int32
    var end: Int32

    init(file: Int32, start: Int, end: Int) {
        self.file = file
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    /// From the beginning of this one to the end of `other`, in the same file.
    func through(_ other: Span) -> Span {
        Span(file: file, start: Int(start), end: Int(max(end, other.end)))
    }

    /// The place just after it.
    var after: Span { Span(file: file, start: Int(end), end: Int(end)) }

    /// The place just before it.
    var before: Span { Span(file: file, start: Int(start), end: Int(start)) }
}
