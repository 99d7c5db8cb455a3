import Configuration
import SurveyCore
import SurveyTerminal

/// The volunteer's pages.
extension Settings {
    /// `host.language`: the language that they begin in.
    func hostLanguage() throws -> LanguageTag {
        guard let name = reader.string(forKey: "host.language") else { return "nl" }
        guard let tag = LanguageTag(name), HostDesk.languages.contains(tag) else {
            throw Failure(.data, "\(source): host.language is '\(name)'. Write nl, fr or en.")
        }
        return tag
    }

    /// `host.contact`: how to reach the project team, as shown where something is broken.
    func hostContact() -> String {
        reader.string(forKey: "host.contact") ?? ""
    }

    /// `host.power-off-file`: what the kiosk makes to have the device shut down; `nil` where it cannot.
    func powerOffFile() throws -> String? {
        guard let path = reader.string(forKey: "host.power-off-file"), !path.isEmpty else { return nil }
        guard path.hasPrefix("/") else {
            throw Failure(
                .data,
                "\(source): host.power-off-file is '\(path)'. Give the whole path, such as /run/drempel/poweroff.")
        }
        return path
    }

    /// Reads all that the host's pages will need: what is wrong is said when the kiosk starts, not to the public later.
    ///
    /// - Throws: `Failure`.
    func checkHost() throws {
        _ = try releaseThreshold()
        _ = try hostLanguage()
        _ = try powerOffFile()
        _ = try printer()
        _ = try printerDevice()
        _ = try stickFolders()
        _ = try allowsUnsealedCopies()
    }
}
