import NIOCore
import Synchronization

/// The connections there are, at most so many.
///
/// When there is no room for another, the one goes that waits longest of the client with the most: whoever opens many
/// and sends nothing pushes out nobody else.
final class ConnectionTable: Sendable {
    /// What a connection does.
    enum Phase: Int, Sendable {
        /// Waits for a request.
        case idle
        /// Has a part of a request.
        case reading
        /// Is being answered: never pushed out.
        case answering
    }

    private struct Entry {
        let channel: any Channel
        let client: ClientKey
        var phase: Phase
        var since: NIODeadline
    }

    private let entries = Mutex<[ObjectIdentifier: Entry]>([:])
    private let maximum: Int

    init(maximum: Int) { self.maximum = maximum }

    /// Adds a connection that waits for its first request; closes another one, or this, where there is no room.
    ///
    /// - Returns: whether one had to go.
    func add(_ channel: any Channel, of client: ClientKey, at time: NIODeadline) -> Bool {
        let leaver: (any Channel)? = entries.withLock { entries in
            var leaver: ObjectIdentifier?
            if entries.count >= maximum {
                guard let found = Self.leaver(entries) else { return channel }
                leaver = found
            }
            entries[ObjectIdentifier(channel)] = Entry(channel: channel, client: client, phase: .idle, since: time)
            return leaver.flatMap { entries.removeValue(forKey: $0)?.channel }
        }
        leaver?.close(promise: nil)
        return leaver != nil
    }

    func set(_ channel: any Channel, _ phase: Phase, at time: NIODeadline) {
        entries.withLock { entries in
            entries[ObjectIdentifier(channel)]?.phase = phase
            entries[ObjectIdentifier(channel)]?.since = time
        }
    }

    func remove(_ channel: any Channel) {
        entries.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    var count: Int { entries.withLock(\.count) }

    private static func leaver(_ entries: [ObjectIdentifier: Entry]) -> ObjectIdentifier? {
        var counts: [ClientKey: Int] = [:]
        for entry in entries.values { counts[entry.client, default: 0] += 1 }
        func rank(_ entry: Entry) -> (Int, Int, NIODeadline) {
            (-counts[entry.client]!, entry.phase.rawValue, entry.since)
        }
        return entries.filter { $0.value.phase != .answering }.min { rank($0.value) < rank($1.value) }?.key
    }
}
