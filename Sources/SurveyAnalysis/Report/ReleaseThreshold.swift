/// How many complete responses there must be before anything is said of them.
public struct ReleaseThreshold: Sendable, Hashable {
    /// What holds when nobody says otherwise.
    public static let standard = 10

    /// The number of complete responses, at least 1.
    public let responses: Int

    /// - Parameters:
    ///   - configured: The project team's own number, which may lie below or above 10.
    ///   - survey: The number in the survey file (`release after`). It can only raise: at or below 10 it asks no more
    ///     than the standard, and changes nothing.
    public init(configured: Int? = nil, survey: Int? = nil) {
        let raised = survey.map { $0 > Self.standard ? $0 : 0 } ?? 0
        responses = max(1, configured ?? Self.standard, raised)
    }

    /// Whether so many complete responses are enough.
    public func allows(_ count: Int) -> Bool { count >= responses }
}
