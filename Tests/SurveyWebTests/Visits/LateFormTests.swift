import SurveyCore
import Testing

@testable import SurveyWeb

/// Pages from before the end, by the browser's back button.
@Suite("After the end, a form of before")
struct LateFormTests {
    private let bench: Bench
    private let words = WebWords.in("nl").messages

    init() throws { bench = try Bench() }

    /// Every page on the way to thanks, and the button that leads on from it.
    private func finished() async -> [(page: WebResponse, fields: [(String, String)])] {
        var pages: [(page: WebResponse, fields: [(String, String)])] = []
        var page = await bench.begin()
        for fields in [[("do.choose.yes", "")], [("number", "3"), ("do.proceed", "")], [("do.proceed", "")]] {
            pages.append((page, fields))
            page = await bench.post(page, fields)
        }
        return pages
    }

    @Test("sent unchanged is thanked for, without a word of changes, from whichever page")
    func unchanged() async {
        for (page, fields) in await finished() {
            let again = await bench.post(page, fields)
            #expect(bench.text(again).contains(words.thanksAgain.text))
            #expect(!bench.text(again).contains(words.thanksDifferent.text))
            #expect(again.status == 200 && again.cache == .last)
        }
        #expect(bench.store.completeResponses(of: "proef") == 1)
    }

    @Test("with another answer is told that the first stand, on the page where it differs and on those after it")
    func changed() async {
        let pages = await finished()
        for (page, fields) in [
            (pages[0].page, [("do.choose.no", "")]), (pages[0].page, [("do.skip", "")]),
            (pages[1].page, [("number", "4"), ("do.proceed", "")]),
        ] {
            #expect(bench.text(await bench.post(page, fields)).contains(words.thanksDifferent.text), "\(fields)")
        }
    }

    @Test("that stops is told that what was sent stays")
    func stoppedTooLate() async {
        let page = await bench.post(await finished()[1].page, ("do.stop", ""))
        #expect(bench.text(page).contains(words.thanksDifferent.text))
        #expect(bench.store.completeResponses(of: "proef") == 1)
    }

    @Test("that stops once more gets the same page as the first time")
    func stoppedTwice() async {
        let question = await bench.post(await bench.begin(), ("do.choose.yes", ""))
        let first = await bench.post(question, ("do.stop", ""))
        let second = await bench.post(question, ("do.stop", ""))
        #expect(first.status == 200 && second.status == 200)
        #expect(first.body == second.body && second.cache == .last)
        // Going on is another thing: what is erased does not come back.
        let on = await bench.post(question, ("number", "3"), ("do.proceed", ""))
        #expect(on.status == 410 && bench.text(on).contains(words.alreadyErased.heading))
    }
}
