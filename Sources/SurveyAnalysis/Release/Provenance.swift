/// From what a report was made, so that it can be made again.
public struct Provenance: Sendable, Hashable {
    /// What the archive holds of the survey, its responses and versions, as one SHA-256 in hexadecimal.
    public var contentHash: String
    /// The version of the program.
    public var program: String

    public init(contentHash: String, program: String) {
        self.contentHash = contentHash
        self.program = program
    }
}
