import Crypto
import FoundationEssentials
import SurveyCore

/// Seals what a page carries, so that nobody can read it, change it, or learn the route from its length.
///
/// The text is base64url of: format number (1 byte), key id (4), mark of the survey's version (8), nonce (12), the
/// padded state in AES-GCM-256, tag (16).
struct StateSealer: Sendable {
    let ring: KeyRing

    static let format: UInt8 = 1

    /// - Parameter size: `StateSealer.size(for:)` of the survey.
    /// - Throws: `StateSealingError`.
    func seal(_ state: VisitState, label: StateLabel, size: Int) throws -> String {
        guard let draft = state.draft.compact(version: label.version, session: label.session) else {
            throw StateSealingError.foreignDraft
        }
        let plain = try StatePlaintext(draft: draft, issued: state.issued, ticket: state.ticket).bytes(padded: size)
        let key = ring.sealingKey()
        var sealed = [Self.format] + key.id + Self.mark(of: label.version)
        let box = try AES.GCM.seal(plain, using: key.sealing, authenticating: Self.associated(label))
        sealed += box.nonce
        sealed += box.ciphertext
        sealed += box.tag
        return Base64URL.text(of: sealed)
    }

    /// The state that `text` seals, if it was sealed for this label and is still good at `now`, in seconds since 1970.
    ///
    /// Whoever sends something else learns only that it is not accepted. A text of another length than this survey's
    /// is refused before anything is made of it.
    func open(
        _ text: String, label: StateLabel, size: Int, now: Int, limit: Duration
    ) throws(StateRefusal) -> VisitState {
        let length = Self.headLength + size + Self.tagLength
        guard text.utf8.count == Base64URL.length(ofBytes: length), let sealed = Base64URL.bytes(of: text.utf8),
            sealed.count == length, sealed[0] == Self.format,
            Array(sealed[Self.markRange]) == Self.mark(of: label.version),
            let key = ring.key(id: Array(sealed[Self.keyRange])),
            let plain = Self.open(sealed, key: key, associated: Self.associated(label)),
            let content = StatePlaintext(plain)
        else { throw .invalid }
        let age = now - content.issued
        guard age >= -Self.clockSlack else { throw .invalid }
        guard .seconds(age) <= limit else { throw .expired }
        return VisitState(
            draft: InterviewDraft(compact: content.draft, version: label.version, session: label.session),
            issued: content.issued, ticket: content.ticket)
    }

    /// So many bytes has the padded content of every state of `survey`: length does not tell the route.
    static func size(for survey: Survey) -> Int {
        StatePlaintext.overhead + survey.longestCompactDraft
    }

    /// How many characters a sealed state of that size has.
    static func textLength(size: Int) -> Int {
        Base64URL.length(ofBytes: headLength + size + tagLength)
    }

    // MARK: Which version it belongs to

    /// Eight bytes that name a version in a sealed text.
    static func mark(of version: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(version.utf8)).prefix(markRange.count))
    }

    /// The mark that `text` begins with, read without opening it and without looking further; `nil` when `text` cannot
    /// be a sealed state.
    static func mark(in text: String) -> [UInt8]? {
        // 20 characters spell the 15 bytes of which the mark is a part.
        let start = text.utf8.prefix(20)
        guard start.count == 20, let bytes = Base64URL.bytes(of: start), bytes[0] == format else { return nil }
        return Array(bytes[markRange])
    }

    // MARK: Parts

    /// A page may come from a server whose clock is so many seconds ahead.
    private static let clockSlack = 120
    private static let keyRange = 1..<5
    private static let markRange = 5..<13
    private static let nonceRange = 13..<25
    private static let headLength = 25
    private static let tagLength = 16

    private static func open(_ sealed: [UInt8], key: StateKey, associated: [UInt8]) -> [UInt8]? {
        let end = sealed.count - tagLength
        guard let nonce = try? AES.GCM.Nonce(data: sealed[nonceRange]),
            let box = try? AES.GCM.SealedBox(nonce: nonce, ciphertext: sealed[headLength..<end], tag: sealed[end...]),
            let plain = try? AES.GCM.open(box, using: key.sealing, authenticating: associated)
        else { return nil }
        return Array(plain)
    }

    /// What must be the same when it is opened, each part with its length before it.
    private static func associated(_ label: StateLabel) -> [UInt8] {
        let parts: [[UInt8]] = [
            Array("drempel online state".utf8), [format], Array(label.survey.utf8), Array(label.version.utf8),
            Array(label.session.rawValue.utf8),
        ]
        return parts.flatMap { UInt32($0.count).bigEndianBytes + $0 }
    }
}

/// A state that cannot be sealed: a mistake of the program, never of a person.
enum StateSealingError: Error, Sendable, Hashable {
    /// The draft is damaged, or is of another version or session than the label says.
    case foreignDraft
    /// The draft is longer than the size that was given for its survey.
    case tooLong
}
