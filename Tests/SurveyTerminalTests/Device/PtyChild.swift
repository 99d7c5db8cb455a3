import Glibc
import SurveyCore
import SurveyTerminal
import Testing

/// What this process is to be, when it is no test.
enum PtyRole {
    static let variable = "DREMPEL_PTY_CHILD"
    static var current: String? { getenv(variable).map { String(cString: $0) } }
}

/// The program that the pseudo-terminal tests run: this test program again, told by its environment what to do.
@Suite(.enabled(if: PtyRole.current != nil)) struct PtyChild {
    private let store = RecordingStore()

    /// A kiosk on the real terminal, or something that goes wrong on it.
    @Test func run() throws {
        let status = try play()
        // The terminal is restored by now.
        print("ENDED \(status) STORED \(store.responses.count)")
        fflush(nil)
        _exit(status)
    }

    private func play() throws -> Int32 {
        var terminal = try Terminal()
        return switch PtyRole.current {
        case "kiosk": try kiosk(&terminal)
        case "second": second(&terminal)
        case let role: try perish(&terminal, role)
        }
    }

    private func kiosk(_ terminal: inout Terminal) throws -> Int32 {
        let exit = try Kiosk(access: AccessSettings(guardTime: .zero)).turn(
            on: &terminal, house: KioskHouse(makeInterview: KioskHarness().makeInterview), store: store,
            drafts: NoDraftStore())
        return switch exit {
        case .over: 13
        case .terminated: 10
        case .hungUp: 11
        case .left: 12
        }
    }

    private func second(_ first: inout Terminal) -> Int32 {
        do {
            _ = try Terminal()
            return 20
        } catch {
            return error == .inUse ? 21 : 22
        }
    }

    private func perish(_ terminal: inout Terminal, _ role: String?) throws -> Int32 {
        try terminal.write(Array("READY".utf8))
        if role == "exit" { exit(7) }
        let none: [Int] = []
        if role == "trap" { return Int32(none[Int(getpid())]) }
        while try terminal.wait(.seconds(1)) != .hangUp {}
        return 9
    }
}
