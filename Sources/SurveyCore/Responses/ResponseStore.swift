/// Where a front end puts responses.
public protocol ResponseSink: Sendable {
    /// Stores `response` durably: when this returns, it survives a power cut.
    ///
    /// - Returns: `alreadyStored` when a response of this id is stored; what was stored first stands.
    /// - Throws: `StoreError`; nothing was stored then.
    func store(_ response: Response) throws -> StoreOutcome

    /// Whether a response of this id is stored.
    func contains(_ id: ResponseID) throws -> Bool
}

/// Where responses are. Implementations are compared by one compatibility suite.
public protocol ResponseStore: ResponseSink {
    /// Makes `version` known, so that responses may name it; does nothing when it is already known.
    ///
    /// - Throws: `StoreError`.
    func publish(_ version: SurveyVersion, during halfDay: HalfDay) throws

    /// The published versions of `survey`, oldest first; of every survey when it is `nil`.
    func versions(of survey: String?) throws -> [SurveyVersion]

    /// The number of complete responses to all versions of `survey`, sealed ones among them.
    func completeResponses(of survey: String) throws -> Int

    /// Hands each response to any version of `survey`, in an order that says nothing about time, to `body`.
    ///
    /// Part `part` of `parts` is read, so that parts can be read at once on several threads; one `parts` value always
    /// gives one partition.
    func scan(survey: String, part: Int, of parts: Int, _ body: (ResponseRow) throws -> Void) throws
}

/// What became of a response that was handed to a store.
public enum StoreOutcome: Sendable, Hashable {
    case stored, alreadyStored
}

/// One stored response as the store holds it. The pointers are valid only while `body` of a scan runs.
public struct ResponseRow {
    /// The hash of the survey's version, as 64 hexadecimal digits in ASCII.
    public var version: UnsafeRawBufferPointer
    /// The session's code in ASCII.
    public var session: UnsafeRawBufferPointer
    public var mode: Mode
    public var content: Content

    public init(version: UnsafeRawBufferPointer, session: UnsafeRawBufferPointer, mode: Mode, content: Content) {
        self.version = version
        self.session = session
        self.mode = mode
        self.content = content
    }

    public enum Content {
        /// A complete response: the language's tag, whether it was assisted, and the answers as canonical JSON
        /// (`Answers.canonicalJSON`), all in UTF-8.
        case complete(language: UnsafeRawBufferPointer, isAssisted: Bool, answers: UnsafeRawBufferPointer)
        /// A broken-off one, with the name of the last unconditional question reached, empty when there was none.
        case brokeOff(at: UnsafeRawBufferPointer)
        /// A complete one whose answers are sealed, so that this store cannot read them.
        case sealed
    }
}

/// Why a store could not do what was asked.
public enum StoreError: Error, Sendable, Hashable {
    /// The disk or the file's place is full.
    case full
    case readOnly
    /// The file is damaged; the text says what was found.
    case damaged(String)
    /// The file is no archive of ours; the text says what it is.
    case notAnArchive(String)
    /// The file was written by a newer version of the program.
    case newer
    /// Another program holds the file for too long.
    case busy
    /// The response names a survey version or session that the store does not know.
    case unknownReference(String)
    /// Anything else, in the words of the library or the system.
    case other(String)
}
