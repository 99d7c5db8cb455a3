import Synchronization

/// First pages as they were made before: they are the same for everybody, since they hold nothing of anybody.
final class StartPages: Sendable {
    struct Key: Hashable, Sendable {
        var survey: String
        var version: String
        var path: String
        /// Empty for the choice of languages.
        var language: String
        var isLentDevice: Bool
    }

    private let pages = Mutex<[Key: [UInt8]]>([:])
    private static let capacity = 512

    /// The page of `key`, made by `make` when it is not there.
    func page(_ key: Key, make: () -> [UInt8]) -> [UInt8] {
        if let page = pages.withLock({ $0[key] }) { return page }
        let page = make()
        pages.withLock { pages in
            if pages.count >= Self.capacity { pages.removeAll(keepingCapacity: true) }
            pages[key] = page
        }
        return page
    }
}
