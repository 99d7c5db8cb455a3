/// The weights in headers that list what a client can take.
enum QualityValue {
    /// `0.8` as 800; `nil` when it is no weight (RFC 9110, 12.4.2).
    static func thousandths(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, whole == "0" || whole == "1" else { return nil }
        let digits = parts.count == 2 ? String(parts[1]) : ""
        guard digits.utf8.count <= 3, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let fraction = Int(digits + String(repeating: "0", count: 3 - digits.utf8.count)) ?? 0
        let value = (whole == "1" ? 1000 : 0) + fraction
        return value <= 1000 ? value : nil
    }
}
