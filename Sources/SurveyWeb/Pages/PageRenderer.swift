/// Makes HTML of pages.
struct PageRenderer: Sendable {
    init() {}

    /// The page as UTF-8.
    func html(_ page: Page) -> [UInt8] {
        []
    }
}
