/// The names that one place in the data can hold, each with a number, laid out to be found by their bytes.
///
/// A hash table with open addressing, whose multiplier is chosen so that as few names as possible share a slot: a search
/// then takes one comparison whatever the name, with nothing for the processor to guess wrong. The table is a plain
/// view: whoever made it calls `deallocate()`.
struct NameTable {
    private struct Slot {
        /// The name's first eight bytes.
        var word: UInt64 = 0
        /// The name's length, -1 of a free slot.
        var count: Int32 = -1
        var number: Int32 = -1
        /// Where the name's bytes from the ninth on lie in `tails`.
        var tail = 0
    }

    /// How many names it holds.
    let count: Int
    private let slots: UnsafeMutableBufferPointer<Slot>
    private let tails: UnsafeMutableBufferPointer<UInt8>
    private let multiplier: UInt64
    private let shift: UInt64

    /// A table of different names.
    static func allocate(_ names: [(text: String, number: Int)]) -> NameTable {
        // At least four slots for each name, and always a free one, at which a search ends.
        let bits = UInt64.bitWidth - max(names.count * 4, 2).leadingZeroBitCount
        let keys = names.map { $0.text.utf8.prefix(8).reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) } }
        let hashes = zip(keys, names).map { hashInput($0, count: $1.text.utf8.count) }
        var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
        var best = (collisions: Int.max, multiplier: multiplier)
        for _ in 0..<64 where best.collisions > 0 {
            let places = Set(hashes.map { ($0 &* multiplier) >> UInt64(64 - bits) })
            if names.count - places.count < best.collisions { best = (names.count - places.count, multiplier) }
            multiplier = multiplier &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814E | 1
        }
        let tails = names.map { Array($0.text.utf8.dropFirst(8)) }
        let table = NameTable(
            count: names.count, slots: .allocate(capacity: 1 << bits),
            tails: .allocate(capacity: tails.reduce(0) { $0 + $1.count }),
            multiplier: best.multiplier, shift: UInt64(64 - bits))
        table.slots.initialize(repeating: Slot())
        _ = table.tails.initialize(from: tails.joined())
        var tail = 0
        for (place, name) in names.enumerated() {
            var slot = Int(truncatingIfNeeded: (hashes[place] &* table.multiplier) >> table.shift)
            while table.slots[slot].count >= 0 { slot = (slot + 1) & (table.slots.count - 1) }
            table.slots[slot] = Slot(
                word: keys[place], count: Int32(name.text.utf8.count), number: Int32(name.number), tail: tail)
            tail += tails[place].count
        }
        return table
    }

    func deallocate() {
        slots.deallocate()
        tails.deallocate()
    }

    /// The number of `text`, -1 when it is not in the table.
    @inline(__always)
    func number(of text: ByteText) -> Int {
        var place = Int(truncatingIfNeeded: (Self.hashInput(text.word, count: text.count) &* multiplier) &>> shift)
        while true {
            let slot = slots.baseAddress.unsafelyUnwrapped + place
            if slot.pointee.word == text.word, slot.pointee.count == text.count,
                text.count <= 8 || matchesTail(slot.pointee.tail, text)
            {
                return Int(slot.pointee.number)
            }
            guard slot.pointee.count >= 0 else { return -1 }
            place = (place + 1) & (slots.count - 1)
        }
    }

    @inline(__always)
    private static func hashInput(_ word: UInt64, count: Int) -> UInt64 {
        word ^ UInt64(truncatingIfNeeded: count) &<< 59
    }

    private func matchesTail(_ tail: Int, _ text: ByteText) -> Bool {
        for place in 8..<text.count where tails[tail + place - 8] != text.start[place] { return false }
        return true
    }
}
