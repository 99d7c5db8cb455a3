package import SurveyCore

/// Chooses with one key or switch: a mark moves by itself from one thing to the next, and a press chooses what is marked.
///
/// Rows of buttons are one stop each: a press goes into the row, where the last stop leads out again. After three rounds
/// without a press it rests; a press starts it again. It has no clock: `tick` brings the time.
package struct SwitchScan: Sendable {
    /// So long the mark stays, after what was said there.
    private let pause: Duration
    private var stops: [Stop] = []
    /// The stops of the row that was entered, and where that row stands.
    private var row: (stops: [Stop], place: Int)?
    /// Where the mark is; `nil` before it began.
    private var position: Int?
    private var since: Duration = .zero
    private var rounds = 0
    private var place: ScreenPlace?

    /// So many rounds without a press, then it rests.
    private static let patience = 3

    /// Where the mark can be.
    package enum Stop: Hashable, Sendable {
        case one(KioskCommand)
        /// A row of buttons.
        case row([KioskCommand])
        /// The way out of the row.
        case out([KioskCommand])

        /// What is marked there.
        package var commands: [KioskCommand] {
            switch self {
            case .one(let command): [command]
            case .row(let commands), .out(let commands): commands
            }
        }
    }

    package init(pause: Duration) {
        self.pause = pause
    }

    /// Where the mark is now.
    package var stop: Stop? {
        position.flatMap { current.indices.contains($0) ? current[$0] : nil }
    }

    /// The mark moves, or is about to: it does not rest, and there is something to choose.
    package var isRunning: Bool { rounds < Self.patience && !stops.isEmpty }
    /// The first round has not ended.
    package var isInFirstRound: Bool { isRunning && rounds == 0 }

    private var current: [Stop] { row?.stops ?? stops }

    /// The screen as it is drawn now. On another screen the scan begins anew.
    package mutating func see(_ screen: Screen, _ frame: KioskFrame, page: Int, at now: Duration) {
        let marked = stop
        stops = Self.stops(screen, frame)
        let place = ScreenPlace(screen, page: page)
        guard place == self.place else {
            self.place = place
            restart(at: now)
            return
        }
        // Something came or went; the mark stays where it was.
        if let row,
            !stops.indices.contains(row.place) || !stops.contains(.row(Array(row.stops.dropLast().flatMap(\.commands))))
        {
            self.row = nil
            position = min(row.place, stops.count - 1)
        } else if row == nil, let marked, let place = stops.firstIndex(of: marked) {
            position = place
        } else if let position, position >= current.count {
            self.position = current.isEmpty ? nil : current.count - 1
        }
    }

    /// Begins at the first stop again.
    package mutating func restart(at now: Duration) {
        row = nil
        position = nil
        rounds = 0
        since = now
    }

    /// Moves the mark when it is time.
    ///
    /// - Parameter isSpeaking: something is being said, for which the mark waits.
    /// - Returns: whether it moved.
    package mutating func tick(_ now: Duration, isSpeaking: Bool) -> Bool {
        guard isRunning else { return false }
        if isSpeaking {
            since = now
            return false
        }
        guard let position else {
            self.position = 0
            since = now
            return true
        }
        guard now - since >= pause else { return false }
        since = now
        if position + 1 < current.count {
            self.position = position + 1
        } else {
            rounds += 1
            self.position = isRunning ? 0 : nil
            if !isRunning { row = nil }
        }
        return true
    }

    /// Until the mark moves.
    package func untilMove(_ now: Duration) -> Duration? {
        isRunning ? max(.zero, position == nil ? .zero : since + pause - now) : nil
    }

    /// The switch was pressed.
    ///
    /// - Returns: what that chooses; `nil` when it only moved the mark or woke it.
    package mutating func press(at now: Duration) -> KioskCommand? {
        let wasRunning = isRunning
        rounds = 0
        since = now
        guard wasRunning, let position, let stop else {
            row = nil
            self.position = stops.isEmpty ? nil : 0
            return nil
        }
        switch stop {
        case .one(let command):
            if let row {
                self.row = nil
                self.position = row.place
            }
            return command
        case .row(let commands):
            row = (commands.map(Stop.one) + [.out(commands)], position)
            self.position = 0
        case .out:
            self.position = row?.place ?? 0
            row = nil
        }
        return nil
    }
}
