/// One line of what the doctor says: what is, and what to do about it.
struct Finding: Equatable {
    enum Verdict: String, CaseIterable {
        case fine
        /// The kiosk works, but something could be better or was not to be seen.
        case note
        case wrong

        var sign: String {
            switch self {
            case .fine: "✓"
            case .note: "!"
            case .wrong: "✗"
            }
        }
    }

    /// What was looked at, by a name that never changes.
    var check: String
    var verdict: Verdict
    var said: DoctorText
    /// What to do; a fine one has none.
    var advice: DoctorText?

    static func fine(_ check: String, _ said: DoctorText) -> Finding {
        Finding(check: check, verdict: .fine, said: said, advice: nil)
    }

    static func note(_ check: String, _ said: DoctorText, _ advice: DoctorText) -> Finding {
        Finding(check: check, verdict: .note, said: said, advice: advice)
    }

    static func wrong(_ check: String, _ said: DoctorText, _ advice: DoctorText) -> Finding {
        Finding(check: check, verdict: .wrong, said: said, advice: advice)
    }

    /// As one line.
    func line(in language: DoctorLanguage) -> String {
        let text = "\(verdict.sign) \(said[language])" + (advice.map { " → \($0[language])" } ?? "")
        return text.replacing(where: \.isNewline, with: " ")
    }
}

extension String {
    /// This text with each character that `isOne` of those replaced.
    fileprivate func replacing(where isOne: (Character) -> Bool, with other: Character) -> String {
        String(map { isOne($0) ? other : $0 })
    }
}

/// The languages in which the doctor speaks.
enum DoctorLanguage: String, CaseIterable {
    case nl, fr, en
}

/// A text in all of them.
struct DoctorText: Equatable {
    var nl: String
    var fr: String
    var en: String

    init(nl: String, fr: String, en: String) {
        (self.nl, self.fr, self.en) = (nl, fr, en)
    }

    /// The same in each: a command, or the words of an error.
    init(_ text: String) {
        self.init(nl: text, fr: text, en: text)
    }

    subscript(language: DoctorLanguage) -> String {
        switch language {
        case .nl: nl
        case .fr: fr
        case .en: en
        }
    }
}
