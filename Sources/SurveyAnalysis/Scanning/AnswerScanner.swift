import SurveyCore

/// Reads the answers of responses to one version of a survey, from JSON bytes into codes.
///
/// It expects the form of `Survey.canonicalJSON(of:)` and is quickest on it, but takes any JSON of that form: with other
/// white space, members in another order, escapes in names, and unknown members, which it passes over. It refuses what
/// is not JSON, an answer that the version does not know, and a question that is answered twice.
struct AnswerScanner {
    /// The places of questions by their names.
    private let keys: NameTable
    /// In the order of canonical JSON.
    private let questions: UnsafeMutableBufferPointer<ScannedQuestion>

    /// - Parameter questions: By item, the question as this version has it.
    static func allocate(survey: Survey, items: [QuestionItem], questions: [Question?]) -> AnswerScanner {
        let present = zip(items, questions).compactMap { item, question in question.map { (item: item, question: $0) } }
            .sorted { $0.item.id.rawValue.utf8.lexicographicallyPrecedes($1.item.id.rawValue.utf8) }
        let scanner = AnswerScanner(
            keys: .allocate(present.enumerated().map { ($1.item.id.rawValue, $0) }),
            questions: .allocate(capacity: present.count))
        for (place, (item, question)) in present.enumerated() {
            scanner.questions.initializeElement(
                at: place, to: .allocate(item: item, options: survey.choosable(of: question).map(\.id)))
        }
        return scanner
    }

    func deallocate() {
        keys.deallocate()
        for question in questions { question.deallocate() }
        questions.deallocate()
    }

    /// Reads `json` into a row of codes that holds zeros.
    ///
    /// - Returns: Whether the text could be read; if not, the row holds anything.
    @inline(__always)
    func scan(_ json: UnsafeRawBufferPointer, into row: ScannedRow) -> Bool {
        guard let start = json.baseAddress else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { scratch in
            var scan = AnswerScan(
                cursor: ByteCursor(start.assumingMemoryBound(to: UInt8.self), count: json.count), scratch: scratch,
                row: row)
            return scan.readAnswers(keys: keys, questions: questions)
        }
    }
}

/// Keeps a scanner's memory. (Unchecked because of its pointers: what they point to never changes.)
final class AnswerScannerOwner: @unchecked Sendable {
    let scanner: AnswerScanner

    init(_ scanner: AnswerScanner) {
        self.scanner = scanner
    }

    deinit { scanner.deallocate() }
}

/// Where the codes of one response go.
struct ScannedRow {
    /// One byte for each narrow column.
    var bytes: UnsafeMutablePointer<UInt8>
    /// One number for each wide column.
    var words: UnsafeMutablePointer<Int32>
}
