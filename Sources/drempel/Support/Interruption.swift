import Glibc
import Synchronization

/// Long work that is asked to stop tidies up what it began, instead of being cut off.
enum Interruption {
    private static let wasAsked = Atomic<Bool>(false)

    /// From now on Ctrl-C, `kill` and a terminal that goes away only ask.
    static func watch() {
        // Made here, since the first use of it must not be in the handler.
        wasAsked.store(false, ordering: .relaxed)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { _ in Interruption.ask() }
        }
    }

    private static func ask() { wasAsked.store(true, ordering: .relaxed) }

    /// - Throws: `Failure` once somebody asked.
    static func check() throws {
        guard !wasAsked.load(ordering: .relaxed) else {
            throw Failure(
                .interrupted, "It was stopped. What was not finished is gone; what was there before is as it was.")
        }
    }
}
