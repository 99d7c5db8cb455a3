import Glibc
import Synchronization

/// Names that are removed when they are no longer needed, and when the process is ended by Ctrl-C, by the end of its
/// terminal or by a request to stop.
///
/// A process that handles those signals itself keeps its own handlers. Nothing can be done at `kill -9`.
final class TemporaryFiles: Sendable {
    private let paths: [String]
    private let slot: Mutex<Int?>

    /// Removes `paths`, in this order, at the end; the last may be a folder.
    init(_ paths: [String]) {
        self.paths = paths
        slot = Mutex(SignalCleanup.shared.add(paths))
    }

    /// Removes what is there under these names.
    func remove() {
        for path in paths { Glibc.remove(path) }
        slot.withLock { slot in
            if let taken = slot { SignalCleanup.shared.remove(taken) }
            slot = nil
        }
    }

    deinit {
        remove()
    }
}

/// Removes files when a signal ends the process.
private final class SignalCleanup: Sendable {
    static let shared = SignalCleanup()
    /// Room for names: `slots` entries of `width` each.
    static let slots = 16
    static let width = 5
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// Which entries are in use, and the handlers that were there before ours.
    private let state = Mutex(State())

    private struct State {
        var used: Set<Int> = []
        var previous: [Int32: sigaction] = [:]
    }

    /// Takes an entry; `nil` when there is no room, and then no signal removes these.
    func add(_ paths: [String]) -> Int? {
        state.withLock { state in
            guard paths.count <= Self.width, let slot = (0..<Self.slots).first(where: { !state.used.contains($0) })
            else { return nil }
            for (index, path) in paths.enumerated() { signalledPaths[slot * Self.width + index] = strdup(path) }
            if state.used.isEmpty { state.previous = Self.listen() }
            state.used.insert(slot)
            return slot
        }
    }

    func remove(_ slot: Int) {
        state.withLock { state in
            for index in slot * Self.width..<(slot + 1) * Self.width {
                let path = signalledPaths[index]
                signalledPaths[index] = nil
                free(path)
            }
            state.used.remove(slot)
            if state.used.isEmpty {
                for (signal, var previous) in state.previous { sigaction(signal, &previous, nil) }
                state.previous = [:]
            }
        }
    }

    /// Sets our handler where the process has none.
    private static func listen() -> [Int32: sigaction] {
        var replaced: [Int32: sigaction] = [:]
        for signal in signals {
            var previous = sigaction()
            guard sigaction(signal, nil, &previous) == 0, previous.__sigaction_handler.sa_handler == nil
            else { continue }
            var ours = sigaction()
            ours.__sigaction_handler.sa_handler = removeSignalledPaths
            sigaction(signal, &ours, nil)
            replaced[signal] = previous
        }
        return replaced
    }
}

/// The names that the handler removes: at a place that it may read at any time, written under a lock only.
private nonisolated(unsafe) let signalledPaths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let count = SignalCleanup.slots * SignalCleanup.width
    let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: count)
    paths.initialize(repeating: nil, count: count)
    return paths
}()

/// Uses only calls that are allowed in a signal handler.
private func removeSignalledPaths(signal number: Int32) {
    for index in 0..<SignalCleanup.slots * SignalCleanup.width {
        if let path = signalledPaths[index], unlink(path) == -1 { rmdir(path) }
    }
    signal(number, SIG_DFL)
    raise(number)
}
