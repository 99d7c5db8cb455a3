/// Finds the name that was probably meant.
public enum Suggestion {
    /// The candidate closest to `word`, when it is close: a third of its letters may differ, and swapping two
    /// neighbours counts once. Of equally close ones the first.
    public static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased().utf8)
        guard !letters.isEmpty, letters.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().utf8)
            let allowed = max(1, max(letters.count, other.count) / 3)
            guard abs(other.count - letters.count) <= allowed, other.count <= 64, candidate != word else { continue }
            let distance = distance(letters, other)
            // A name of two letters of which one differs is another name.
            guard distance <= allowed, distance < max(letters.count, other.count) - 1 || distance == 0 else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }

    /// The number of insertions, deletions, changes and swaps of neighbours between two words (optimal string
    /// alignment; G. Navarro, *A Guided Tour to Approximate String Matching*, 2001).
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var row = [i + 1]
            for (j, y) in b.enumerated() {
                var cost = min(last[j] + (x == y ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
