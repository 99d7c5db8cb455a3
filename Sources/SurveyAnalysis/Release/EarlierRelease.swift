/// What was told before about a survey: each figure by its name, `nil` where it was hidden.
///
/// What is told now is protected together with it: whoever has both can subtract one from the other.
public struct EarlierRelease: Sendable, Hashable {
    /// Whether the archive held then what it holds now.
    public var isOfSameData: Bool
    /// Whether what it hid stays hidden: whoever saw it sees the new one too, and the rules are the same.
    public var keepsHidden: Bool
    public var figures: [String: Int?]

    public init(isOfSameData: Bool, keepsHidden: Bool, figures: [String: Int?]) {
        (self.isOfSameData, self.keepsHidden, self.figures) = (isOfSameData, keepsHidden, figures)
    }
}

/// All earlier releases that an audience has seen.
struct EarlierReleases {
    let releases: [EarlierRelease]
    let rules: DisclosureRules

    /// What earlier releases mean for a figure.
    struct Standing {
        /// The audience knows it.
        var isKnown = false
        /// It was hidden, and stays hidden: what was hidden then has all the room that it had.
        var mustHide = false
        /// So few were added that the difference is a small count.
        var isSensitive = false
        /// It cannot be less.
        var least = 0
    }

    func standing(of name: String, value: Int) -> Standing {
        var standing = Standing()
        for release in releases {
            guard let told = release.figures[name] else { continue }
            guard let told else {
                standing.mustHide = standing.mustHide || release.keepsHidden
                continue
            }
            if release.isOfSameData {
                standing.isKnown = true
            } else if value >= told {
                standing.least = max(standing.least, told)
                standing.isSensitive = standing.isSensitive || rules.isSmall(value - told)
            }
        }
        return standing
    }

    /// Whether those of `base` who are not in `count`, `value` of them now, are a few more than before.
    func hasSmallGrowth(of base: String, less count: String, to value: Int) -> Bool {
        releases.contains { release in
            guard !release.isOfSameData, let n = release.figures[base] ?? nil, let k = release.figures[count] ?? nil
            else { return false }
            return rules.isSmall(value - (n - k))
        }
    }

    /// Whether too few were added to a group since it was told of for new figures of it.
    func isTooSoon(_ name: String, value: Int) -> Bool {
        releases.contains { release in
            guard let told = release.figures[name] ?? nil, !release.isOfSameData else { return false }
            return (1..<DisclosureRules.newResponses).contains(value - told)
        }
    }
}
