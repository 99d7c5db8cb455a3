import Glibc
import SurveyCore
import Testing

/// What `record_writes.c` wrote down: everything a program did to the files of a folder, in order.
struct DiskRecord {
    struct Entry {
        enum Kind: UInt8 {
            case created = 0x43, written = 0x57, truncated = 0x54, renamed = 0x52, linked = 0x4C, unlinked = 0x55
            case synced = 0x53, marked = 0x4D
        }

        var kind: Kind
        var path: String
        /// Where it was written, or the size it was cut to.
        var offset: Int
        /// What was written, or the new path.
        var data: [UInt8]
    }

    let entries: [Entry]

    init(_ path: String) throws {
        let bytes = try TemporaryFolder.bytes(path)
        var entries: [Entry] = []
        var position = 0
        func take(_ count: Int) throws -> ArraySlice<UInt8> {
            try #require(position + count <= bytes.count, "the record is cut short")
            defer { position += count }
            return bytes[position..<position + count]
        }
        func number() throws -> Int { try take(8).reversed().reduce(0) { $0 << 8 | Int($1) } }
        while position < bytes.count {
            let kind = try #require(Entry.Kind(rawValue: take(1).first!))
            let (nameLength, offset, length) = (try number(), try number(), try number())
            let path = String(decoding: try take(nameLength), as: UTF8.self)
            entries.append(Entry(kind: kind, path: path, offset: offset, data: Array(try take(length))))
        }
        self.entries = entries
    }
}

/// A disk with a memory before it: what was synced is on the disk; of the rest any part may be there after a power cut,
/// in any order, sector by sector.
struct VolatileDisk {
    private struct Node {
        /// What is on the disk for certain.
        var durable: [UInt8] = []
        /// What was done since.
        var pending: [DiskRecord.Entry] = []
    }

    private enum NameChange {
        case set(String, Int)
        case remove(String)
    }

    private let folder: String
    /// Calls that make things durable do nothing: a disk that lies, or a program that never asks.
    private let ignoresSyncs: Bool
    private var nodes: [Node] = []
    private var names: [String: Int] = [:]
    private var durableNames: [String: Int] = [:]
    private var pendingNames: [NameChange] = []

    init(folder: String, ignoresSyncs: Bool = false) {
        self.folder = folder
        self.ignoresSyncs = ignoresSyncs
    }

    mutating func apply(_ entry: DiskRecord.Entry) {
        let new = String(decoding: entry.data, as: UTF8.self)
        switch entry.kind {
        case .created:
            nodes.append(Node())
            change(.set(entry.path, nodes.count - 1))
        case .written, .truncated:
            // A file that has no name any more cannot come back.
            if let node = names[entry.path] { nodes[node].pending.append(entry) }
        case .renamed:
            if let node = names[entry.path] {
                change(.set(new, node))
                change(.remove(entry.path))
            }
        case .linked: if let node = names[entry.path] { change(.set(new, node)) }
        case .unlinked: change(.remove(entry.path))
        case .synced:
            guard !ignoresSyncs else { return }
            if entry.path == folder {
                durableNames = names
                pendingNames = []
            } else if let node = names[entry.path] {
                for write in nodes[node].pending { Self.perform(write, on: &nodes[node].durable) }
                nodes[node].pending = []
            }
        case .marked: break
        }
    }

    private mutating func change(_ change: NameChange) {
        pendingNames.append(change)
        Self.perform(change, on: &names)
    }

    private static func perform(_ change: NameChange, on names: inout [String: Int]) {
        switch change {
        case .set(let name, let node): names[name] = node
        case .remove(let name): names[name] = nil
        }
    }

    private static func perform(_ entry: DiskRecord.Entry, on bytes: inout [UInt8]) {
        switch entry.kind {
        case .written:
            let end = entry.offset + entry.data.count
            if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
            bytes.replaceSubrange(entry.offset..<end, with: entry.data)
        case .truncated:
            if bytes.count > entry.offset {
                bytes.removeLast(bytes.count - entry.offset)
            } else {
                bytes += [UInt8](repeating: 0, count: entry.offset - bytes.count)
            }
        case .created, .renamed, .linked, .unlinked, .synced, .marked: break
        }
    }

    /// Files as they may be when the power comes back: a beginning of what was done to names, and of what was done to
    /// each file a beginning, some calls, or some sectors of each.
    func afterPowerCut(using generator: inout some RandomNumberGenerator) -> [String: [UInt8]] {
        var left = durableNames
        for change in pendingNames.prefix(Int.random(in: 0...pendingNames.count, using: &generator)) {
            Self.perform(change, on: &left)
        }
        return left.mapValues { number in
            let node = nodes[number]
            var bytes = node.durable
            let way = Int.random(in: 0..<4, using: &generator)
            let count = Int.random(in: 0...node.pending.count, using: &generator)
            for (index, entry) in node.pending.enumerated() {
                switch way {
                case 0: if index < count { Self.perform(entry, on: &bytes) }
                case 1: if index != count { Self.perform(entry, on: &bytes) }
                case 2: if Bool.random(using: &generator) { Self.perform(entry, on: &bytes) }
                case _: Self.performTorn(entry, on: &bytes, using: &generator)
                }
            }
            return bytes
        }
    }

    /// Each sector of a write arrives or does not.
    private static func performTorn(
        _ entry: DiskRecord.Entry, on bytes: inout [UInt8], using generator: inout some RandomNumberGenerator
    ) {
        let sector = 512
        guard entry.kind == .written else {
            if Bool.random(using: &generator) { perform(entry, on: &bytes) }
            return
        }
        var start = entry.offset
        let end = entry.offset + entry.data.count
        while start < end {
            let next = min(end, (start / sector + 1) * sector)
            if Bool.random(using: &generator) {
                let piece = entry.data[start - entry.offset..<next - entry.offset]
                perform(
                    DiskRecord.Entry(kind: .written, path: entry.path, offset: start, data: Array(piece)), on: &bytes)
            }
            start = next
        }
    }
}
