import Testing

@testable import SurveyExport

@Suite("Names of SPSS variables")
struct SPSSNamesTests {
    @Test(
        "are legal, and stay apart",
        arguments: [
            (["kent", "denkt-recht", "tegen.niet-nu"], ["kent", "denkt_recht", "tegen.niet_nu"]),
            (["a-b", "a.b", "A_B"], ["a_b", "a.b", "A_B_2"]),
            (["all", "by", "to", "with"], ["all_", "by_", "to_", "with_"]),
            (["1x", "_x", "é", "x."], ["v_1x", "v__x", "v__", "x"]),
            (
                [String(repeating: "a", count: 70), String(repeating: "a", count: 80)],
                [String(repeating: "a", count: 64), String(repeating: "a", count: 62) + "_2"]
            ),
        ])
    func names(columns: [String], expected: [String]) {
        var names = SPSSNames()
        #expect(columns.map { names.name(for: $0) } == expected)
    }

    @Test(
        "a text is cut between characters",
        arguments: [
            ("abc", 3, "abc"), ("abcd", 3, "abc"), ("aé", 2, "a"), ("é", 2, "é"), ("😀a", 3, ""), ("e\u{301}x", 2, ""),
        ])
    func cut(text: String, limit: Int, expected: String) {
        #expect(text.cut(toBytes: limit) == expected)
    }
}
