/// The glyphs that may be icons: those that a Linux console font of 512 glyphs can carry beside its letters, the fonts
/// of the web pages cover, and no program draws two cells wide.
enum Icons {
    static let all: Set<String> = Set(
        "✓✗☐☑☒○●◌◔◑◕☺☹☀☁☂★☆♥♡♦♣♠♟♪⚑⚐⚖⚙⚠⚡☎✉✎✂✚✱♻⌂⌛∞⇄→←↑↓↔↕↺↻■□▲△▼▽◆◇€§¶°½¼¾±×÷≠≈≤≥…«»"
            .map(String.init)
            + (0x21...0x7E).map { String(UnicodeScalar(UInt8($0))) })
}
