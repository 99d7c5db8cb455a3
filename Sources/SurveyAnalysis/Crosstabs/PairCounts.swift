/// How often each pair of a cell and a code occurs, by bundle of axes.
struct PairCounts {
    private let bundles: [AxisBundle]
    private let codes: Int
    /// By bundle, cell by cell.
    private var counts: [[UInt32]]

    init(_ bundles: [AxisBundle], codes: Int) {
        self.bundles = bundles
        self.codes = codes
        counts = bundles.map { [UInt32](repeating: 0, count: $0.cells * codes) }
    }

    /// - Parameters:
    ///   - values: The code of each row of `segment`.
    ///   - cells: By bundle, the cell of each row, where it is not the session.
    mutating func add(_ values: UnsafeBufferPointer<some FixedWidthInteger>, of segment: Segment, cells: [[UInt16]]) {
        for place in bundles.indices {
            switch bundles[place].keys {
            case .sessions:
                segment.sessions.withUnsafeBufferPointer { Self.add(values, $0, codes, to: &counts[place]) }
            case .combined:
                cells[place].withUnsafeBufferPointer { Self.add(values, $0, codes, to: &counts[place]) }
            }
        }
    }

    @inline(__always)
    private static func add(
        _ values: UnsafeBufferPointer<some FixedWidthInteger>, _ cells: UnsafeBufferPointer<some FixedWidthInteger>,
        _ codes: Int, to counts: inout [UInt32]
    ) {
        counts.withUnsafeMutableBufferPointer { counts in
            for row in values.indices {
                counts[Int(truncatingIfNeeded: cells[row]) &* codes &+ Int(truncatingIfNeeded: values[row])] &+= 1
            }
        }
    }

    /// By axis (one of a bundle's members), the counts of the pairs of a group and a code, code by code.
    func byAxis() -> [(axis: Int, groups: Int, counts: [Int])] {
        zip(bundles, counts).flatMap { bundle, counts in
            bundle.members.map { member in
                var sums = [Int](repeating: 0, count: member.groups * codes)
                for cell in 0..<bundle.cells {
                    for code in 0..<codes {
                        sums[code * member.groups + member.group[cell]] += Int(counts[cell * codes + code])
                    }
                }
                return (member.axis, member.groups, sums)
            }
        }
    }
}
