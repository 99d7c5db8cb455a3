import SurveyCore

/// The close: how many were invited, remarks, and *yes*.
extension HostDesk {
    static let invited = 0...9999
    /// Two messages' worth.
    static let remarksLength = 280

    mutating func whileClosing(_ event: InterviewEvent) -> [HostEffect] {
        if event == .back { return goBack() }
        switch page {
        case .invited:
            if case .enter(let count) = event, Self.invited.contains(count) {
                closing.invited = count
                go(.remarks)
                return perform(.keep(closing))
            }
            if event == .skip || event == .proceed && closing.invited != nil { go(.remarks) }
        case .remarks:
            if case .write(let text) = event {
                // Nothing typed leaves what was noted before.
                let remarks = Self.cleaned(text)
                if !remarks.isEmpty { closing.remarks = remarks }
                go(.close)
                return perform(.keep(closing))
            }
            if event == .skip || event == .proceed && !closing.remarks.isEmpty { go(.close) }
        case .close:
            if event == .proceed { return perform(.close(closing)) }
        case .closed:
            if event == .proceed {
                if situation?.abilities.contains(.stick) == true { show(.stick) } else { return perform(.look) }
            }
        case _: break
        }
        return []
    }

    /// One line, without what no keyboard types and no more than asked for.
    private static func cleaned(_ text: String) -> String {
        let words = text.unicodeScalars.split {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
        }
        return String(words.map(String.init).joined(separator: " ").prefix(remarksLength))
    }
}
