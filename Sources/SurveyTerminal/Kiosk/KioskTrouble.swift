import SurveyCore

/// What is wrong with the device, for the host: in words on the screen, below those for the citizen.
public enum KioskTrouble: Sendable, Hashable {
    /// The disk is full.
    case diskFull
    /// The archive cannot be written.
    case readOnly
    /// The archive is damaged, or is none.
    case damaged
    /// Another program holds the archive.
    case busy
    /// Anything else.
    case other

    /// The problem behind an error of the store.
    public init(_ error: any Error) {
        self =
            switch error as? StoreError {
            case .full?: .diskFull
            case .readOnly?: .readOnly
            case .damaged?, .notAnArchive?, .newer?: .damaged
            case .busy?: .busy
            case .unknownReference?, .other?, nil: .other
            }
    }
}
