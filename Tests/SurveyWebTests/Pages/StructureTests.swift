import SurveyCore
import TestSupport
import Testing

@testable import SurveyWeb

@Suite("Every page")
struct StructureTests {
    private static let galleries: [PageGallery] = {
        let shipped = ShippedSurveys.names.compactMap(ShippedSurveys.survey).flatMap { survey in
            survey.languages.map { PageGallery(survey: survey, language: $0, hasSounds: true) }
        }
        return shipped + [PageGallery(survey: SampleSurvey.make(), language: "nl")]
    }()

    private static let pages: [(name: String, html: String)] = galleries.flatMap { gallery in
        gallery.pages().map { ("\(gallery.survey.id) \(gallery.language) \($0.name)", PageRenderer().text($0.page)) }
    }

    @Test("of the surveys that ship was looked at")
    func all() {
        #expect(Self.galleries.count > 10)
        #expect(Self.pages.count > 200)
    }

    @Test("says its language and direction, and has one heading, one main part and a title")
    func frame() {
        for (name, html) in Self.pages {
            let tags = MarkupTags(html).tags
            #expect(tags.first?.name == "html" && tags.first?["lang"]?.isEmpty == false, "\(name)")
            #expect(tags.first?["dir"] == (tags.first?["lang"] == "ar" ? "rtl" : "ltr"), "\(name)")
            for one in ["h1", "main", "title"] {
                #expect(tags.filter { $0.name == one }.count == 1, "\(one) on \(name)")
            }
            let viewport = tags.first { $0["name"] == "viewport" }?["content"]
            #expect(viewport == "width=device-width, initial-scale=1", "\(name)")
        }
    }

    @Test("writes another language's name in that language's direction", arguments: ["nl", "ar"] as [LanguageTag])
    func languages(shown: LanguageTag) {
        var survey = SampleSurvey.make()
        survey.languages = ["nl", "ar"]
        let gallery = PageGallery(survey: survey, language: shown)
        var interview = gallery.interview()
        for event in [.proceed, .openLanguages] as [InterviewEvent] { _ = interview.handle(event) }
        let html = PageRenderer().text(gallery.page(interview.screen) { $0.state = gallery.state })
        let buttons = MarkupTags(html).tags.filter { $0.name == "button" && $0["lang"] != nil }
        #expect(
            buttons.map { [$0["lang"], $0["dir"]] } == [shown == "nl" ? ["ar", "rtl"] : ["nl", "ltr"]], "\(buttons)")
    }

    @Test("closes what it opens")
    func balance() {
        let void: Set = ["meta", "link", "input", "br"]
        for (name, html) in Self.pages {
            var open: [String] = []
            for tag in MarkupTags(html).tags where !void.contains(tag.name) {
                if tag.isEnd {
                    #expect(open.popLast() == String(tag.name.dropFirst()), "\(name)")
                } else {
                    open.append(tag.name)
                }
            }
            #expect(open.isEmpty, "\(name)")
        }
    }

    @Test("has ids once, and points only to ids that it has; each field has a label")
    func ids() {
        for (name, html) in Self.pages {
            let tags = MarkupTags(html).tags
            let ids = tags.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count, "\(name)")
            for tag in tags {
                let targets = ["for", "aria-labelledby", "aria-describedby"].compactMap { tag[$0] }
                for target in targets.flatMap({ $0.split(separator: " ") }) {
                    #expect(ids.contains(String(target)), "\(target) on \(name)")
                }
            }
            let labelled = Set(tags.filter { $0.name == "label" }.compactMap { $0["for"] })
            for field in tags where field.name == "input" && field["type"] != "hidden" {
                #expect(labelled.contains(field["id"] ?? ""), "\(name)")
            }
        }
    }

    @Test("asks nothing of anybody else, and hides no address in a text")
    func own() {
        for (name, html) in Self.pages {
            for tag in MarkupTags(html).tags {
                for attribute in ["src", "href", "action"] {
                    #expect(tag[attribute].map { $0.hasPrefix("/") && !$0.hasPrefix("//") } ?? true, "\(name)")
                }
            }
        }
    }

    @Test("has a way on that Enter presses first, wherever there is a field")
    func enter() {
        for (name, html) in Self.pages {
            let tags = MarkupTags(html).tags
            guard tags.contains(where: { $0["name"] == "set" || $0["name"] == "number" }) else { continue }
            #expect(tags.first { $0.name == "button" }?["name"] == "do.proceed", "\(name)")
        }
    }

    @Test("has its trap at the very end of the form, out of sight, unless eyes need it")
    func trap() {
        for (name, html) in Self.pages {
            let tags = MarkupTags(html).tags.filter { !$0.isEnd }
            guard tags.contains(where: { $0["method"] == "post" }) else { continue }
            let last = tags.last
            #expect(
                last?["name"] == "website" && last?["tabindex"] == "-1" && last?["autocomplete"] == "off", "\(name)")
            #expect(last?["value"] == nil)
        }
    }

    @Test("has sounds that start when they are asked for, and never inside a button")
    func sounds() {
        for (name, html) in Self.pages {
            var inButton = false
            for tag in MarkupTags(html).tags {
                if tag.name == "button" { inButton = true }
                if tag.name == "/button" { inButton = false }
                #expect(!(inButton && tag.name == "a"), "\(name)")
                #expect(!tag.has("autoplay") && tag.name != "audio", "\(name)")
            }
        }
    }

    @Test("is small: in one round trip with its style and its script, and itself in a third of that")
    func size() throws {
        var largest = (bytes: 0, name: "")
        func onTheWire(_ bytes: [UInt8]) -> Int { Gzip.compress(bytes, .quick)?.count ?? bytes.count }
        let assets = [Assets.style, Assets.comfort].map { onTheWire($0.bytes) }.reduce(0, +)
        for gallery in Self.galleries {
            for (name, page) in gallery.pages() {
                let bytes = onTheWire(PageRenderer().html(page))
                if bytes > largest.bytes { largest = (bytes, "\(gallery.survey.id) \(gallery.language) \(name)") }
            }
        }
        // Headers are about 800 bytes for each of the three.
        #expect(largest.bytes + assets + 3 * 800 < 14 * 1024, "\(largest) and \(assets)")
        #expect(largest.bytes < 4 * 1024, "\(largest)")
        #expect(onTheWire(Assets.comfort.bytes) < 2 * 1024)
    }
}
