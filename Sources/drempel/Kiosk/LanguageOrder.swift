import SurveyCore

/// The order of the languages as the host wants it, kept in the state folder.
enum LanguageOrder {
    private static func path(in folder: String) -> String { folder + "/languages" }

    /// The order; empty where the host said nothing.
    static func load(from folder: String) -> [LanguageTag] {
        guard let bytes = try? Files.read(path(in: folder)) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .compactMap { LanguageTag(String($0)) }
    }

    /// - Throws: `Failure`.
    static func save(_ languages: [LanguageTag], in folder: String) throws {
        try Files.makeFolder(folder, mode: 0o700)
        let text = languages.map(\.rawValue).joined(separator: " ") + "\n"
        try Files.write(Array(text.utf8), to: path(in: folder), mode: 0o600)
    }

    /// `languages` with those of `order` first, in that order.
    static func sorted(_ languages: [LanguageTag], by order: [LanguageTag]) -> [LanguageTag] {
        order.filter(languages.contains) + languages.filter { !order.contains($0) }
    }
}
