import Foundation

/// Readers of QR codes that have nothing in common with the library that makes ours.
enum QRReading: String, CaseIterable {
    case zbar, zxing

    struct Failed: Error, CustomStringConvertible { var description: String }

    /// What the code in a portable greymap spells.
    func text(in greymap: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "drempel-slip-\(UUID().uuidString).pgm")
        try Data(greymap).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let path = file.path(percentEncoded: false)
        switch self {
        case .zbar:
            return try run(["zbarimg", "--quiet", "--raw", "--oneshot", "-Sbinary", path], package: "zbar-tools")
        case .zxing:
            let said = try run(["ZXingReader", "-format", "QRCode", path], package: "zxing-cpp-tools")
            guard let start = said.firstRange(of: "Text:"),
                let line = said[start.upperBound...].split(separator: "\n").first
            else { throw Failed(description: said) }
            return line.trimmingCharacters(in: CharacterSet(charactersIn: " \""))
        }
    }

    private func run(_ arguments: [String], package: String) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(
                description: "\(arguments[0]) (package \(package)) ended with \(process.terminationStatus): \(said)")
        }
        return said
    }
}
