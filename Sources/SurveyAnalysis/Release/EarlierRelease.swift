/// What was told before about a survey: each figure by its name, `nil` where it was hidden.
///
/// What is told now is protected together with it: whoever has both can subtract one from the other.
public struct EarlierRelease: Sendable, Hashable {
    /// Whether the archive held then what it holds now.
    public var isOfSameData: Bool
    /// Whether what it hid stays hidden: whoever saw it sees the new one too, and the rules are the same.
    public var keepsHidden: Bool
    /// Whether its counts are rounded; those of the sizes of groups and versions are not.
    public var isRounded: Bool
    public var figures: [String: Int?]

    public init(isOfSameData: Bool, keepsHidden: Bool, isRounded: Bool = false, figures: [String: Int?]) {
        (self.isOfSameData, self.keepsHidden) = (isOfSameData, keepsHidden)
        (self.isRounded, self.figures) = (isRounded, figures)
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
            } else if value >= told - slack(release) {
                standing.least = max(standing.least, told - slack(release))
                standing.isSensitive =
                    standing.isSensitive || isSmallGrowth(value - told, since: release, slack(release))
            }
        }
        return standing
    }

    /// Whether those of `base` who are not in `count`, `value` of them now, are a few more than before.
    func hasSmallGrowth(of base: String, less count: String, to value: Int) -> Bool {
        releases.contains { release in
            guard !release.isOfSameData, let n = release.figures[base] ?? nil, let k = release.figures[count] ?? nil
            else { return false }
            return isSmallGrowth(value - (n - k), since: release, 2 * slack(release))
        }
    }

    private func slack(_ release: EarlierRelease) -> Int {
        release.isRounded ? DisclosureRules.roundingSlack : 0
    }

    /// Whether those who came since an earlier release, give or take `slack`, may be few, and may be told to be. Between
    /// two rounded counts nobody can tell.
    private func isSmallGrowth(_ growth: Int, since release: EarlierRelease, _ slack: Int) -> Bool {
        guard !(release.isRounded && rules.isRounded) else { return false }
        return max(1, growth - slack) <= min(rules.threshold - 1, growth + slack)
    }

    /// Whether too few were added to a group since it was told of for new figures of it.
    func isTooSoon(_ name: String, value: Int) -> Bool {
        releases.contains { release in
            guard let told = release.figures[name] ?? nil, !release.isOfSameData else { return false }
            return (1..<DisclosureRules.newResponses).contains(value - told)
        }
    }
}
