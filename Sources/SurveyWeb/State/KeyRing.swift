import Synchronization

/// The keys that seal interviews under way, in a file that the servers of one host share.
///
/// A key seals for one day (UTC). For `grace` seconds of the next day it still opens, then it is deleted from the file:
/// nothing that was sealed can be opened after that, by anybody. Call `tend` about once a minute, so that this happens
/// at its time and not at somebody's page.
public final class KeyRing: Sendable {
    let file: KeyFile
    /// How long a key opens after the day on which it sealed, in seconds.
    let grace: Int
    private let clock: @Sendable () -> Int
    private let state: Mutex<State>

    struct State {
        /// The newest last; never empty.
        var keys: [StateKey]
        var stamp: KeyFile.Stamp?
        /// When the file was looked at last.
        var looked: Int
        /// Why the file could not be renewed or read, when last tried.
        var trouble: KeyFileError?
    }

    /// An interview may last less than so many seconds after its last page: twice that is the grace, which ends before
    /// the shortest retention of one day.
    public static let longestLimit = 86_400 / 2

    /// Opens the key file at `path`, or makes it.
    ///
    /// - Parameters:
    ///   - limit: the longest time after its last page that an interview can go on.
    ///   - clock: seconds since 1970.
    /// - Throws: `KeyFileError`, which says how to mend it.
    public convenience init(
        path: String, limit: Duration = .seconds(30 * 60), clock: @escaping @Sendable () -> Int
    ) throws(KeyFileError) {
        try self.init(file: KeyFile(path: path), limit: limit, clock: clock)
    }

    init(file: KeyFile, limit: Duration, clock: @escaping @Sendable () -> Int) throws(KeyFileError) {
        let seconds = Int(clamping: limit.components.seconds)
        guard seconds < Self.longestLimit else { throw .limitTooLong(seconds: seconds) }
        grace = 2 * seconds
        self.file = file
        self.clock = clock
        let now = clock()
        let content = try Self.renew(file, now: now, grace: grace, patience: 5_000)
        state = Mutex(State(keys: content.keys, stamp: content.stamp, looked: now, trouble: nil))
    }

    /// Makes a new key when the day is over and deletes those whose grace is over, in the file too.
    ///
    /// - Throws: `KeyFileError` when the file cannot be read or written; the keys that there are work on.
    public func tend() throws(KeyFileError) {
        let now = clock()
        let trouble = state.withLock { state in
            look(&state, now: now)
            return state.trouble
        }
        if let trouble { throw trouble }
    }

    /// The key that seals now.
    func sealingKey() -> StateKey {
        let now = clock()
        return state.withLock { state in
            if state.looked != now { look(&state, now: now) }
            return state.keys[state.keys.count - 1]
        }
    }

    /// The key of that id, while it opens.
    func key(id: [UInt8]) -> StateKey? {
        let now = clock()
        return state.withLock { state in
            // Another server may have made it just now; but nobody makes us read the file more than once a second.
            if state.looked != now { look(&state, now: now) }
            guard let place = state.keys.lastIndex(where: { $0.id == id }) else { return nil }
            let isNewest = place == state.keys.count - 1
            return isNewest || Self.opens(state.keys[place], now: now, grace: grace) ? state.keys[place] : nil
        }
    }

    // MARK: Keeping up with the file

    /// Reads the file again if it changed, and renews it if that is due. When that fails, the keys that there are stay.
    private func look(_ state: inout State, now: Int) {
        state.looked = now
        do {
            if file.stamp != state.stamp {
                let content = try file.read()
                if let content, !content.keys.isEmpty {
                    state.keys = content.keys
                    state.stamp = content.stamp
                } else {
                    state.stamp = nil
                }
            }
            if state.stamp == nil || Self.isDue(state.keys, now: now, grace: grace) {
                let content = try Self.renew(file, now: now, grace: grace, patience: 0)
                state.keys = content.keys
                state.stamp = content.stamp
            }
            state.trouble = nil
        } catch {
            state.trouble = error
        }
    }

    /// The file's content, renewed where that is due.
    private static func renew(
        _ file: KeyFile, now: Int, grace: Int, patience: Int
    ) throws(KeyFileError) -> KeyFile.Content {
        try file.lock(patience: patience) { () throws(KeyFileError) in
            let content = try file.read()
            if let content, !isDue(content.keys, now: now, grace: grace) { return content }
            try file.replace(with: renewed(content?.keys ?? [], now: now, grace: grace))
            guard let written = try file.read(), !written.keys.isEmpty else {
                throw .damaged(path: file.path, line: 1)
            }
            return written
        }
    }
}
