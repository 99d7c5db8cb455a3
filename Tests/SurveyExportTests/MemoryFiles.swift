import Foundation
import SurveyExport

/// Files in memory.
struct MemoryFiles: FileSink, Sendable {
    /// The files' bytes, by their names.
    private(set) var files: [String: [UInt8]] = [:]
    private var current = ""

    mutating func begin(_ name: String) {
        current = name
        files[name] = []
    }

    mutating func write(_ bytes: UnsafeRawBufferPointer) {
        files[current, default: []].append(contentsOf: bytes)
    }

    mutating func end() {}

    mutating func file(_ name: String, filledBy body: (String) throws -> Void) throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)-\(name)")
        try Data().write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        try body(place.path())
        files[name] = Array(try Data(contentsOf: place))
    }
}
