import SurveyLanguage

/// Which passphrases can be chosen. A PIN never can: a passphrase is typed over a network, where guessing is cheaper.
enum PassphraseRules {
    static let shortest = 12
    static let longest = 200

    /// Why a passphrase is refused.
    enum Refusal: Hashable {
        case short, long, digits, monotonous, strange
    }

    /// `text` as it is hashed: in NFC, with single blanks between words and none around, so that another keyboard
    /// writes the same.
    static func canonical(_ text: String) -> String {
        let words = Normalization.nfc(text).unicodeScalars.split { $0.properties.isWhitespace }
        return words.map(String.init).joined(separator: " ")
    }

    /// Why `text` cannot be chosen; `nil` when it can.
    static func refusal(of text: String) -> Refusal? {
        let canonical = canonical(text)
        if canonical.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) { return .strange }
        if canonical.count < shortest { return .short }
        if canonical.count > longest { return .long }
        let letters = canonical.unicodeScalars.filter { !$0.properties.isWhitespace }
        if letters.allSatisfy({ $0.properties.numericType == .decimal }) { return .digits }
        return Set(letters).count < 5 ? .monotonous : nil
    }

    /// The same for the person who chose it.
    static func sentence(_ refusal: Refusal) -> String {
        switch refusal {
        case .short: "A passphrase has at least \(shortest) characters. Three or four words are easy to remember."
        case .long: "A passphrase has at most \(longest) characters."
        case .digits: "A passphrase is more than digits: it must not be the PIN of a kiosk. Take three or four words."
        case .monotonous: "That passphrase is too easy to guess. Take three or four words that do not belong together."
        case .strange:
            "That passphrase has a character that cannot be typed on a phone. Take letters, digits and blanks."
        }
    }
}
