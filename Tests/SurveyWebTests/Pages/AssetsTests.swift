import Testing

@testable import SurveyWeb

@Suite("The files of pages")
struct AssetsTests {
    @Test("have names that change with what is in them")
    func names() {
        let one = Asset("style", "css", "a", .css)
        let other = Asset("style", "css", "b", .css)
        #expect(one.name != other.name)
        // The first ten digits of the SHA-256 of `a`.
        #expect(one.path == "/assets/style-ca978112ca.css")
    }

    @Test("are found by their names alone")
    func find() {
        for asset in Assets.all { #expect(Assets.asset(named: asset.name) == asset) }
        #expect(Assets.asset(named: "style.css") == nil)
        #expect(Assets.asset(named: "../etc/passwd") == nil)
    }

    @Test("leave out what only their readers need")
    func compact() {
        #expect(Assets.compact("a {\n    /* why */\n    b: c; // d\n\n    // e\n}\n") == "a {\nb: c; // d\n}")
    }

    @Test("ask nothing of anybody else")
    func own() {
        for asset in Assets.all {
            let text = String(decoding: asset.bytes, as: UTF8.self).replacing("http://www.w3.org/2000/svg", with: "")
            #expect(!text.contains("//"), "\(asset.name)")
        }
    }
}
