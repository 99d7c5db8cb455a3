@_spi(_Unicode) import Swift

/// Canonical composition of texts (Unicode Standard Annex 15).
public enum Normalization {
    /// `text` in NFC.
    public static func nfc(_ text: String) -> String {
        // No scalar below U+0300 composes or decomposes under NFC, and 0xCC is the first byte of U+0300.
        guard text.utf8.contains(where: { $0 >= 0xCC }) else { return text }
        var scalars = String.UnicodeScalarView()
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text._nfc { scalars.append(scalar) }
        return String(scalars)
    }
}
