extension AnswerScan {
    /// Reads `["option","option"]` or `{"state":"…"}`, and gives each option of the set a code.
    @inline(__always)
    mutating func readSet(_ question: UnsafePointer<ScannedQuestion>) -> Bool {
        guard cursor.peek == UInt8(ascii: "[") else { return outOfLine { $0.readSetState(question) } }
        set(question, Code.answered)
        for card in question.pointee.cards { row.bytes[card.column] = UInt8(Code.no) }
        guard cursor.read(UInt8(ascii: "[")) else { return false }
        guard cursor.peek != UInt8(ascii: "]") else { return cursor.close(UInt8(ascii: "]")) }
        repeat {
            guard let text = cursor.readString(scratch: scratch) else { return false }
            let place = question.pointee.options.number(of: text)
            guard place >= 0 else { return false }
            row.bytes[question.pointee.cards[place].column] = UInt8(Code.yes)
        } while cursor.readComma()
        return cursor.close(UInt8(ascii: "]"))
    }

    @inline(never)
    private mutating func readSetState(_ question: UnsafePointer<ScannedQuestion>) -> Bool {
        guard let code = readState() else { return false }
        set(question, code)
        for card in question.pointee.cards { row.bytes[card.column] = UInt8(code) }
        return true
    }

    /// Reads `{"state":"…"}`.
    @inline(never)
    private mutating func readState() -> Int? {
        guard cursor.read(UInt8(ascii: "{")), let key = cursor.readString(scratch: scratch), key.isName(.state),
            cursor.read(UInt8(ascii: ":")), let code = cursor.readString(scratch: scratch)?.nonAnswer,
            cursor.close(UInt8(ascii: "}"))
        else { return nil }
        return code
    }

    /// Reads `{"card":"yes","card":"no","card":{"state":"…"}}` or, of the deck as a whole, `{"state":"…"}`.
    @inline(__always)
    mutating func readDeck(_ question: UnsafePointer<ScannedQuestion>) -> Bool {
        if let code = outOfLine({ $0.readWholeState() }) {
            set(question, code)
            return true
        }
        guard cursor.read(UInt8(ascii: "{")) else { return false }
        guard cursor.peek != UInt8(ascii: "}") else { return cursor.close(UInt8(ascii: "}")) }
        let cards = question.pointee.cards
        var states: UInt8 = 0
        var place = 0
        repeat {
            // In canonical JSON the next card is the next member, unless it was not dealt.
            if place >= cards.count || !cursor.readName(cards[place].name) {
                guard let other = readName(of: question.pointee.options), other >= 0 else { return false }
                place = other
            }
            var code = cursor.readYesOrNo()
            if code == Code.notRouted {
                guard let rare = outOfLine({ $0.readRareCard() }) else { return false }
                code = rare
            }
            let column = cards[place].column
            guard row.bytes[column] == UInt8(Code.notRouted) else { return false }
            row.bytes[column] = UInt8(truncatingIfNeeded: code)
            states |= 1 << UInt8(truncatingIfNeeded: code)
            place += 1
        } while cursor.readComma()
        set(question, Self.deckState(states))
        return cursor.close(UInt8(ascii: "}"))
    }

    /// Reads a card's `{"state":"…"}`, or a *yes* or *no* that is written with an escape.
    @inline(never)
    private mutating func readRareCard() -> Int? {
        guard cursor.peek == UInt8(ascii: "\"") else { return readState() }
        guard let text = cursor.readString(scratch: scratch) else { return nil }
        return text.isName(.yes) ? Code.yes : text.isName(.no) ? Code.no : nil
    }

    /// Reads `{"state":"…"}`, or nothing if something else stands there: a card may be named `state`.
    @inline(never)
    private mutating func readWholeState() -> Int? {
        let before = cursor
        guard let code = readState() else {
            cursor = before
            return nil
        }
        return code
    }

    /// The code of a deck whose cards have the codes set in `states`: the rule of `Answer.state`.
    private static func deckState(_ states: UInt8) -> Int {
        if states & (1 << Code.yes | 1 << Code.no) != 0 { return Code.answered }
        return [Code.dontKnow, Code.refused, Code.skipped].first { states & (1 << $0) != 0 } ?? Code.notRouted
    }
}
