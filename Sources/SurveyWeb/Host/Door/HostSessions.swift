import SurveyCore
import Synchronization

/// Who is signed in. It is in memory alone: a server that starts anew knows nobody.
final class HostSessions: Sendable {
    /// Seconds without a page, after which one signs in again.
    static let idleLimit = 30 * 60
    /// Seconds after signing in, after which one does so again: a long working day.
    static let limit = 12 * 3600
    /// So many are signed in at once; one more and who was away longest is out.
    static let most = 32

    private let sessions = Mutex([HostToken.Digest: Entry]())

    private struct Entry {
        let key = FormKey()
        let mark: String
        let began: Int
        var used: Int
        var language: LanguageTag

        func stands(at now: Int, mark: String) -> Bool {
            self.mark == mark && now - used < HostSessions.idleLimit && now - began < HostSessions.limit
        }
    }

    /// Signs somebody in.
    ///
    /// - Parameters:
    ///   - mark: names the passphrase that let them in.
    ///   - now: seconds of a clock that only goes forward.
    func begin(mark: String, language: LanguageTag, at now: Int) -> HostToken {
        let token = HostToken()
        sessions.withLock { sessions in
            sessions = sessions.filter { $0.value.stands(at: now, mark: mark) }
            if sessions.count >= Self.most, let oldest = sessions.min(by: { $0.value.used < $1.value.used }) {
                sessions[oldest.key] = nil
            }
            sessions[token.digest] = Entry(mark: mark, began: now, used: now, language: language)
        }
        return token
    }

    /// Who comes with `token`, if they are signed in; from now on their time begins anew.
    ///
    /// - Parameter language: the language that they ask for, which is remembered.
    func visitor(_ token: HostToken, mark: String, language: LanguageTag?, at now: Int) -> Visitor? {
        let digest = token.digest
        return sessions.withLock { sessions in
            guard var entry = sessions[digest] else { return nil }
            guard entry.stands(at: now, mark: mark) else {
                sessions[digest] = nil
                return nil
            }
            entry.used = now
            if let language { entry.language = language }
            sessions[digest] = entry
            return Visitor(key: entry.key, language: entry.language)
        }
    }

    func end(_ token: HostToken) {
        sessions.withLock { _ = $0.removeValue(forKey: token.digest) }
    }

    /// Somebody who is signed in.
    struct Visitor: Sendable {
        /// Makes and checks the tokens of their forms.
        let key: FormKey
        let language: LanguageTag
    }

    var count: Int { sessions.withLock { $0.count } }
}
