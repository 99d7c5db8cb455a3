import SurveyArchive
import SurveyCore
import SurveyTerminal

extension HostProblem {
    /// What an error of the archive, the stick, the printer or a file means for the host.
    init(_ error: any Error) {
        switch error {
        case let problem as HostProblem: self = problem
        case let error as StoreError: self.init(store: error)
        case let error as StickCopyError: self.init(stick: error)
        case is SessionError: self = .sessionGone
        case is SpeechError: self = .noSound
        case let error as PrinterError: self.init(printer: error)
        case let failure as Failure where failure.message.contains(Files.diskFull): self = .diskFull
        case _: self = .other("\(error)")
        }
    }

    private init(store error: StoreError) {
        switch error {
        case .full: self = .diskFull
        case .readOnly: self = .diskReadOnly
        case .damaged, .notAnArchive, .newer: self = .archiveDamaged
        case .busy: self = .archiveBusy
        case .unknownReference: self = .sessionGone
        case .other(let what): self = .other(what)
        }
    }

    private init(stick error: StickCopyError) {
        switch error {
        case .notSealed: self = .copyNotAllowed
        case .missing: self = .stickMissing
        case .full: self = .stickFull
        case .readOnly: self = .stickLocked
        case .pulledOut: self = .stickPulledOut
        case .tooSlow, .unreliable: self = .stickUnreliable
        case .archive(let error): self.init(store: error)
        }
    }

    private init(printer error: PrinterError) {
        switch error {
        case .notThere, .noPaper, .coverOpen, .stoppedTakingData: self = .printerOff
        case .busy, .noPermission, .system: self = .other(error.description)
        }
    }
}
