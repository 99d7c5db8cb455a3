import SurveyCore
import Testing

@testable import SurveyWeb

@Suite("The words of the pages")
struct WebWordsTests {
    /// Every text of the words, by the way to it.
    private static func texts(_ value: Any, at path: String = "") -> [(path: String, text: String)] {
        if let text = value as? String { return [(path, text)] }
        return Mirror(reflecting: value).children.enumerated().flatMap { index, child in
            texts(child.value, at: "\(path).\(child.label ?? String(index))")
        }
    }

    @Test("are there in every language that the interface speaks")
    func languages() {
        #expect(Set(WebWords.all.keys) == Set(InterfaceWords.languages))
    }

    @Test("are all there, with the same numbers in each language", arguments: InterfaceWords.languages)
    func complete(language: LanguageTag) throws {
        let dutch = Self.texts(WebWords.dutch)
        let texts = Self.texts(try #require(WebWords.all[language]))
        #expect(dutch.count > 100)
        #expect(texts.map(\.path) == dutch.map(\.path))
        for (there, here) in zip(texts, dutch) {
            #expect(there.text.count { $0 == "%" } == here.text.count { $0 == "%" }, "\(there.path)")
            #expect(there.text.contains { !$0.isWhitespace }, "\(there.path)")
            #expect(there.text.count { $0 == "\n" } == here.text.count { $0 == "\n" }, "\(there.path)")
            if language != "nl", here.text.count > 20 { #expect(there.text != here.text, "\(there.path)") }
        }
    }

    @Test("keep their sentences short in Dutch")
    func sentences() {
        for (path, text) in Self.texts(WebWords.dutch) {
            for sentence in text.split(whereSeparator: { ".?!:\n".contains($0) }) {
                #expect(sentence.split(separator: " ").count <= 15, "\(path): \(sentence)")
            }
        }
    }

    @Test("fall back to the survey's language, then to Dutch")
    func fallback() {
        #expect(WebWords.in("nl-BE") == .dutch)
        #expect(WebWords.in("ti", fallback: "fr-BE") == .french)
        #expect(WebWords.in("ti", fallback: "so") == .dutch)
    }

    @Test("fill in what a sentence is about, each once")
    func fill() {
        #expect(WebWords.fill("van % tot %", "1", "%") == "van 1 tot %")
        #expect(WebWords.fill("%", "a", "b") == "a")
    }
}
