/// Text as pages lay it out.
enum PageText {
    /// The paragraphs of `text`: its lines that are not empty, whichever way they end.
    static func paragraphs(_ text: String) -> [String] {
        text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
            .map { String($0) }
            .filter { line in line.contains { !$0.isWhitespace } }
    }
}
