import GRDB
import SurveyCore

/// A stored response as one run of bytes that says all of it and nothing else, by which rows are compared.
///
/// The 16 bytes of the id, then each further column as its length in four bytes, the highest first, and its bytes;
/// NULL is the length 2³² - 1.
enum CanonicalRow {
    /// The columns, the id first.
    static let columns = "id, survey_version, session, mode, language, assisted, outcome, broke_off_at, answers"
    static let count: Int32 = 9
    /// Where among them the outcome is, and the answers.
    static let outcome: Int32 = 6
    static let answers: Int32 = 8

    /// Appends the statement's current row, which begins with `columns`.
    static func append(_ statement: RawStatement, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: statement.bytes(0))
        for column in 1..<count {
            let value = statement.bytes(column)
            // An empty text is no NULL.
            let isNull = value.isEmpty && statement.isNull(column)
            let length = isNull ? UInt32.max : UInt32(value.count)
            withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: value)
        }
    }
}

extension CanonicalRow {
    /// Whether the current rows of two statements are the same.
    static func equal(_ a: RawStatement, _ b: RawStatement) -> Bool {
        (0..<count).allSatisfy { equal(a, b, at: $0) }
    }

    /// Whether two rows say the same but for a seal: in one the answers are sealed, in the other they were opened.
    static func equalButForSeal(_ a: RawStatement, _ b: RawStatement) -> Bool {
        isSealed(a) != isSealed(b) && isComplete(a) && isComplete(b) && (0..<answers).allSatisfy { equal(a, b, at: $0) }
    }

    /// Which of two different rows of one id stands: a complete one, because somebody was told that it is saved; then
    /// one that was opened; else the one whose bytes sort first.
    static func precedes(_ a: RawStatement, _ b: RawStatement) -> Bool {
        let (isA, isB) = (isComplete(a), isComplete(b))
        if isA != isB { return isA }
        if isSealed(a) != isSealed(b) { return isSealed(b) }
        return bytes(of: a).lexicographicallyPrecedes(bytes(of: b))
    }

    private static func equal(_ a: RawStatement, _ b: RawStatement, at column: Int32) -> Bool {
        a.isNull(column) == b.isNull(column) && a.bytes(column).equals(b.bytes(column))
    }

    private static func isSealed(_ statement: RawStatement) -> Bool {
        statement.firstByte(answers) == SealedAnswers.form
    }

    private static func isComplete(_ statement: RawStatement) -> Bool {
        statement.bytes(outcome).elementsEqual("complete".utf8)
    }

    private static func bytes(of statement: RawStatement) -> [UInt8] {
        var bytes: [UInt8] = []
        append(statement, to: &bytes)
        return bytes
    }
}
