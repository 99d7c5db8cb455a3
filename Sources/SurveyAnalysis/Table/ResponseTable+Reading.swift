public import SurveyCore

extension ResponseTable {
    /// Reads all responses to `survey` from `store`.
    ///
    /// - Throws: What the store throws.
    public init(_ store: some ResponseStore, survey: String, versions: SurveyVersions) throws {
        self = try Self.read(store, survey: survey, schema: TableSchema(versions), part: 0, of: 1)
    }

    /// Reads all responses to `survey` from `store`, in `parts` tasks at once.
    ///
    /// - Throws: What the store throws.
    public init(_ store: some ResponseStore, survey: String, versions: SurveyVersions, parts: Int) async throws {
        let schema = TableSchema(versions)
        let tables = try await withThrowingTaskGroup(of: (Int, ResponseTable).self) { group in
            for part in 0..<max(1, parts) {
                group.addTask {
                    (part, try Self.read(store, survey: survey, schema: schema, part: part, of: max(1, parts)))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
        self = tables[0]
        for table in tables.dropFirst() { append(table) }
    }

    /// The table of `responses` that are at hand, for example simulated ones.
    public init(_ responses: some Sequence<Response>, versions: SurveyVersions) {
        let surveys = Dictionary(versions.versions.map { ($0.hash, $0.survey) }) { first, _ in first }
        var builder = ResponseTableBuilder(schema: TableSchema(versions))
        for response in responses {
            response.withRow(survey: surveys[response.surveyVersion] ?? versions.reference) { builder.add($0) }
        }
        self = builder.finish()
    }

    private static func read(
        _ store: some ResponseStore, survey: String, schema: TableSchema, part: Int, of parts: Int
    ) throws -> ResponseTable {
        var builder = ResponseTableBuilder(schema: schema)
        try store.scan(survey: survey, part: part, of: parts) { builder.add($0) }
        return builder.finish()
    }
}

extension Response {
    /// The row that a store would hand out for this response.
    fileprivate func withRow(survey: Survey, _ body: (ResponseRow) -> Void) {
        withBytes(of: surveyVersion) { version in
            withBytes(of: session.rawValue) { session in
                switch outcome {
                case .complete(let completed):
                    withBytes(of: completed.language.rawValue) { language in
                        withBytes(of: survey.canonicalJSON(of: completed.answers)) { answers in
                            let content = ResponseRow.Content.complete(
                                language: language, isAssisted: completed.isAssisted, answers: answers)
                            body(ResponseRow(version: version, session: session, mode: mode, content: content))
                        }
                    }
                case .brokeOff(let place):
                    withBytes(of: place?.rawValue ?? "") { place in
                        body(ResponseRow(version: version, session: session, mode: mode, content: .brokeOff(at: place)))
                    }
                }
            }
        }
    }
}

private func withBytes(of text: String, _ body: (UnsafeRawBufferPointer) -> Void) {
    var text = text
    text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
}
