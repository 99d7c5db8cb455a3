import SurveyCore

/// The language that a browser asks for, of those that are offered.
enum LanguageGuess {
    /// The best of `offered` by `header` (RFC 9110, 12.5.4: the highest weight, the first of equals); `nil` when it names
    /// none of them.
    static func language(_ header: String, among offered: [LanguageTag]) -> LanguageTag? {
        var best: (language: LanguageTag, weight: Double)?
        // Browsers send a handful; what comes after is somebody's mischief.
        for part in header.utf8.prefix(500).split(separator: UInt8(ascii: ",")).prefix(20) {
            let fields = String(decoding: part, as: UTF8.self).split(separator: ";").map { $0.filter { $0 != " " } }
            guard let name = fields.first, let tag = LanguageTag(name) else { continue }
            let weight = fields.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            guard weight > best?.weight ?? 0, let language = match(tag, among: offered) else { continue }
            best = (language, weight)
        }
        return best?.language
    }

    private static func match(_ tag: LanguageTag, among offered: [LanguageTag]) -> LanguageTag? {
        offered.first { $0 == tag } ?? offered.first { $0.rawValue == tag.primary }
            ?? offered.first { $0.primary == tag.primary }
    }
}
