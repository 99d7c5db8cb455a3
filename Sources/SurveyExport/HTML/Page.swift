import SurveyAnalysis
import SurveyCore

/// The page of a report: its frame, and what all of its sections need.
struct Page {
    let report: Report
    let language: LanguageTag
    let note: String?
    let words: PageWords

    var numbers: NumberWords { words.numbers }

    init(_ report: Report, language: LanguageTag, note: String?) {
        self.report = report
        self.language = language
        self.note = note
        words = .in(language)
    }

    var document: Markup {
        let parts = report.figures.map(self.parts) ?? []
        return element("html", ["lang": words.tag.rawValue]) {
            head
            element("body") {
                cover
                element("main") {
                    if parts.isEmpty {
                        element("p", ["class": "lead below"]) {
                            Notices.below(report.threshold.responses).words(in: language)
                        }
                    } else {
                        contents(parts)
                    }
                    for part in parts { section(part) }
                    caveat
                    if report.figures != nil { colophon }
                }
            }
        }
    }

    /// A section of the page with its place in the list of contents.
    struct Part {
        var id: String
        var title: String
        /// Whether it begins a page on paper.
        var isChapter = false
        var content: Markup
    }

    /// The sections that have something to say.
    private func parts(_ figures: Report.Figures) -> [Part] {
        [
            heard(figures), barriers(figures), rankings(figures), funnels(figures), questions(figures), groups(figures),
            modes(figures),
            trend(figures), stopping(figures), method(figures), barrierFigures(figures), questionsByGroup(figures),
        ].compactMap { $0 }
    }

    private var head: Markup {
        element("head") {
            element("meta", ["charset": "utf-8"])
            element("title") { plain(report.title, else: report.survey) + " – " + words.report }
            element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            element("meta", ["name": "robots", "content": "noindex"])
            element("meta", ["name": "color-scheme", "content": "light dark"])
            element(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
                ])
            Markup.style(Style.sheet(footer: Notices.caveat.words(in: language)))
        }
    }

    private func contents(_ parts: [Part]) -> Markup {
        element("nav", ["class": "toc", "aria-label": words.contents]) {
            element("ol") {
                for part in parts { element("li") { element("a", ["href": "#\(part.id)"]) { part.title } } }
            }
        }
    }

    private func section(_ part: Part) -> Markup {
        element(
            "section",
            ["class": part.isChapter ? "part chapter" : "part", "id": part.id, "aria-labelledby": part.id + "-h"]
        ) {
            element("h2", ["id": part.id + "-h"]) { part.title }
            part.content
        }
    }

    /// The fixed caveat; always among the last words.
    private var caveat: Markup {
        element("div", ["class": "caveat"]) {
            element("p") { Notices.caveat.words(in: language) }
            element("p") { Notices.responsesNotPersons.words(in: language) }
        }
    }

    // MARK: Texts of the survey

    /// A text of the survey in the report's language, else in the survey's source language, which is marked then.
    func said(_ text: LocalizedText, else name: String = "") -> Markup {
        let own = plain(text, else: name)
        guard text[language] == nil, text[words.tag] == nil, let source = report.languages.first,
            source.primary != words.tag.primary, text[source] != nil
        else { return Markup(own) }
        return element("span", ["lang": source.rawValue, "dir": source.direction.rawValue]) { own }
    }

    /// The same without a mark, for attributes and sentences.
    func plain(_ text: LocalizedText, else name: String = "") -> String {
        let found = text.text(in: language, fallbacks: Array(report.languages.prefix(1)))
        return found.isEmpty ? name : found
    }
}

/// The text with its first letter in upper case.
func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// Fills the places of a sentence: `{n}` by the value of `n`.
func filled(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
    values.reduce(pattern) { $0.replacing("{\($1.key)}", with: $1.value) }
}
