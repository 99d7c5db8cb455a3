/// When keys are made and deleted: by their days alone, so that nothing finer is written down.
extension KeyRing {
    private static let day = 86_400

    /// Whether a key may still open at `now`, in seconds since 1970: it is of today, of yesterday with its grace not
    /// over, or, after the clock was put back a little, of tomorrow.
    static func opens(_ key: StateKey, now: Int, grace: Int) -> Bool {
        let end = (key.day + 1) * day + grace
        return now < end && key.day <= today(now) + 1
    }

    /// Whether a new key must be made or an old one deleted.
    static func isDue(_ keys: [StateKey], now: Int, grace: Int) -> Bool {
        guard let newest = keys.last, newest.day >= today(now) else { return true }
        return !keys.allSatisfy { opens($0, now: now, grace: grace) }
    }

    /// The keys to keep at `now`, with a new one last if the newest is not of today.
    static func renewed(_ keys: [StateKey], now: Int, grace: Int) -> [StateKey] {
        let kept = keys.filter { opens($0, now: now, grace: grace) }
        guard let newest = kept.last, newest.day >= today(now) else {
            return kept + [StateKey.random(day: today(now), besides: keys)]
        }
        return kept
    }

    private static func today(_ now: Int) -> Int {
        // A clock before 1970 counts as 1970: the file has no negative days.
        max(0, now) / day
    }
}
