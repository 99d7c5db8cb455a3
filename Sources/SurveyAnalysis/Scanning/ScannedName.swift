/// A member's name as canonical JSON has it, with its quotes and colon, to be recognised at one glance.
struct ScannedName {
    private let low: UInt64
    private let high: UInt64
    private let lowMask: UInt64
    private let highMask: UInt64
    /// The length with quotes and colon; 0 of a name that is too long for this.
    let count: Int

    init(_ name: String) {
        let bytes = [UInt8(ascii: "\"")] + Array(name.utf8) + [UInt8(ascii: "\""), UInt8(ascii: ":")]
        var words: [UInt64] = [0, 0]
        var masks: [UInt64] = [0, 0]
        for (place, byte) in bytes.enumerated() where bytes.count <= 16 {
            words[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8)
            masks[place / 8] |= 0xFF << UInt64(place % 8 * 8)
        }
        (low, high, lowMask, highMask) = (words[0], words[1], masks[0], masks[1])
        count = bytes.count <= 16 ? bytes.count : 0
    }

    /// Whether the text at `start`, of which at least 16 bytes can be read, begins with it.
    @inline(__always)
    func begins(_ start: UnsafePointer<UInt8>) -> Bool {
        let first = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
        let second = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        return (first ^ low) & lowMask | (second ^ high) & highMask == 0 && count > 0
    }
}
