import Synchronization
import Testing

@testable import SurveyWeb

@Suite("The host's door")
struct HostDoorTests {
    private let wrong: @Sendable () -> Bool = { false }
    private let right: @Sendable () -> Bool = { true }

    private func client(_ number: Int) -> ClientKey { ClientKey(bytes: UInt64(number)) }

    @Test("lets three wrong tries pass, then waits longer and longer")
    func delays() async {
        let door = HostDoor()
        var now = 0
        for expected in [0, 0, 30, 60, 120, 300, 900, 900] {
            #expect(await door.attempt(client(1), at: now, verify: wrong) == .wrong(wait: expected))
            guard expected > 0 else { continue }
            #expect(await door.wait(for: client(1), at: now) == expected)
            // One second before, not even the right one is looked at.
            #expect(await door.attempt(client(1), at: now + expected - 1, verify: right) == .wait(1))
            now += expected
        }
        #expect(await door.attempt(client(1), at: now, verify: right) == .right)
        #expect(await door.wait(for: client(1), at: now) == nil)
        #expect(await door.attempt(client(1), at: now, verify: wrong) == .wrong(wait: 0), "begins anew")
    }

    @Test("makes nobody wait for what another client did, until there was too much of it")
    func inAll() async {
        let door = HostDoor()
        #expect(await door.attempt(client(0), at: 0, verify: right) == .right)
        for number in 1...HostDoor.freeInAll {
            #expect(await door.attempt(client(number), at: 0, verify: wrong) == .wrong(wait: 0))
        }
        #expect(await door.attempt(client(1000), at: 0, verify: right) == .wait(HostDoor.refill))
        #expect(await door.attempt(client(1000), at: HostDoor.refill - 1, verify: right) == .wait(1))
        #expect(await door.attempt(client(0), at: 1, verify: right) == .right, "who was in lately comes in")
        #expect(await door.attempt(client(1000), at: HostDoor.refill, verify: right) == .right)
        // One try a minute is left to all strangers together.
        #expect(await door.attempt(client(1001), at: HostDoor.refill, verify: wrong) == .wrong(wait: 0))
        #expect(await door.attempt(client(1002), at: HostDoor.refill + 1, verify: wrong) == .wait(HostDoor.refill - 1))
        // After an hour there are free ones again.
        #expect(await door.attempt(client(1002), at: HostDoor.refill * 61, verify: wrong) == .wrong(wait: 0))
    }

    @Test("forgets a client's wrong tries after an hour")
    func forgets() async {
        let door = HostDoor()
        for _ in 1...3 { _ = await door.attempt(client(1), at: 0, verify: wrong) }
        #expect(await door.attempt(client(1), at: HostDoor.memory, verify: wrong) == .wrong(wait: 0))
    }

    @Test("counts tries that come at the same time, too")
    func together() async {
        let door = HostDoor()
        let answers = await withTaskGroup(of: HostDoor.Answer.self, returning: [HostDoor.Answer].self) { group in
            for _ in 1...9 { group.addTask { await door.attempt(client(1), at: 0, verify: { false }) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.filter { if case .wrong = $0 { true } else { false } }.count == 3)
        #expect(answers.filter { $0 == .wait(30) }.count == 6)
    }

    @Test("looks at two passphrases at once at most, lets a few wait, and sends the others away")
    func bounded() async {
        let door = HostDoor()
        let gauge = Gauge()
        let all = 2 * (HostDoor.atOnce + HostDoor.longestQueue)
        let answers = await withTaskGroup(of: HostDoor.Answer.self, returning: [HostDoor.Answer].self) { group in
            for number in 1...all {
                group.addTask {
                    await door.attempt(client(number), at: 0) {
                        gauge.enter()
                        // Until nobody else comes any more.
                        gauge.hold(until: all - HostDoor.atOnce - HostDoor.longestQueue)
                        gauge.leave()
                        return true
                    }
                }
            }
            return await group.reduce(into: []) {
                if $1 == .busy { gauge.sendAway() }
                $0.append($1)
            }
        }
        #expect(gauge.most == HostDoor.atOnce)
        #expect(answers.filter { $0 == .right }.count == HostDoor.atOnce + HostDoor.longestQueue)
        #expect(answers.filter { $0 == .busy }.count == all - HostDoor.atOnce - HostDoor.longestQueue)
    }
}

/// How many are inside at once.
private final class Gauge: Sendable {
    private let state = Mutex((inside: 0, most: 0, away: 0))

    var most: Int { state.withLock { $0.most } }

    func enter() {
        state.withLock {
            $0.inside += 1
            $0.most = max($0.most, $0.inside)
        }
    }

    func leave() { state.withLock { $0.inside -= 1 } }
    func sendAway() { state.withLock { $0.away += 1 } }

    /// Stays until so many were sent away.
    func hold(until count: Int) {
        while state.withLock({ $0.away < count }) { nap() }
    }
}
