public import SurveyCore

/// Fills a `ResponseTable` from the rows of a store, one at a time.
///
/// A builder belongs to one thread. Rows that cannot be read are counted, never trusted.
public struct ResponseTableBuilder: ~Copyable {
    private let schema: TableSchema
    /// By version, the rows not yet turned into a segment. Its scanners belong to `schema`.
    private let stagings: UnsafeMutableBufferPointer<Staging>
    private var segments: [Segment] = []
    private var sessions = Interner()
    private var languages = Interner()
    private var brokenOff: [BreakOffCounts]
    private var unreadable = ResponseTable.Unreadable()

    public init(schema: TableSchema) {
        self.schema = schema
        stagings = .allocate(capacity: schema.plans.count)
        for (place, plan) in schema.plans.enumerated() {
            let staging = Staging.allocate(
                hash: schema.versions.versions[place].hash, scanner: plan.scanner, narrow: schema.narrowColumns,
                wide: schema.wideColumns)
            stagings.initializeElement(at: place, to: staging)
        }
        brokenOff = schema.plans.map { _ in BreakOffCounts(questions: schema.questions.count) }
    }

    deinit {
        for staging in stagings { staging.deallocate() }
        stagings.deallocate()
    }

    /// Takes in one row; nothing of its memory is kept.
    public mutating func add(_ row: ResponseRow) {
        // The newest version is the likeliest one, and there are few.
        var version = stagings.count - 1
        while version >= 0, !stagings[version].hasHash(row.version) { version -= 1 }
        guard version >= 0 else {
            unreadable.unknownVersion += 1
            return
        }
        switch row.content {
        case .brokeOff(let place):
            count(breakOffAt: place, version: version)
        case .sealed:
            unreadable.sealed += 1
        case .complete(let language, let isAssisted, let answers):
            guard stagings[version].scanNextRow(answers) else {
                unreadable.malformed += 1
                return
            }
            let languagePlace = languages.place(of: language)
            guard languagePlace <= Int(UInt16.max) else {
                unreadable.malformed += 1
                return
            }
            stagings[version].keepRow(
                session: Int32(truncatingIfNeeded: sessions.place(of: row.session)),
                language: UInt16(truncatingIfNeeded: languagePlace),
                flags: Segment.flags(mode: row.mode, isAssisted: isAssisted))
            if stagings[version].isFull { flush(version) }
        }
    }

    /// The table of all rows taken in.
    public consuming func finish() -> ResponseTable {
        for version in stagings.indices { flush(version) }
        return ResponseTable(
            schema: schema, segments: segments, sessions: sessions, languages: languages, brokenOff: brokenOff,
            unreadable: unreadable)
    }

    private mutating func flush(_ version: Int) {
        guard var segment = stagings[version].takeSegment(version: version) else { return }
        segment.applyRouting(schema.plans[version].setRouting)
        segments.append(segment)
    }

    private mutating func count(breakOffAt place: UnsafeRawBufferPointer, version: Int) {
        guard !place.isEmpty else {
            brokenOff[version].beforeFirst += 1
            return
        }
        let id = QuestionID(String(decoding: place, as: UTF8.self))
        if let question = schema.questions.firstIndex(where: { $0.id == id }),
            schema.plans[version].questions[question] != nil
        {
            brokenOff[version].atQuestion[question] += 1
        } else if schema.plans[version].survey[id] != nil {
            brokenOff[version].atOtherKind[id, default: 0] += 1
        } else {
            brokenOff[version].elsewhere += 1
        }
    }
}
