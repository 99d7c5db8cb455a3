public import SurveyCore

/// The versions of one survey under which people answered, each compiled from the text that was published.
public struct SurveyVersions: Sendable {
    /// Oldest first; never empty.
    public let versions: [Version]

    /// - Parameter versions: Oldest first, as `ResponseStore.versions(of:)` gives them. The last one is the reference:
    ///   its order and its words are those of reports. Of two with one hash the first stands.
    /// - Returns: `nil` when there is no version.
    public init?(_ versions: [Version]) {
        var seen: Set<String> = []
        self.versions = versions.filter { seen.insert($0.hash).inserted }
        guard !self.versions.isEmpty else { return nil }
    }

    /// Only one version.
    public init(_ survey: Survey, hash: String) {
        versions = [Version(hash: hash, survey: survey)]
    }

    /// The newest version.
    public var reference: Survey { versions[versions.count - 1].survey }

    public struct Version: Sendable, Hashable {
        /// The SHA-256 of the published text, as 64 hexadecimal digits.
        public var hash: String
        public var survey: Survey

        public init(hash: String, survey: Survey) {
            self.hash = hash
            self.survey = survey
        }
    }
}

/// The elements of all lists, each once: those of the first list in its order, and each other one behind the element
/// that it follows in its own list.
///
/// ```swift
/// mergedOrder([["a", "b", "d"], ["a", "c", "d"]])  // ["a", "c", "b", "d"]
/// ```
func mergedOrder<Element: Hashable>(_ lists: [[Element]]) -> [Element] {
    guard var merged = lists.first else { return [] }
    var known = Set(merged)
    for list in lists.dropFirst() {
        var previous: Element?
        for element in list {
            if known.insert(element).inserted {
                let place = previous.flatMap { merged.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
                merged.insert(element, at: place)
            }
            previous = element
        }
    }
    return merged
}
