import SurveyCore

/// The current row of a statement over `response`, each value asked of SQLite once: to ask takes as long as to read ten
/// bytes, and there are millions of rows. It is valid until the next step.
///
/// What follows from something else is not asked: only a complete response has answers, and of the two modes one begins
/// with a k.
struct StoredRow {
    static let columns = "id, survey_version, session, mode, language, assisted, broke_off_at, answers"

    let id: UnsafeRawBufferPointer
    /// The hash of the version.
    let version: UnsafeRawBufferPointer
    let session: UnsafeRawBufferPointer
    let mode: Mode
    let isAssisted: Bool
    /// Of a complete response the language, of a broken-off one where that was; empty when it was nowhere.
    let place: UnsafeRawBufferPointer
    /// Empty of a broken-off response.
    let answers: UnsafeRawBufferPointer

    /// - Parameter statement: It selects `columns`.
    @inline(__always)
    init(_ statement: RawStatement) {
        id = statement.bytes(0)
        version = statement.bytes(1)
        session = statement.bytes(2)
        mode = statement.firstByte(3) == UInt8(ascii: "k") ? .kiosk : .online
        answers = statement.bytes(7)
        isAssisted = !answers.isEmpty && statement.integer(5) != 0
        place = statement.bytes(answers.isEmpty ? 6 : 4)
    }

    @inline(__always)
    var response: ResponseRow {
        let content: ResponseRow.Content =
            switch answers.first {
            case nil: .brokeOff(at: place)
            case SealedAnswers.form: .sealed
            case _: .complete(language: place, isAssisted: isAssisted, answers: answers)
            }
        return ResponseRow(version: version, session: session, mode: mode, content: content)
    }
}
