/// What the PIN's file holds, as text with a check sum at its end.
struct PinRecord: Hashable {
    /// Hashes, in Argon2's encoded form.
    var pin: String
    var recovery: String
    /// Wrong tries in a row, and when the last one was.
    var pinTries = Tries()
    var recoveryTries = Tries()

    /// Wrong tries in a row.
    struct Tries: Hashable {
        var count = 0
        /// Which start of the device the last one was in.
        var boot = "none"
        /// Nanoseconds since that start.
        var time: Int64 = 0

        /// How long to wait at `now` in the start `boot`.
        ///
        /// After a restart the wait counts from the start of the device: it begins anew and is never shorter.
        func wait(at now: Int64, boot: String) -> Duration {
            let since = boot == self.boot && now >= time ? now - time : now
            return max(.zero, PinDelay.after(count) - .nanoseconds(since))
        }
    }

    private static let header = "drempel-pin 1"

    init(pin: String, recovery: String) {
        self.pin = pin
        self.recovery = recovery
    }

    var text: String {
        func line(_ name: String, _ tries: Tries) -> String { "\(name) \(tries.count) \(tries.boot) \(tries.time)\n" }
        let body =
            "\(Self.header)\npin \(pin)\nrecovery \(recovery)\n" + line("pin-tries", pinTries)
            + line("recovery-tries", recoveryTries)
        return body + "check \(Self.checkSum(body))\n"
    }

    /// The record that `text` spells; spaces and line ends may follow it.
    init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 6, lines[0] == Self.header,
            lines[5] == "check \(Self.checkSum(lines[..<5].joined(separator: "\n") + "\n"))",
            lines[6...].allSatisfy({ $0.allSatisfy { $0 == " " } })
        else { return nil }
        func value(_ index: Int, _ name: String) -> Substring? {
            lines[index].hasPrefix("\(name) ") ? lines[index].dropFirst(name.count + 1) : nil
        }
        func tries(_ index: Int, _ name: String) -> Tries? {
            guard let parts = value(index, name)?.split(separator: " "), parts.count == 3,
                let count = Int(parts[0]), count >= 0, let time = Int64(parts[2]), time >= 0
            else { return nil }
            return Tries(count: count, boot: String(parts[1]), time: time)
        }
        guard let pin = value(1, "pin"), pin.hasPrefix("$argon2id$"), let recovery = value(2, "recovery"),
            recovery.hasPrefix("$argon2id$"), let pinTries = tries(3, "pin-tries"),
            let recoveryTries = tries(4, "recovery-tries")
        else { return nil }
        self.init(pin: String(pin), recovery: String(recovery))
        self.pinTries = pinTries
        self.recoveryTries = recoveryTries
    }

    /// FNV-1a over 64 bits: it finds what a worn memory card does, and is no secret.
    private static func checkSum(_ text: String) -> String {
        let sum = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
