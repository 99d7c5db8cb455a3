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

    private struct Contents {
        var entries: [ObjectIdentifier: Entry] = [:]
        /// How many each client has.
        var counts: [ClientKey: Int] = [:]

        mutating func add(_ entry: Entry) {
            entries[ObjectIdentifier(entry.channel)] = entry
            counts[entry.client, default: 0] += 1
        }

        mutating func remove(_ id: ObjectIdentifier) -> Entry? {
            guard let entry = entries.removeValue(forKey: id) else { return nil }
            counts[entry.client] = counts[entry.client].flatMap { $0 > 1 ? $0 - 1 : nil }
            return entry
        }

        /// Who goes first.
        var leaver: ObjectIdentifier? {
            func rank(_ entry: Entry) -> (Int, Int, NIODeadline) {
                (-(counts[entry.client] ?? 0), entry.phase.rawValue, entry.since)
            }
            return entries.lazy.filter { $0.value.phase != .answering }.min { rank($0.value) < rank($1.value) }?.key
        }
    }

    private let contents = Mutex(Contents())
    private let maximum: Int

    init(maximum: Int) { self.maximum = maximum }

    /// Adds a connection that waits for its first request; closes another one, or this, where there is no room.
    ///
    /// - Returns: whether one had to go.
    func add(_ channel: any Channel, of client: ClientKey, at time: NIODeadline) -> Bool {
        let leaver: (any Channel)? = contents.withLock { contents in
            var leaver: (any Channel)?
            if contents.entries.count >= maximum {
                guard let found = contents.leaver else { return channel }
                leaver = contents.remove(found)?.channel
            }
            contents.add(Entry(channel: channel, client: client, phase: .idle, since: time))
            return leaver
        }
        leaver?.close(promise: nil)
        return leaver != nil
    }

    func set(_ channel: any Channel, _ phase: Phase, at time: NIODeadline) {
        contents.withLock { contents in
            contents.entries[ObjectIdentifier(channel)]?.phase = phase
            contents.entries[ObjectIdentifier(channel)]?.since = time
        }
    }

    func remove(_ channel: any Channel) {
        contents.withLock { _ = $0.remove(ObjectIdentifier(channel)) }
    }

    var count: Int { contents.withLock(\.entries.count) }
}
