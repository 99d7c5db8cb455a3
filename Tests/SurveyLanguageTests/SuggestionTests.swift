import Testing

@testable import SurveyLanguage

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("kentt", ["huurder", "kent"], "kent"), ("knet", ["kent"], "kent"),
        ("beetjes", ["ja", "beetje", "nee"], "beetje"),
        ("Kent", ["kent"], "kent"), ("quesion", ["question", "use"], "question"), ("telefon", ["telefoon"], "telefoon"),
    ])
    func closeNamesAreProposed(word: String, names: [String], expected: String) {
        #expect(Suggestion.closest(to: word, among: names) == expected)
    }

    @Test(arguments: [("x", ["y"]), ("ja", ["nee"]), ("ne", ["nl"]), ("ouder", ["kent"]), ("", ["a"])])
    func otherNamesAreNot(word: String, names: [String]) {
        #expect(Suggestion.closest(to: word, among: names) == nil)
    }

    @Test(arguments: [("kent", "kent", 0), ("kent", "knet", 1), ("kent", "ken", 1), ("", "abc", 3), ("abc", "xyz", 3)])
    func distanceCountsChanges(a: String, b: String, expected: Int) {
        #expect(Suggestion.distance(Array(a.utf8), Array(b.utf8)) == expected)
        #expect(Suggestion.distance(Array(b.utf8), Array(a.utf8)) == expected)
    }
}
