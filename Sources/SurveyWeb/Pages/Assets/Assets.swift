import Crypto
import SurveyCore

/// A file that pages use. Its name changes with what is in it, so browsers may keep it for ever.
struct Asset: Sendable, Hashable {
    /// `style-1a2b3c4d5e.css`.
    let name: String
    let bytes: [UInt8]
    let contentType: WebResponse.ContentType

    /// Where it is served.
    var path: String { "/assets/\(name)" }

    /// - Parameters:
    ///   - name: the name without hash and ending.
    ///   - ending: `css`, `js` or `svg`.
    init(_ name: String, _ ending: String, _ text: String, _ contentType: WebResponse.ContentType) {
        bytes = Array(text.utf8)
        self.name = "\(name)-\(SHA256.hash(data: bytes).prefix(5).hexadecimal).\(ending)"
        self.contentType = contentType
    }
}

/// All files that pages use: one style, one script, one icon.
enum Assets {
    static let style = Asset("style", "css", compact(Style.sheet), .css)
    static let comfort = Asset("comfort", "js", compact(Comfort.script), .script)
    static let icon = Asset("icon", "svg", Icon.picture, .svg)

    static let all = [style, comfort, icon]

    /// The file that is served under that name.
    static func asset(named name: String) -> Asset? {
        all.first { $0.name == name }
    }

    /// `text` without what only its readers need: indentation, and lines that are remarks.
    static func compact(_ text: String) -> String {
        text.split(separator: "\n")
            .map { $0.drop { $0 == " " } }
            .filter { !$0.isEmpty && !$0.hasPrefix("//") && !($0.hasPrefix("/*") && $0.hasSuffix("*/")) }
            .joined(separator: "\n")
    }
}
