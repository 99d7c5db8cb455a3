/// The reading of one response.
///
/// What is rare is read out of line on a copy (`outOfLine`), so that the optimizer can keep the cursor of what is usual
/// in a register.
struct AnswerScan {
    var cursor: ByteCursor
    let scratch: UnsafeMutableBufferPointer<UInt8>
    let row: ScannedRow

    @inline(__always)
    mutating func outOfLine<Result>(_ body: (inout AnswerScan) -> Result) -> Result {
        var copy = self
        defer { cursor = copy.cursor }
        return body(&copy)
    }

    /// Reads the object `{question: answer}` with nothing behind it.
    @inline(__always)
    mutating func readAnswers(keys: NameTable, questions: UnsafeMutableBufferPointer<ScannedQuestion>) -> Bool {
        cursor.skipWhitespace()
        guard cursor.read(UInt8(ascii: "{")) else { return false }
        if cursor.peek == UInt8(ascii: "}") { return finish() }
        var place = 0
        while true {
            // In canonical JSON the next question is the next key, unless it was not routed.
            if place >= questions.count || !cursor.readName(questions[place].name) {
                guard let other = readName(of: keys) else { return false }
                place = other
            }
            if place >= 0 {
                guard read(questions.baseAddress.unsafelyUnwrapped + place) else { return false }
            } else {
                guard outOfLine({ $0.cursor.skipValue(scratch: $0.scratch) }) else { return false }
            }
            place += 1
            guard cursor.readComma() else {
                cursor.skipWhitespace()
                return cursor.peek == UInt8(ascii: "}") && finish()
            }
        }
    }

    @inline(__always)
    private mutating func finish() -> Bool {
        cursor.advance()
        cursor.skipWhitespace()
        return cursor.isAtEnd
    }

    /// Reads a member's name and the colon, and says its number in `names`: -1 when it is not there.
    @inline(__always)
    mutating func readName(of names: NameTable) -> Int? {
        // The number must be sought before anything else is read: the name may lie in `scratch`.
        guard let number = cursor.readString(scratch: scratch).map({ names.number(of: $0) }),
            cursor.read(UInt8(ascii: ":"))
        else { return nil }
        return number
    }

    @inline(__always)
    private mutating func read(_ question: UnsafePointer<ScannedQuestion>) -> Bool {
        guard code(of: question) == Code.notRouted else { return false }
        return switch question.pointee.shape {
        case .single, .choice: readOption(question)
        case .points, .number: readNumber(question)
        case .set: readSet(question)
        case .deck: readDeck(question)
        }
    }

    @inline(__always)
    private func code(of question: UnsafePointer<ScannedQuestion>) -> Int {
        question.pointee.isWide ? Int(row.words[question.pointee.column]) : Int(row.bytes[question.pointee.column])
    }

    @inline(__always)
    func set(_ question: UnsafePointer<ScannedQuestion>, _ code: Int) {
        if question.pointee.isWide {
            row.words[question.pointee.column] = Int32(truncatingIfNeeded: code)
        } else {
            row.bytes[question.pointee.column] = UInt8(truncatingIfNeeded: code)
        }
    }

    /// Reads `"option"`, `{"state":"…"}` or, of a choice of one, `{"derived":"option"}`.
    @inline(__always)
    private mutating func readOption(_ question: UnsafePointer<ScannedQuestion>) -> Bool {
        guard cursor.peek != UInt8(ascii: "{") else { return outOfLine { $0.readObject(question) } }
        guard let text = cursor.readString(scratch: scratch) else { return false }
        let code = question.pointee.options.number(of: text)
        guard code >= 0 else { return false }
        set(question, code)
        return true
    }

    /// Reads a whole number or `{"state":"…"}`.
    @inline(__always)
    private mutating func readNumber(_ question: UnsafePointer<ScannedQuestion>) -> Bool {
        guard cursor.peek != UInt8(ascii: "{") else { return outOfLine { $0.readObject(question) } }
        guard let value = outOfLine({ $0.cursor.readInteger() }) else { return false }
        let (index, overflow) = value.subtractingReportingOverflow(question.pointee.firstNumber)
        guard !overflow, index >= 0, index < question.pointee.values else { return false }
        set(question, Code.firstValue + index)
        return true
    }

    @inline(never)
    private mutating func readObject(_ question: UnsafePointer<ScannedQuestion>) -> Bool {
        guard cursor.read(UInt8(ascii: "{")), let key = cursor.readString(scratch: scratch) else { return false }
        let isDerived = question.pointee.shape == .choice && key.isName(.derived)
        guard isDerived || key.isName(.state), cursor.read(UInt8(ascii: ":")),
            let text = cursor.readString(scratch: scratch)
        else { return false }
        if isDerived {
            let code = question.pointee.options.number(of: text)
            guard code >= 0 else { return false }
            set(question, code + question.pointee.derivedOffset)
        } else {
            guard let code = text.nonAnswer else { return false }
            set(question, code)
        }
        return cursor.close(UInt8(ascii: "}"))
    }
}
