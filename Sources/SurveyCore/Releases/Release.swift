/// Tables that were given out, as the archive's ledger remembers them.
///
/// What is released next is protected together with these, since one can be subtracted from the other. A release has no
/// answers in it, so it outlives their purge.
public struct Release: Sendable, Hashable {
    /// The survey's identifier.
    public var survey: String
    /// For whom: `team` or `public`.
    public var audience: String
    /// When it was given out first.
    public var halfDay: HalfDay
    /// What it was made of: 64 lower-case hexadecimal digits (`Archive.contentHash(of:)`).
    public var contentHash: String
    /// With what it was made, such as thresholds: a text without language that is equal for equal settings.
    public var options: String
    /// The protected tables, as JSON.
    public var tables: String

    public init(
        survey: String, audience: String, halfDay: HalfDay, contentHash: String, options: String, tables: String
    ) {
        (self.survey, self.audience, self.halfDay) = (survey, audience, halfDay)
        (self.contentHash, self.options, self.tables) = (contentHash, options, tables)
    }
}
