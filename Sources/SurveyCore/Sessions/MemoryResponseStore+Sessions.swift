import Synchronization

extension MemoryResponseStore {
    public func add(_ site: Site) {
        contents.withLock { contents in
            // A label that is not given never erases one.
            if site.label.isEmpty, contents.sites[site.code] != nil { return }
            contents.sites[site.code] = site
        }
    }

    public func sites() -> [Site] {
        contents.withLock { $0.sites.values.sorted { $0.code < $1.code } }
    }

    public func put(_ session: Session) throws {
        try contents.withLock { contents in
            guard contents.sites[session.site] != nil else {
                throw StoreError.unknownReference("site \(session.site)")
            }
            // Merged with itself when it is new: so that putting it again changes nothing.
            let known = contents.sessions[session.code] ?? session
            guard known.isSameSession(as: session) else { throw SessionError.codeTaken(by: known) }
            contents.sessions[session.code] = known.merged(with: session)
        }
    }

    public func session(_ code: SessionCode) -> Session? {
        contents.withLock { $0.sessions[code] }
    }

    public func sessions() -> [Session] {
        contents.withLock { contents in
            contents.sessions.values.sorted { ($0.halfDay, $0.code) < ($1.halfDay, $1.code) }
        }
    }

    public func open(_ code: SessionCode, during now: HalfDay) throws -> Session {
        try change(code) { try $0.opened(during: now) }
    }

    public func close(_ code: SessionCode, invited: Int?, notes: String) throws -> Session {
        try change(code) { try $0.closed(invited: invited, notes: notes) }
    }

    private func change(_ code: SessionCode, _ change: (Session) throws -> Session) throws -> Session {
        try contents.withLock { contents in
            guard let session = contents.sessions[code] else { throw SessionError.unknown(code) }
            let changed = try change(session)
            contents.sessions[code] = changed
            return changed
        }
    }
}
