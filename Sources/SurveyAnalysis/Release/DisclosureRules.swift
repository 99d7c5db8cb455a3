/// For whom figures are made.
public enum Audience: String, Sendable, Hashable, CaseIterable {
    /// The project team, which works with the answers.
    case team
    case everyone = "public"
}

/// What must not be told to an audience. The numbers are the project's, and may be changed in the configuration.
public struct DisclosureRules: Sendable, Hashable {
    public var audience: Audience
    /// Counts from 1 up to below this are hidden, and what is hidden keeps a range as wide as this.
    public var threshold: Int
    /// In a group smaller than this, *nobody* and *everybody* are hidden too: they tell of each one in it.
    public var smallestGroup: Int
    /// Whether every count is told rounded, so that fewer have to be hidden.
    public var isRounded: Bool

    /// The size below which *nobody* and *everybody* are hidden when nobody says otherwise.
    public static let smallestGroup = 30

    /// How many more complete responses there must be, in all and in each published group, before there are new figures.
    public static let newResponses = 10

    public init(
        _ audience: Audience, threshold: Int? = nil, smallestGroup: Int = Self.smallestGroup, isRounded: Bool = false
    ) {
        self.audience = audience
        self.threshold = max(1, threshold ?? Self.threshold(for: audience))
        self.smallestGroup = max(0, smallestGroup)
        self.isRounded = isRounded
    }

    /// The threshold when nobody says otherwise.
    public static func threshold(for audience: Audience) -> Int {
        switch audience {
        case .team: 5
        case .everyone: 10
        }
    }

    /// Whether a count of responses is small: somebody who knows of all but a few could tell who they are.
    func isSmall(_ count: Int) -> Bool { (1..<threshold).contains(count) }

    /// Whether `k` of `n` may not be told: it is small, or nobody or everybody of a small group.
    func isSensitive(_ k: Int, of n: Int) -> Bool {
        isSmall(k) || threshold > 1 && n > 0 && n < smallestGroup && (k == 0 || k == n)
    }

    /// A text without language that is equal for equal rules.
    public var name: String { isRounded ? limits + Self.roundedEnding : limits }

    /// Whether rules of this `name` hide the same at first, rounded or not.
    public func hideAlike(_ name: String) -> Bool { name == limits || name == limits + Self.roundedEnding }

    /// Whether rules of this `name` are of rounded counts.
    public static func areRounded(_ name: String) -> Bool { name.hasSuffix(roundedEnding) }

    private var limits: String {
        "\(audience.rawValue) threshold=\(threshold) group=\(smallestGroup)"
    }

    private static let roundedEnding = " rounded"
}
