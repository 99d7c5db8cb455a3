import Configuration

/// The volunteer's pages online.
extension Settings {
    /// `online.host`: whether there are any; on a local network without encryption there can be none.
    func offersHostPages() throws -> Bool {
        try flag("online.host") ?? true
    }
}
