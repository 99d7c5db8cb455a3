/// What the kiosk offers on every screen of a person, beside the screen's own actions.
package struct KioskControls: Sendable, Hashable {
    /// Reading aloud: `nil` where there is no sound, so that there is no button.
    package var isSpeaking: Bool?
    /// The choice of colours and letters is there.
    package var hasDisplay: Bool

    package init(isSpeaking: Bool? = nil, hasDisplay: Bool = false) {
        self.isSpeaking = isSpeaking
        self.hasDisplay = hasDisplay
    }
}

/// How things are shown: of no meaning to the interview, and forgotten when the person goes.
public struct Appearance: Sendable, Hashable {
    /// The colours.
    public var theme: Theme
    /// Letters of twice the size, on terminals that have them.
    public var hasLargeText: Bool

    /// Colours, and letters of the usual size unless said otherwise.
    public init(theme: Theme = .light, hasLargeText: Bool = false) {
        self.theme = theme
        self.hasLargeText = hasLargeText
    }
}

/// What a terminal can do that not all can.
public struct TerminalTraits: Sendable, Hashable {
    /// Draws text that we put in visual order as it is.
    public var drawsRightToLeft: Bool
    /// Knows lines of double height (`ESC # 3`, `ESC # 4`).
    public var hasDoubleHeight: Bool

    /// What an unknown terminal can be trusted with.
    public init(drawsRightToLeft: Bool = true, hasDoubleHeight: Bool = false) {
        self.drawsRightToLeft = drawsRightToLeft
        self.hasDoubleHeight = hasDoubleHeight
    }
}
