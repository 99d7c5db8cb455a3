/// A number of responses, and whether disclosure control lets it be told.
struct Count: Sendable, Hashable {
    var raw: Int
    var isProtected = false

    init(_ raw: Int) {
        self.raw = raw
    }

    /// The number; `nil` when it is protected.
    var value: Int? { isProtected ? nil : raw }
}
