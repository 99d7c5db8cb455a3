import SurveyCore
import Testing

@testable import SurveyWeb

@Suite("The markup of the host's pages")
struct HostMarkupTests {
    @Test(
        "escapes each character as browsers read it",
        arguments: [
            ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"),
            // With an accent on top these are other characters to Swift, and the same to a browser.
            ("\"\u{301} onfocus=x", "&quot;\u{301} onfocus=x"), ("<\u{338}script>", "&lt;\u{338}script&gt;"),
            ("'\u{20DD}", "&#39;\u{20DD}"), ("&\u{FE0F}lt;", "&amp;\u{FE0F}lt;"),
            ("\u{1B}[2J\u{0}\u{7F}\u{9B}", "\u{FFFD}[2J\u{FFFD}\u{FFFD}\u{FFFD}"), ("é\t\n€ 🙂", "é\t\n€ 🙂"),
            ("\r\n", " \n"),
        ])
    func escaping(text: String, expected: String) {
        #expect(MarkupEscaping().escapeText(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    private static let hostile = [
        "</title><script>alert(1)</script>", "\"\u{301} onmouseover=alert(1) x=\"", "'><img src=x onerror=alert(1)>",
        "{{words.leave}}", "{{{x}}}", "\r\nSet-Cookie: a=b", "\u{1B}]0;x\u{7}", "javascript:alert(1)", "<!--", "]]>",
        "\u{202E}gnirts",
    ]

    @Test("never becomes other markup by what stands in labels, titles and remarks", arguments: hostile)
    func hostileTexts(text: String) async throws {
        let plain = try await tour(place: "Plaats", title: "Titel", remarks: "Gewoon")
        let other = try await tour(place: text, title: text, remarks: text)
        #expect(plain.count == other.count)
        for (page, hostile) in zip(plain, other) {
            #expect(Self.skeleton(page) == Self.skeleton(hostile), "\(hostile)")
            #expect(!hostile.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\r" })
        }
    }

    /// All pages that a host comes by, at a place and a survey of these names.
    private func tour(place: String, title: String, remarks: String) async throws -> [String] {
        let house = try HostHouse(contact: "0470")
        house.store.put(HostHouse.session(HostHouse.code, .planned, place: place, title: ["nl": title]), complete: 12)
        let browser = HostBrowser(house)
        var pages: [String] = []
        try await browser.signIn()
        for path in ["/host", "/host/s/AAAAAA", "/host/s/AAAAAA/code"] { pages.append(try await browser.open(path)) }
        try await browser.open("/host/s/AAAAAA")
        try await browser.submit("/host/s/AAAAAA/open")
        pages.append(try await browser.open("/host/s/AAAAAA"))
        pages.append(try await browser.open("/host/s/AAAAAA/close"))
        try await browser.submit("/host/s/AAAAAA/close", [("invited", remarks), ("remarks", remarks)])
        pages.append(browser.page)
        try await browser.submit("/host/s/AAAAAA/close", [("invited", ""), ("remarks", remarks)])
        pages.append(try await browser.open("/host/s/AAAAAA"))
        pages.append(try await browser.open("/host"))
        return pages
    }

    /// The tags with the names of their attributes, without texts and values.
    private static func skeleton(_ page: String) -> [String] {
        page.matches(of: /<[^>]*>/).map { tag in
            String(tag.output).replacing(/"[^"]*"/, with: "")
        }
    }

    @Test("has in each language a name for every word, and no more room than a page has", arguments: HostText.languages)
    func words(language: LanguageTag) async throws {
        let text = HostText.text(in: language)
        for child in Mirror(reflecting: text).children {
            guard let value = child.value as? String else { continue }
            #expect(!value.isEmpty && value == value.trimmed, "\(child.label ?? "")")
            let dutch = Mirror(reflecting: HostText.dutch).children.first { $0.label == child.label }?.value as? String
            #expect(value.count { $0 == "%" } == dutch?.count { $0 == "%" }, "\(child.label ?? "")")
            for sentence in value.split(whereSeparator: { ".?!:".contains($0) }) {
                #expect(sentence.split(separator: " ").count <= 18, "\(sentence)")
            }
        }
        #expect(text.weekdays.count == 7)
        #expect(text.months.count == 12)
    }

    @Test(
        "writes days in words",
        arguments: [
            ("2026-11-23-am", "maandag 23 november 2026, voormiddag"),
            ("2026-03-29-pm", "zondag 29 maart 2026, namiddag"),
            ("2026-10-25-am", "zondag 25 oktober 2026, voormiddag"),
            ("2024-02-29-pm", "donderdag 29 februari 2024, namiddag"),
        ])
    func days(halfDay: String, expected: String) {
        #expect(HostText.dutch.words(HalfDay(halfDay)!) == expected)
    }

    @Test(
        "never tells less of a wait than it is", arguments: [(1, "1 seconde"), (59, "59 seconden"), (61, "2 minuten")])
    func waits(seconds: Int, expected: String) {
        #expect(HostText.dutch.duration(seconds) == expected)
    }

    @Test("has no style, no script and no address of elsewhere, and is well formed", arguments: HostText.languages)
    func wellFormed(language: LanguageTag) async throws {
        let house = try HostHouse()
        for number in 1...40 { house.store.put(HostHouse.session(HostHouse.code(UInt64(number)))) }
        house.store.put(HostHouse.session())
        let browser = HostBrowser(house)
        try await browser.open("/host?l=\(language)")
        var pages = [browser.page]
        try await browser.submit("/host/in", [("passphrase", HostHouse.right)])
        for path in ["/host", "/host/s/AAAAAA", "/host/s/AAAAAA/close", "/host/s/AAAAAA/code"] {
            pages.append(try await browser.open(path))
        }
        for page in pages {
            #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">\n"), "\(page.prefix(80))")
            #expect(!page.contains("{{") && !page.contains("style=\"") && !page.contains("<script"))
            #expect(page.matches(of: /(?:src|href|action)="([^"]*)"/).allSatisfy { $0.1.hasPrefix("/host") })
            #expect(page.matches(of: /<h1>/).count == 1)
            try checkNesting(page)
        }
        #expect(Set(pages).count == pages.count)
    }

    /// Every element that is opened is closed, in order.
    private func checkNesting(_ page: String) throws {
        let empty: Set = ["meta", "link", "input", "img", "wbr"]
        var open: [String] = []
        for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
            let name = String(tag.2)
            if empty.contains(name) { continue }
            if tag.1.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
        }
        #expect(open.isEmpty)
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
