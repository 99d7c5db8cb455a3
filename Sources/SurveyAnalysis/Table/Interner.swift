/// Gives each different short text a number, counting from 0 in the order of their first appearance.
struct Interner: Sendable {
    private(set) var texts: [String] = []
    /// A hash table with open addressing over texts of at most seven bytes, which nearly all session codes and languages
    /// are: their bytes and length in one number, 0 where free. (The keys are random codes, so a hash that others could
    /// predict does no harm beyond a slow search.)
    private var keys = [UInt64](repeating: 0, count: 64)
    private var places = [Int](repeating: 0, count: 64)
    private var used = 0
    private var long: [String: Int] = [:]

    init() {}

    /// The number of `bytes`, taken as UTF-8.
    mutating func place(of bytes: UnsafeRawBufferPointer) -> Int {
        guard bytes.count < 8 else { return place(ofLong: String(decoding: bytes, as: UTF8.self)) }
        var key = UInt64(bytes.count + 1) << 56
        var shift: UInt64 = 0
        for byte in bytes {
            key |= UInt64(byte) << shift
            shift += 8
        }
        let slot = slot(of: key)
        if keys[slot] == key { return places[slot] }
        texts.append(String(decoding: bytes, as: UTF8.self))
        insert(key, place: texts.count - 1, slot: slot)
        return texts.count - 1
    }

    /// The slot that holds `key`, or the free one where it belongs.
    private func slot(of key: UInt64) -> Int {
        // Fibonacci hashing: D. E. Knuth, The Art of Computer Programming 3, § 6.4.
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func insert(_ key: UInt64, place: Int, slot: Int) {
        keys[slot] = key
        places[slot] = place
        used += 1
        guard used * 2 > keys.count else { return }
        let old = zip(keys, places).filter { $0.0 != 0 }
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        places = [Int](repeating: 0, count: keys.count)
        for (key, place) in old {
            let slot = self.slot(of: key)
            keys[slot] = key
            places[slot] = place
        }
    }

    private mutating func place(ofLong text: String) -> Int {
        if let place = long[text] { return place }
        texts.append(text)
        long[text] = texts.count - 1
        return texts.count - 1
    }

    /// Takes in the texts of another list, and says which number each has here.
    mutating func merge(_ other: [String]) -> [Int] {
        other.map { text in
            var text = text
            return text.withUTF8 { place(of: UnsafeRawBufferPointer($0)) }
        }
    }
}
