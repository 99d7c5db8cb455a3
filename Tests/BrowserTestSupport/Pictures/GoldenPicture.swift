import Foundation
package import Testing

/// Compares a PNG picture with the golden one `Golden/NAME.png` beside the calling test, within `tolerance`.
///
/// With the environment variable `DREMPEL_RECORD` set, the golden picture is written instead, and the test fails, so that
/// a recording run is never taken for a passing one. What differs is left in `.build/pictures` to be looked at.
package func expectGolden(
    picture: [UInt8], _ name: String, _ tolerance: Screenshot.Tolerance = .standard, file: StaticString = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let golden = URL(filePath: "\(file)").deletingLastPathComponent().appending(path: "Golden/\(name).png")
    func write(_ place: URL) {
        do {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(picture).write(to: place)
        } catch { Issue.record("could not write \(place.path()): \(error)", sourceLocation: sourceLocation) }
    }
    guard ProcessInfo.processInfo.environment["DREMPEL_RECORD"] == nil else {
        write(golden)
        Issue.record(
            "recorded \(golden.path()); look at it, then run again without DREMPEL_RECORD",
            sourceLocation: sourceLocation)
        return
    }
    guard let old = try? Data(contentsOf: golden) else {
        Issue.record(
            "there is no golden picture \(golden.path()); record it with DREMPEL_RECORD=1",
            sourceLocation: sourceLocation)
        return
    }
    guard let shown = Screenshot(png: picture), let wanted = Screenshot(png: Array(old)) else {
        Issue.record("\(name) is not a PNG picture of this kind", sourceLocation: sourceLocation)
        return
    }
    guard let difference = shown.difference(from: wanted, tolerance) else { return }
    let left = URL(filePath: "\(#filePath)").deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build/pictures/\(name).png")
    write(left)
    Issue.record(
        "\(name) differs from its golden picture: \(difference). What it is now: \(left.path())",
        sourceLocation: sourceLocation)
}
