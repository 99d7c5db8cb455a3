/// Several axes counted in one go: each response falls into a *cell*, and each cell into one group of every axis.
struct AxisBundle: Sendable {
    let keys: Keys
    let cells: Int
    let members: [Member]

    struct Member: Sendable {
        /// The axis' place in the list of all.
        let axis: Int
        let groups: Int
        /// By cell.
        let group: [Int]
    }

    enum Keys: Sendable {
        /// The cell is the stored number of the session: sites are sums of sessions.
        case sessions
        /// The cell is the sum of what the parts say, each by a stored number.
        case combined([(source: GroupAxis.Source, shares: [UInt16])])
    }

    /// All of `axes`, in as few bundles as keeps the number of cells small enough for the processor's cache.
    static func bundles(_ axes: [GroupAxis]) -> [AxisBundle] {
        let places = axes.indices.filter { axes[$0].source == .sessions }
        var bundles: [AxisBundle] = []
        if let cells = places.first.map({ axes[$0].places.count }) {
            bundles.append(
                AxisBundle(
                    keys: .sessions, cells: cells,
                    members: places.map { Member(axis: $0, groups: axes[$0].groups.count, group: axes[$0].places) }))
        }
        var next: [Int] = []
        var cells = 1
        for place in axes.indices where axes[place].source != .sessions {
            let groups = max(1, axes[place].groups.count)
            if !next.isEmpty, cells * groups > 4096 {
                bundles.append(combined(axes, next))
                (next, cells) = ([], 1)
            }
            next.append(place)
            cells *= groups
        }
        if !next.isEmpty { bundles.append(combined(axes, next)) }
        return bundles
    }

    private static func combined(_ axes: [GroupAxis], _ places: [Int]) -> AxisBundle {
        let cells = places.reduce(1) { $0 * max(1, axes[$1].groups.count) }
        var parts: [(source: GroupAxis.Source, shares: [UInt16])] = []
        var members: [Member] = []
        var step = 1
        for place in places {
            let groups = max(1, axes[place].groups.count)
            parts.append((axes[place].source, axes[place].places.map { UInt16($0 * step) }))
            members.append(Member(axis: place, groups: groups, group: (0..<cells).map { $0 / step % groups }))
            step *= groups
        }
        return AxisBundle(keys: .combined(parts), cells: cells, members: members)
    }
}

extension Segment {
    /// The cell of each row; nothing where it is the session itself.
    func cells(_ keys: AxisBundle.Keys) -> [UInt16] {
        switch keys {
        case .sessions: []
        case .combined(let parts): sum(parts)
        }
    }

    private func sum(_ parts: [(source: GroupAxis.Source, shares: [UInt16])]) -> [UInt16] {
        var cells = [UInt16](repeating: 0, count: count)
        for (source, shares) in parts {
            switch source {
            case .answers(.narrow(let column)): withCodes(column) { cells.add(shares, of: $0) }
            case .answers(.wide(let column)): withWideCodes(column) { cells.add(shares, of: $0) }
            case .sessions: sessions.withUnsafeBufferPointer { cells.add(shares, of: $0) }
            case .languages: languages.withUnsafeBufferPointer { cells.add(shares, of: $0) }
            case .flags: flags.withUnsafeBufferPointer { cells.add(shares, of: $0) }
            }
        }
        return cells
    }
}

extension [UInt16] {
    fileprivate mutating func add(_ shares: [UInt16], of numbers: UnsafeBufferPointer<some FixedWidthInteger>) {
        shares.withUnsafeBufferPointer { shares in
            for row in indices { self[row] &+= shares[Int(truncatingIfNeeded: numbers[row])] }
        }
    }
}
