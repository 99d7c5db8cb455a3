import SurveyCore
import Testing

@testable import SurveyWeb

@Suite("With a one-time ticket")
struct TicketVisitTests {
    private let bench: Bench
    private let ticket = Ticket("K7MPQ2K7MPQ2")!

    init() throws {
        bench = try Bench()
        try bench.store.add([ticket], to: Bench.code)
    }

    private func start(_ ticket: String) async -> WebResponse {
        await bench.get("s", "proef", Bench.code.rawValue, ticket)
    }

    private func says(_ page: WebResponse, _ message: KeyPath<WebWords.Messages, WebWords.Message>) -> Bool {
        bench.text(page).contains(WebWords.in("nl").messages[keyPath: message].heading)
    }

    @Test("a person answers once, and is told kindly afterwards that it was used, before any question")
    func spent() async throws {
        #expect(await start(ticket.rawValue).status == 200)
        var page = await bench.post(nil, ("do.proceed", ""), ("ticket", ticket.rawValue))
        page = await bench.post(page, ("do.choose.yes", ""))
        page = await bench.post(page, ("number", "3"), ("do.proceed", ""))
        let review = page
        #expect(await bench.post(review, ("do.proceed", "")).status == 200)
        // The first page that was still open in another tab, as well as the address on the invitation.
        for late in [
            await start(ticket.rawValue), await bench.post(nil, ("do.proceed", ""), ("ticket", ticket.rawValue)),
        ] {
            #expect(late.status == 409 && says(late, \.ticketSpent) && bench.state(in: late) == nil)
            #expect(!late.isWrongGuess)
        }
        // What was sent is thanked for again.
        let again = await bench.post(review, ("do.proceed", ""))
        #expect(bench.text(again).contains(WebWords.in("nl").messages.thanksAgain.text))
        #expect(bench.store.completeResponses(of: "proef") == 1)
    }

    @Test("that is none, nobody begins, and it counts as a guess", arguments: ["GET", "POST"])
    func unknown(method: String) async {
        let other = "K7MPQ2K7MPQ3"
        let page = method == "GET" ? await start(other) : await bench.post(nil, ("do.proceed", ""), ("ticket", other))
        #expect(page.status == 403 && says(page, \.ticketUnknown) && page.isWrongGuess)
        #expect(says(await bench.get("AAAAAA"), \.ticketNeeded))
    }
}
