public import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Compares `text` with the golden file `Golden/NAME` beside the calling test.
///
/// With the environment variable `DREMPEL_RECORD` set, the file is written instead, and the test fails, so that a
/// recording run is never taken for a passing one.
public func expectGolden(
    _ text: String, _ name: String, file: StaticString = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let folder = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let path = "\(folder)/Golden/\(name)"
    if ProcessInfo.processInfo.environment["DREMPEL_RECORD"] != nil {
        let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(filePath: path))
            Issue.record(
                "recorded \(path); look at it, then run again without DREMPEL_RECORD", sourceLocation: sourceLocation)
        } catch {
            Issue.record("could not record \(path): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let data = FileManager.default.contents(atPath: path) else {
        Issue.record("there is no golden file \(path); record it with DREMPEL_RECORD=1", sourceLocation: sourceLocation)
        return
    }
    let golden = String(decoding: data, as: UTF8.self)
    guard golden != text else { return }
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let expected = line < old.count ? String(old[line]) : "(end)"
    let found = line < new.count ? String(new[line]) : "(end)"
    Issue.record(
        "\(name) differs from its golden file at line \(line + 1):\n  golden: \(expected)\n  now:    \(found)",
        sourceLocation: sourceLocation)
}
