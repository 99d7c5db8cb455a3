/// Percent signs in addresses and forms, decoded strictly: what is no UTF-8 is refused, never repaired.
enum PercentDecoding {
    /// The text that `bytes` encode; `nil` when a percent sign has no two digits, or the result is no UTF-8.
    static func text(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool) -> String? {
        var decoded: [UInt8] = []
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else {
                    return nil
                }
                decoded.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: decoded.append(UInt8(ascii: " "))
            case _: decoded.append(byte)
            }
        }
        return String(validating: decoded, as: UTF8.self)
    }

    /// The fields of `application/x-www-form-urlencoded`, in order; `nil` when it is none, or has more than `limit`.
    static func fields(_ bytes: some Collection<UInt8>, limit: Int = 256) -> [(name: String, value: String)]? {
        var fields: [(name: String, value: String)] = []
        for part in bytes.split(separator: UInt8(ascii: "&")) {
            guard fields.count < limit else { return nil }
            let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = text(pair[0], plusIsSpace: true),
                let value = pair.count == 2 ? text(pair[1], plusIsSpace: true) : ""
            else { return nil }
            fields.append((name, value))
        }
        return fields
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        case _: nil
        }
    }
}
