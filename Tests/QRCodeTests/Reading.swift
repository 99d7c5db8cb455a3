import Foundation
import Testing

/// A program that the tests need.
struct Program {
    let path: String

    /// The program `name` on the path; without it the test fails and says which Debian package brings it.
    init(_ name: String, package: String) throws {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        guard let path = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile(atPath:))
        else { throw Missing(description: "this test needs \(name): apt-get install \(package)") }
        self.path = path
    }

    struct Missing: Error, CustomStringConvertible { let description: String }
    struct Failed: Error, CustomStringConvertible { let description: String }

    /// What the program prints, when it succeeds.
    func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(description: "\(path) \(arguments) exited \(process.terminationStatus): \(complaint)\(text)")
        }
        return text
    }
}

/// A folder that is removed when the value goes.
final class TemporaryFolder {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "drempel-qr-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

    /// Writes a file and gives its path.
    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        try Data(bytes).write(to: url.appending(path: name))
        return path(name)
    }
}

/// A reader of QR codes that has nothing in common with the library that makes ours.
enum Reader: CaseIterable {
    case zbar, zxing

    func read(_ file: String) throws -> String {
        switch self {
        case .zbar:
            try Program("zbarimg", package: "zbar-tools").run(["--quiet", "--raw", "--oneshot", "-Sbinary", file])
        case .zxing:
            try Program("ZXingReader", package: "zxing-cpp-tools").run(["-format", "QRCode", file])
        }
    }
}

/// Expects that each of `readers` reads `text` from the image in `file`.
func expectRead(
    _ file: String, as text: String, by readers: [Reader], sourceLocation: SourceLocation = #_sourceLocation
) throws {
    for reader in readers {
        let found = try reader.read(file)
        switch reader {
        case .zbar: #expect(found == text, sourceLocation: sourceLocation)
        case .zxing: #expect(found.contains("\"\(text)\""), sourceLocation: sourceLocation)
        }
    }
}

/// Expects that each of `readers` reads `text` from an image of these bytes.
func expectRead(
    _ image: [UInt8], extension suffix: String, as text: String, by readers: [Reader],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = try TemporaryFolder()
    try expectRead(try folder.write(image, "code.\(suffix)"), as: text, by: readers, sourceLocation: sourceLocation)
}
