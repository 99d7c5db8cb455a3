/// What is said to the terminal besides frames. No TERM is asked: what a terminal does not know it ignores.
enum ControlSequences {
    /// Takes the whole screen: alternate screen, no wrapping, no cursor, taps as SGR (1000, 1006), bracketed paste
    /// (2004), plain keypad and arrows, and no bidi of the terminal's own (`CSI 8 l`): lines come in visual order.
    static let enter = bytes(
        "\u{1B}[?1049h", "\u{1B}[?7l", "\u{1B}[?25l", "\u{1B}[8l", "\u{1B}[?1l", "\u{1B}>", "\u{1B}(B",
        "\u{1B}[?1003l", "\u{1B}[?1002l", "\u{1B}[?1000h", "\u{1B}[?1006h", "\u{1B}[?2004h", "\u{1B}[0m", "\u{1B}[2J")

    /// Sets the modes once more, for a process that follows one which may have died in the middle of a sequence. What is
    /// on the screen stays until it is drawn over.
    static let again = bytes(
        "\u{18}", "\u{1B}\\", "\u{1B}[?2026l", "\u{1B}[?7l", "\u{1B}[?25l", "\u{1B}[8l", "\u{1B}(B",
        "\u{1B}[?1000h", "\u{1B}[?1006h", "\u{1B}[?2004h", "\u{1B}[0m")

    /// Gives it back, with nothing of what was on it left anywhere. At most 256 bytes: a signal handler writes it.
    static let leave = bytes(
        "\u{1B}\\", "\u{1B}[?2026l", "\u{1B}[?2004l", "\u{1B}[?1006l", "\u{1B}[?1000l", "\u{1B}[0m", "\u{1B}[2J",
        "\u{1B}[3J", "\u{1B}[8h", "\u{1B}[?7h", "\u{1B}[?25h", "\u{1B}[?1049l")

    /// Clears the screen and everything that was scrolled off it.
    static let erase = bytes("\u{1B}[0m", "\u{1B}[2J", "\u{1B}[3J", "\u{1B}[H")

    private static func bytes(_ sequences: String...) -> [UInt8] { sequences.flatMap { Array($0.utf8) } }
}
