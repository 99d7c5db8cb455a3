/// How often each code stands in a column.
struct Histogram {
    private var narrow = [Int](repeating: 0, count: Code.narrow)
    private var wide: [Int: Int] = [:]

    subscript(code: Int) -> Int {
        code < Code.narrow ? narrow[code] : wide[code] ?? 0
    }

    /// The codes that occur, in ascending order, each with its count.
    var counts: [(code: Int, count: Int)] {
        narrow.indices.filter { narrow[$0] > 0 }.map { ($0, narrow[$0]) }
            + wide.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    mutating func add(_ column: ColumnReference, of segment: Segment) {
        switch column {
        case .narrow(let column):
            segment.withCodes(column) { codes in
                narrow.withUnsafeMutableBufferPointer { narrow in
                    for code in codes { narrow[Int(code)] &+= 1 }
                }
            }
        case .wide(let column):
            segment.withWideCodes(column) { codes in
                for code in codes { add(1, to: Int(code)) }
            }
        }
    }

    mutating func add(_ count: Int, to code: Int) {
        if code < Code.narrow { narrow[code] += count } else { wide[code, default: 0] += count }
    }
}
