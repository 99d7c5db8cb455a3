/// A file of the survey language: its name for messages, and its bytes as they lie on the disk.
///
/// A byte order mark, CRLF line ends, bytes that are no UTF-8 and the normalisation of texts are the compiler's matter;
/// whoever reads a file hands over what is in it.
public struct SourceFile: Sendable, Hashable {
    /// The name that messages print, usually the path as the user gave it.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The file's name without its folders and its last extension.
    var stem: Substring {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return name[..<dot]
    }
}

/// Gives files by their path. The compiler itself reads nothing from a disk.
public protocol SourceLoader {
    /// The file at `path`, or `nil` when there is none that can be read.
    func load(_ path: String) -> SourceFile?

    /// The names of the files in `folder` (a path that ends in `/`), for suggestions; none when they are not known.
    func names(in folder: String) -> [String]
}

extension SourceLoader {
    public func names(in folder: String) -> [String] { [] }
}

/// A loader over texts in memory.
public struct DictionaryLoader: SourceLoader, Sendable {
    public var texts: [String: String]

    public init(_ texts: [String: String]) {
        self.texts = texts
    }

    public func load(_ path: String) -> SourceFile? {
        texts[path].map { SourceFile(path: path, text: $0) }
    }

    public func names(in folder: String) -> [String] {
        texts.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
    }
}
