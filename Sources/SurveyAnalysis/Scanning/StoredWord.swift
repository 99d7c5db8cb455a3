/// Words of the stored form of answers, as `ByteText.word` has them.
enum StoredWord: UInt64 {
    case yes = 0x0000_0000_0073_6579
    case no = 0x0000_0000_0000_6F6E
    case state = 0x0000_0065_7461_7473
    case derived = 0x0064_6576_6972_6564
    case unknown = 0x006E_776F_6E6B_6E75
    case refused = 0x0064_6573_7566_6572
    case skipped = 0x0064_6570_7069_6B73

    var count: Int { (UInt64.bitWidth - rawValue.leadingZeroBitCount + 7) / 8 }
}

extension ByteText {
    @inline(__always)
    func isName(_ name: StoredWord) -> Bool {
        word == name.rawValue && count == name.count
    }

    /// The code of the non-answer that this text names.
    var nonAnswer: Int? {
        if isName(.skipped) { return Code.skipped }
        if isName(.refused) { return Code.refused }
        if isName(.unknown) { return Code.dontKnow }
        return nil
    }
}

extension ByteCursor {
    /// Reads `"yes"` or `"no"` into its code; else `Code.notRouted`, with nothing read.
    @inline(__always)
    mutating func readYesOrNo() -> Int {
        guard end - next >= 8 else { return readYesOrNoAtEnd() }
        let word = UInt64(littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
        // "yes" is as likely as "no": no branch between the two.
        let isYes = word & 0x0000_00FF_FFFF_FFFF == 0x0000_0022_7365_7922 ? 1 : 0
        let isNo = word & 0x0000_0000_FFFF_FFFF == 0x0000_0000_226F_6E22 ? 1 : 0
        next += isYes * 5 + isNo * 4
        return isYes * Code.yes + isNo * Code.no
    }

    private mutating func readYesOrNoAtEnd() -> Int {
        for (text, code) in [("\"yes\"", Code.yes), ("\"no\"", Code.no)] where end - next >= text.utf8.count {
            guard zip(text.utf8, UnsafeBufferPointer(start: next, count: text.utf8.count)).allSatisfy({ $0 == $1 })
            else {
                continue
            }
            next += text.utf8.count
            return code
        }
        return Code.notRouted
    }
}
