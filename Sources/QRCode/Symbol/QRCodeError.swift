/// Why there is no code for a text.
public enum QRCodeError: Error, Sendable, Hashable {
    /// The text is empty.
    case empty
    /// The text has `length` bytes where `limit` fit, in the encoding that it needs.
    case tooLong(length: Int, limit: Int, encoding: QRCode.Encoding)
}

extension QRCodeError: CustomStringConvertible {
    /// One sentence that says what is wrong and how to mend it.
    public var description: String {
        switch self {
        case .empty:
            "There is no text for the QR code: give at least one character."
        case .tooLong(let length, let limit, .alphanumeric):
            "The text has \(length) characters, and the QR code holds at most \(limit): shorten it."
        case .tooLong(let length, let limit, .utf8):
            """
            The text takes \(length) bytes, and the QR code holds at most \(limit): shorten it, or write it in capitals \
            without accents, which take less room.
            """
        }
    }
}
