import Glibc

/// A folder that is made for files, and those above it. Those that are still empty in the end are taken away again.
final class MadeFolder {
    /// From the outermost one.
    private let made: [String]

    /// - Throws: `Failure`.
    init(_ path: String) throws {
        var missing: [String] = []
        var folder = path
        while !folder.isEmpty, !Files.isFolder(folder) {
            missing.append(folder)
            folder = Files.parent(of: folder)
        }
        made = missing.reversed()
        try Files.makeFolder(path)
    }

    deinit {
        // One that holds anything is not removed.
        for folder in made.reversed() { rmdir(folder) }
    }
}
