/// The host's pages, one idea on each. Their names are those of `Screen.Kind.host`.
enum HostPage: String, CaseIterable, Hashable {
    /// Something is being done.
    case wait

    // Before the PIN is known to be right.
    case pin
    case language
    case pinWait = "pin-wait"
    case pinLocked = "pin-locked"
    case pinBroken = "pin-broken"
    case recovery
    case recoveryWait = "recovery-wait"

    // A new PIN.
    case oldPin = "old-pin"
    case newPin = "new-pin"
    case newPinAgain = "new-pin-again"
    case recoveryCode = "recovery-code"
    case pinSet = "pin-set"

    case menu
    case device

    // Opening a session.
    case day
    case plannedDays = "planned-days"
    case otherDay = "other-day"
    case halfDay = "half-day"
    case session
    case survey
    case place
    case confirm
    case opened

    // A session that is open.
    case counts
    /// `KioskView` draws it at full screen.
    case code
    case slips
    case printed

    // Closing it.
    case invited
    case remarks
    case close
    case closed

    case stick
    case copied
    case sound
    case played
    case silent
    case languages
    case shutDown = "shut-down"
    case off
    case problem
}
