import NIOPosix

/// Who may try a passphrase just now. Wrong tries make the next ones wait: of one client, and of all together.
///
/// A try counts as wrong before it is looked at, so that many at once are no way round. Nothing of it outlives the
/// program, and clients are hashes that mean nothing after an hour.
actor HostDoor {
    enum Answer: Hashable {
        case right
        /// Wrong; the next try waits so many seconds.
        case wrong(wait: Int)
        /// It was not looked at: try again after so many seconds.
        case wait(Int)
        /// It was not looked at: too many try just now.
        case busy
    }

    /// So many are looked at together, each with 19 MiB of memory.
    static let atOnce = 2
    /// So many more wait for their turn.
    static let longestQueue = 8
    /// So many wrong tries of all clients together are free; then one more every `refill` seconds.
    static let freeInAll = 40
    static let refill = 60
    /// Seconds after which a client's wrong tries are forgotten.
    static let memory = 3600

    private struct Tries {
        var count = 0
        var last = 0
    }

    private var tries: [ClientKey: Tries] = [:]
    /// Clients that gave the right passphrase lately: others cannot keep them out.
    private var known: [ClientKey] = []
    private var spent = 0
    private var spentAt = 0
    private var running = 0
    private var queue: [CheckedContinuation<Void, Never>] = []

    /// The wait after so many wrong tries in a row: three are free, then it grows.
    static func wait(after count: Int) -> Int {
        switch count {
        case ..<3: 0
        case 3: 30
        case 4: 60
        case 5: 120
        case 6: 300
        case _: 900
        }
    }

    /// Tries a passphrase, if `client` may.
    ///
    /// - Parameters:
    ///   - now: seconds of a clock that only goes forward.
    ///   - verify: whether it is the right one; runs on a thread of its own.
    func attempt(_ client: ClientKey, at now: Int, verify: @escaping @Sendable () -> Bool) async -> Answer {
        let before = tries[client].map { now - $0.last < Self.memory ? $0 : Tries() } ?? Tries()
        let rest = before.last + Self.wait(after: before.count) - now
        if before.count > 0, rest > 0 { return .wait(rest) }
        let isKnown = known.contains(client)
        if !isKnown, let rest = waitForAll(at: now) { return .wait(rest) }
        guard running < Self.atOnce || queue.count < Self.longestQueue else { return .busy }
        remember(client, Tries(count: before.count + 1, last: now), at: now)
        if !isKnown { spent += 1 }
        await takePlace()
        let isRight = (try? await NIOThreadPool.singleton.runIfActive(verify)) ?? false
        leavePlace()
        guard isRight else { return .wrong(wait: Self.wait(after: tries[client]?.count ?? 0)) }
        tries[client] = nil
        if !isKnown {
            spent = max(0, spent - 1)
            known = known.suffix(63) + [client]
        }
        return .right
    }

    /// How long `client` waits until it can try; `nil` when it need not.
    func wait(for client: ClientKey, at now: Int) -> Int? {
        guard let tries = tries[client] else { return nil }
        let rest = tries.last + Self.wait(after: tries.count) - now
        return rest > 0 ? rest : nil
    }

    private func waitForAll(at now: Int) -> Int? {
        let refilled = max(0, now - spentAt) / Self.refill
        spent = max(0, spent - refilled)
        spentAt = spent == 0 ? now : spentAt + refilled * Self.refill
        return spent < Self.freeInAll ? nil : spentAt + Self.refill - now
    }

    /// There are never many: all together have few wrong tries in that time.
    private func remember(_ client: ClientKey, _ new: Tries, at now: Int) {
        tries = tries.filter { now - $0.value.last < Self.memory }
        tries[client] = new
    }

    private func takePlace() async {
        if running < Self.atOnce {
            running += 1
        } else {
            // Who leaves hands over the place.
            await withCheckedContinuation { queue.append($0) }
        }
    }

    private func leavePlace() {
        if queue.isEmpty { running -= 1 } else { queue.removeFirst().resume() }
    }
}
