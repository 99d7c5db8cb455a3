/// What a printer says of itself, asked with `DLE EOT`, which it answers even while it is out of paper.
public struct PrinterStatus: Sendable, Hashable {
    /// The lid is open.
    public let isCoverOpen: Bool
    /// The roll is at its end.
    public let isPaperOut: Bool
    /// The roll is nearly at its end, where the printer has a sensor for it.
    public let isPaperLow: Bool
    /// Something else is wrong, such as the blade.
    public let hasFault: Bool

    /// From the answers to `DLE EOT 2` (why it is offline) and `DLE EOT 4` (the paper); `nil` when a byte is none.
    init?(offline: UInt8, paper: UInt8) {
        // Bits 1 and 4 are always set, bits 0 and 7 never.
        guard offline & 0x93 == 0x12, paper & 0x93 == 0x12 else { return nil }
        isCoverOpen = offline & 0x04 != 0
        hasFault = offline & 0x40 != 0
        isPaperOut = offline & 0x20 != 0 || paper & 0x60 != 0
        isPaperLow = paper & 0x0C != 0
    }

    /// Asks for the status of this kind: 2 or 4.
    static func question(_ kind: UInt8) -> [UInt8] { [0x10, 0x04, kind] }
}
