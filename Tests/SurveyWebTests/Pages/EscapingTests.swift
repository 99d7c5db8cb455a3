import SurveyCore
import Testing

@testable import SurveyWeb

@Suite("Texts on a page")
struct EscapingTests {
    /// What must not become markup, a header or a command of a terminal, in every text of a survey.
    static let attacks = [
        "</script><script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' onfocus='alert(1)",
        "\"\u{301} onload=\u{301}\"x\u{301}",
        "<\u{301}b>\u{301}&\u{301}lt;",
        "--></textarea></title></style><!--",
        "a\r\nSet-Cookie: x=1\r\n\r\nb",
        "\u{1B}[31m\u{1B}]0;x\u{7}\u{9B}2J\u{0}\u{8}\u{7F}\u{85}",
        "\u{202E}gnirts\u{202C}\u{2066}x\u{2069}\u{FEFF}",
        "{{heading}}{{{heading}}}{{&heading}}{{> layout}}{{#x}}",
        "&lt;b&gt; &amp; &#x3C;",
    ]

    /// In a benign survey as many lines as in the hostile one, so that both have as many paragraphs.
    private static func lines(_ hostile: String) -> String {
        PageText.paragraphs(hostile).map { _ in "tekst" }.joined(separator: "\n")
    }

    private func gallery(_ text: String) -> [(name: String, html: String)] {
        let survey = SampleSurvey.make { _ in text }
        let gallery = PageGallery(survey: survey, language: "nl", hasSounds: true)
        var pages = gallery.pages()
        for (name, screen) in gallery.screens() {
            pages.append(
                (
                    "problem-\(name)",
                    gallery.page(screen) {
                        $0.problem = text
                        $0.remark = text
                        $0.typed = text
                        $0.ticket = text
                    }
                ))
        }
        pages.append(
            (
                "code",
                gallery.page(.code(CodePage(typed: text, problem: text, surveys: [.init(label: text, path: "/")])))
            ))
        pages.append(
            (
                "message",
                gallery.page(.message(MessagePage(heading: text, text: text, links: [.init(label: text, path: "/")])))
            ))
        return pages.map { ($0.name, PageRenderer().text($0.page)) }
    }

    @Test("are no more than text, whatever they hold", arguments: attacks)
    func hostile(text: String) {
        let benign = gallery(Self.lines(text))
        for (page, plain) in zip(gallery(text), benign) {
            #expect(MarkupTags(page.html).shape == MarkupTags(plain.html).shape, "\(page.name)")
            for scalar in page.html.unicodeScalars where scalar != "\n" {
                let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                let turns = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
                #expect(!isControl && !turns, "U+\(String(scalar.value, radix: 16)) on \(page.name)")
            }
        }
    }

    @Test(
        "are escaped scalar by scalar, as a browser reads them",
        arguments: [
            ("Ja & nee", "Ja &amp; nee"), ("<b>", "&lt;b&gt;"), ("\"\u{301}", "&quot;\u{301}"),
            ("'\u{301}x", "&#39;\u{301}x"), ("a\r\nb", "a \nb"), ("\u{1B}[0m", "\u{FFFD}[0m"), ("\u{0}", "\u{FFFD}"),
            ("\u{85}x\u{9B}", " x\u{FFFD}"), ("\u{202E}abc\u{2069}", "abc"), ("café ☺ العربية", "café ☺ العربية"),
        ])
    func escaping(text: String, expected: String) {
        #expect(MarkupEscaping().escapeText(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test("become paragraphs at ends of lines of every system")
    func paragraphs() {
        #expect(PageText.paragraphs("a\r\nb\n\n \nc\rd") == ["a", "b", "c", "d"])
        #expect(PageText.paragraphs("") == [])
    }

    @Test(
        "go through templates that only escape, without style or script of their own", arguments: PageTemplates.sources)
    func templates(name: String, source: String) {
        #expect(!source.contains("{{{") && !source.contains("{{&") && !source.contains("{{="))
        for tag in MarkupTags(source).tags {
            #expect(
                !tag.attributes.contains { $0.name.hasPrefix("on") || $0.name == "style" }, "\(tag.name) in \(name)")
            #expect(tag.name != "style")
            if tag.name == "script" { #expect(tag.has("src")) }
        }
    }
}
