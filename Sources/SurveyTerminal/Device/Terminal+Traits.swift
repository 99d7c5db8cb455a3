import Glibc

extension Terminal {
    /// Asks the terminal what it is (XTVERSION) and waits for the answer that every terminal gives (DA1), at most a
    /// third of a second. What is typed meanwhile is lost.
    ///
    /// - Parameters:
    ///   - name: the value of TERM.
    /// - Throws: `TerminalError` when it is gone.
    public mutating func traits(name: String) throws(TerminalError) -> TerminalTraits {
        try write(Array("\u{1B}[>q\u{1B}[c".utf8))
        var answer: [UInt8] = []
        for _ in 0..<10 {
            if case .input(let bytes) = try wait(.milliseconds(33)) { answer += bytes }
            if TerminalTraits.isComplete(answer) { break }
        }
        return TerminalTraits(name: name, answer: String(decoding: answer, as: UTF8.self))
    }
}

extension TerminalTraits {
    /// DA1's answer, `CSI ? … c`, is the last of all.
    static func isComplete(_ answer: [UInt8]) -> Bool {
        guard let start = String(decoding: answer, as: UTF8.self).firstRange(of: "\u{1B}[?")?.upperBound else {
            return false
        }
        return String(decoding: answer, as: UTF8.self)[start...].contains("c")
    }

    /// By the terminal's name and what it answered.
    ///
    /// The Linux console has no Arabic letters. kitty and mlterm turn a line round once more by themselves, and no
    /// sequence stops them; VTE is stopped by `CSI 8 l`.
    init(name: String, answer: String) {
        let version = answer.firstRange(of: "\u{1B}P>|").map { String(answer[$0.upperBound...]) } ?? ""
        self.init(
            drawsRightToLeft: name != "linux" && !version.hasPrefix("kitty") && !version.hasPrefix("mlterm"),
            hasDoubleHeight: version.hasPrefix("XTerm") || version.hasPrefix("mlterm"))
    }

    /// As an argument of a program, and back.
    public var argument: String {
        [drawsRightToLeft ? "right-to-left" : nil, hasDoubleHeight ? "double-height" : nil].compactMap(\.self)
            .joined(separator: ",")
    }

    /// What `argument` says.
    public init(argument: String) {
        let names = argument.split(separator: ",")
        self.init(
            drawsRightToLeft: names.contains("right-to-left"), hasDoubleHeight: names.contains("double-height"))
    }
}
