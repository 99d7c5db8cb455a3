import Synchronization

/// How much may come: so many at once, and so many a minute in the long run.
public struct Rate: Sendable, Hashable {
    public var burst: Int
    public var perMinute: Int

    public init(burst: Int, perMinute: Int) {
        precondition(burst > 0 && perMinute > 0, "a limit that lets nothing through")
        self.burst = burst
        self.perMinute = perMinute
    }
}

/// A bucket of tokens per key, in memory, for a bounded number of keys.
///
/// A bucket is one number, the time at which it will be full again (the generic cell rate algorithm, ITU-T I.371), so
/// one that is full needs no entry at all.
final class TokenBuckets<Key: Hashable & Sendable>: Sendable {
    private struct Contents {
        /// When each bucket that is not full will be.
        var fullAt: [Key: Int64] = [:]
        /// When those that are full were last thrown out.
        var sweptAt: Int64
    }

    private let contents: Mutex<Contents>
    private let now: MonotonicNow
    /// How long one token takes to come back.
    private let interval: Int64
    private let capacity: Int64
    private let limit: Int

    /// - Parameter limit: how many keys are remembered at most.
    init(_ rate: Rate, limit: Int = 20_000, now: @escaping MonotonicNow = Monotonic.now) {
        interval = 60_000_000_000 / Int64(rate.perMinute)
        capacity = interval * Int64(rate.burst)
        self.limit = limit
        self.now = now
        contents = Mutex(Contents(sweptAt: now()))
    }

    /// Takes a token of `key`'s bucket.
    ///
    /// - Returns: `nil` when there was one, else the number of seconds until there is.
    func take(_ key: Key) -> Int? {
        let time = now()
        return contents.withLock { contents in
            let full = max(contents.fullAt[key] ?? time, time) + interval
            if let wait = wait(until: full - capacity, at: time) { return wait }
            if contents.fullAt[key] == nil { makeRoom(&contents, at: time) }
            contents.fullAt[key] = full
            return nil
        }
    }

    /// Whether `key`'s bucket has a token, without taking it.
    func look(_ key: Key) -> Int? {
        let time = now()
        return contents.withLock { contents in
            contents.fullAt[key].flatMap { wait(until: $0 + interval - capacity, at: time) }
        }
    }

    /// How many buckets are remembered.
    var count: Int { contents.withLock { $0.fullAt.count } }

    private func wait(until moment: Int64, at time: Int64) -> Int? {
        moment > time ? Int((moment - time + 999_999_999) / 1_000_000_000) : nil
    }

    /// Forgets the buckets that are full again.
    func forget() {
        let time = now()
        contents.withLock { contents in contents.fullAt = contents.fullAt.filter { $0.value > time } }
    }

    /// Makes room for one more: throws out what is full again, at most once a second, else whatever comes first.
    private func makeRoom(_ contents: inout Contents, at time: Int64) {
        guard contents.fullAt.count >= limit else { return }
        if time - contents.sweptAt >= 1_000_000_000 {
            contents.sweptAt = time
            contents.fullAt = contents.fullAt.filter { $0.value > time }
        }
        if contents.fullAt.count >= limit { contents.fullAt.remove(at: contents.fullAt.startIndex) }
    }
}
