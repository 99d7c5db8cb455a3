import Glibc
import Testing

/// A small C program or library of `Tests/KioskHelpers`, compiled when a test needs it.
enum Helper {
    /// Compiles `NAME.c` into `folder`.
    ///
    /// - Returns: the path of what was made.
    static func compile(_ name: String, _ options: [String] = [], into folder: TemporaryFolder) throws -> String {
        let target = folder.file(name)
        let source = Program.root + "/Tests/KioskHelpers/\(name).c"
        let result = try Program.run(["-O1", "-Wall", source, "-o", target] + options, program: "cc")
        try #require(result.status == 0, "\(result.errors)")
        return target
    }
}
