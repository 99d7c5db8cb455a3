import SurveyCore
import TestSupport
import Testing

@testable import SurveyWeb

/// Forms that were changed, cut short, kept too long, sent elsewhere or sent again: a kind page, and nothing stored.
@Suite struct RefusedFormTests {
    private static let surveys = ["een", "twee"].map { name in
        Survey(
            id: name, languages: ["nl", "fr"], title: ["nl": "Proef"], thanks: ["nl": "Dank je wel", "fr": "Merci"],
            questions: [
                Question(
                    id: "huurder", kind: .yesNo, text: ["nl": "Huur je?"],
                    options: [AnswerOption(id: .yes), AnswerOption(id: .no)]),
                Question(id: "jaren", kind: .number(0...99), text: ["nl": "Hoe lang?"]),
            ])
    }

    private let trial: OnlineTrial

    init() throws {
        trial = try OnlineTrial(Self.surveys)
    }

    private func form(of response: WebResponse) throws -> WebFormFilling {
        try #require(WebFormFilling(try response.html()))
    }

    /// The page of a number of presses after the intro.
    private func page(after presses: String...) async throws -> WebFormFilling {
        var form = try form(of: await trial.get("/\(trial.code)", query: ["l": "nl"]))
        for press in ["proceed"] + presses {
            form = try self.form(of: await trial.post(form.action, form.sent(with: form.button(press))))
        }
        return form
    }

    /// The form as it stands on the last page before sending.
    private func review() async throws -> WebFormFilling { try await page(after: "choose.yes", "skip") }

    private func send(_ form: WebFormFilling, _ press: String = "proceed", to path: String? = nil) async -> WebResponse
    {
        await trial.post(path ?? form.action, form.sent(with: .init(deed: press)))
    }

    /// A kind page that leaves no answer behind, with a way on; and nothing is stored.
    private func expectRefusal(
        _ response: WebResponse, status: Int = 400, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(response.status == status, sourceLocation: sourceLocation)
        #expect(response.cache == .last, sourceLocation: sourceLocation)
        let page = try response.html()
        #expect(page.all("h1").count == 1, sourceLocation: sourceLocation)
        #expect(!page.all("a").isEmpty, "no way on", sourceLocation: sourceLocation)
        #expect(WebFormFilling(page)?["state"] == nil, sourceLocation: sourceLocation)
        for word in ["Huur je", "error", "AES", "nil", "State"] {
            #expect(!page.text.contains(word), "\(word)", sourceLocation: sourceLocation)
        }
        #expect(trial.store.responses == [], sourceLocation: sourceLocation)
    }

    @Test func aStateWithAnyCharacterChangedIsRefused() async throws {
        let form = try await review()
        let sealed = Array(try #require(form["state"]).utf8)
        for place in sealed.indices {
            var (changed, other) = (form, sealed)
            other[place] = other[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            changed["state"] = String(decoding: other, as: UTF8.self)
            try expectRefusal(await send(changed))
        }
        // The same form, unchanged, is still good.
        #expect(await send(form).status == 200)
        #expect(trial.store.responses.count == 1)
    }

    @Test func aStateThatIsCutShortOrGrewIsRefused() async throws {
        let form = try await review()
        let sealed = try #require(form["state"])
        var texts = stride(from: 0, to: sealed.utf8.count, by: 7).map { String(sealed.prefix($0)) }
        texts += [sealed + "A", sealed + "=", " " + sealed, sealed + sealed, sealed.lowercased()]
        texts += ["\0", "%", "é", "</script>", "../../etc/passwd", String(repeating: "A", count: 200_000)]
        for text in texts {
            var changed = form
            changed["state"] = text
            try expectRefusal(await send(changed))
        }
    }

    @Test func aStateOfAnotherSurveyOrSessionIsRefused() async throws {
        let form = try await review()
        // The other survey's session, its code under this survey's name, and a code that nobody knows.
        for path in ["/s/twee/\(code(2))", "/s/een/\(code(2))", "/s/twee/\(code(1))", "/s/een/\(code(9))"] {
            try expectRefusal(await send(form, to: path))
        }
        let session = HalfDay(secondsSince1970: trial.clock.seconds)
        try trial.store.memory.put(
            Session(code: code(3), site: "bib", survey: "een", halfDay: session, state: .open))
        try expectRefusal(await send(form, to: "/s/een/\(code(3))"))
    }

    @Test func aStateThatAnotherServerSealedIsRefused() async throws {
        let stranger = try OnlineTrial(Self.surveys)
        var form = try form(of: await stranger.get("/\(stranger.code)", query: ["l": "nl"]))
        form = try self.form(of: await stranger.post(form.action, form.sent(with: form.button("proceed"))))
        try expectRefusal(await send(form, "choose.yes"))
    }

    @Test(arguments: [(true, 1800), (false, 300)])
    func aStateExpiresSoonerOnALentDevice(isOwnDevice: Bool, limit: Int) async throws {
        let trial = try OnlineTrial(Self.surveys, isOwnDevice: isOwnDevice)
        var form = try form(of: await trial.get("/\(trial.code)", query: ["l": "nl"]))
        form = try self.form(of: await trial.post(form.action, form.sent(with: form.button("proceed"))))
        trial.clock.advance(limit)
        // At its last moment it is good, and the next page has the whole time again.
        let next = await trial.post(form.action, form.sent(with: form.button("choose.yes")))
        #expect(next.status == 200)
        trial.clock.advance(1)
        let late = await trial.post(form.action, form.sent(with: form.button("choose.yes")))
        #expect(late.status == 410)
        #expect(late.cache == .last)
        let page = try late.html()
        #expect(page.text.contains("\(limit / 60)"))
        #expect(page.all("a").contains { $0["href"] == trial.start })
        form = try self.form(of: next)
        #expect(await trial.post(form.action, form.sent(with: form.button("skip"))).status == 200)
        #expect(trial.store.responses == [])
    }

    /// Whatever the phone's own language is.
    @Test func aRefusalIsToldInTheLanguageOfTheInterview() async throws {
        var form = try form(of: await trial.get("/\(trial.code)", query: ["l": "fr"]))
        form = try self.form(of: await trial.post(form.action, form.sent(with: form.button("proceed"))))
        var changed = form
        changed["state"] = "AAAA"
        let damaged = await send(changed, "choose.yes")
        trial.clock.advance(1801)
        let expired = await send(form, "choose.yes")
        let french = WebWords.in("fr").messages
        for (page, heading) in [(damaged, french.formDamaged.heading), (expired, french.formTooOld.heading)] {
            #expect(try page.html().all("html").first?["lang"] == "fr")
            #expect(try page.html().text.contains(heading))
        }
    }

    @Test func aStateOfAKeyThatIsGoneIsRefused() async throws {
        let form = try await review()
        trial.clock.advance(2 * 86_400)
        let late = await send(form)
        #expect(late.cache == .last)
        #expect([400, 410].contains(late.status))
        #expect(trial.store.responses == [])
    }

    // MARK: Again

    @Test func sendingTwiceStoresOnceAndThanksAgain() async throws {
        let form = try await review()
        let (first, second) = (await send(form), await send(form))
        #expect([first.status, second.status] == [200, 200])
        #expect([first.cache, second.cache] == [.last, .last])
        for page in [first, second] { #expect(try page.html().text.contains("Dank je wel")) }
        #expect(trial.store.responses.count == 1)
    }

    @Test func manyAtOnceStoreOne() async throws {
        let form = try await review()
        let statuses = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<64 { group.addTask { await send(form).status } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 200, count: 64))
        #expect(trial.store.responses.count == 1)
    }

    /// The browser's back button, another answer, and sent again: the first answers stand, and the page says so.
    @Test func otherAnswersAfterSendingAreNotTakenAndThePageSaysSo() async throws {
        let question = try await page()
        let yes = try form(of: await send(question, "choose.yes"))
        let yesReview = try form(of: await send(yes, "skip"))
        let same = await send(yesReview)
        let again = await send(yesReview)
        let no = await send(question, "choose.no")
        #expect(trial.store.responses.count == 1)
        guard case .complete(let stored)? = trial.store.responses.first?.outcome else {
            return #expect(Bool(false), "nothing complete is stored")
        }
        #expect(stored.answers["huurder"] == .choice(.yes))
        #expect(no.cache == .last)
        #expect(try no.html().text.contains("Dank je wel"))
        #expect(try no.html().text != again.html().text)
        #expect(same.status == 200)
    }

    @Test func afterStoppingNoPageOfThatInterviewLeadsOn() async throws {
        let question = try await page()
        let stopped = await send(question, "stop")
        #expect(stopped.status == 200)
        #expect(stopped.cache == .last)
        #expect(trial.store.responses.map(\.outcome) == [.brokeOff(at: "huurder")])
        for press in ["choose.yes", "stop", "skip", "back"] {
            let late = await send(question, press)
            #expect(late.cache == .last)
            #expect(WebFormFilling(try late.html())?["state"] == nil)
        }
        #expect(trial.store.responses.count == 1)
    }

    /// Two tabs are two people as far as anybody can tell; each is stored once.
    @Test func theIntroSentTwiceGivesTwoIds() async throws {
        let intro = try form(of: await trial.get("/\(trial.code)", query: ["l": "nl"]))
        let pages = [await send(intro), await send(intro)]
        let ids = try pages.map { page in
            let sealed = try #require(try form(of: page)["state"])
            return try WebVisitor(trial: trial, language: "nl", person: { _ in nil }).opened(sealed).id
        }
        #expect(ids[0] != ids[1])
        #expect(trial.store.responses == [])
    }

    @Test func lookingMakesNothing() async throws {
        let pages = [
            await trial.get("/\(trial.code)"), await trial.get(trial.start), await trial.get("/s/een"),
            await trial.get("/s/een/privacy"), await trial.get("/"),
        ]
        #expect(pages.map(\.status) == Array(repeating: 200, count: 5))
        for page in pages { #expect(!page.text.contains("name=\"state\"")) }
        #expect(trial.store.memory.sessions().count == 2)
        #expect(trial.store.responses == [])
    }

    // MARK: Trouble

    @Test func whenTheStoreFailsThePageKeepsTheAnswersForAnotherTry() async throws {
        let form = try await review()
        trial.store.setBroken(true)
        let failed = await send(form)
        #expect(failed.status == 503)
        #expect(failed.cache == .page)
        #expect(trial.store.responses == [])
        trial.store.setBroken(false)
        let retry = try self.form(of: failed)
        let thanks = await send(retry)
        #expect(try thanks.html().text.contains("Dank je wel"))
        #expect(trial.store.responses.count == 1)
        #expect(try await send(form).html().text.contains("Dank je wel"))
        #expect(trial.store.responses.count == 1)
    }

    @Test func aFormWithoutItsStateBeginsAnewAndStoresNothing() async throws {
        var form = try await review()
        form.remove("state")
        let begun = await send(form)
        #expect(begun.status == 200)
        #expect(try begun.html().text.contains("Huur je"))
        #expect(trial.store.responses == [])
    }

    @Test func theTrapStoresNothing() async throws {
        let form = try await review()
        let fields = form.sent(with: form.button("proceed")).filter { $0.name != "website" }
        let trapped = await trial.post(form.action, fields + [("website", "https://spam.example")])
        #expect(trapped.status == 422)
        #expect(trial.store.responses == [])
    }

    @Test func aClosedSessionLetsThoseInTheMiddleFinishAndNobodyElseIn() async throws {
        let form = try await review()
        _ = try trial.store.memory.close(trial.code, invited: nil, notes: "")
        trial.clock.advance(2)
        let intro = await trial.get("/\(trial.code)")
        #expect(intro.status == 410)
        #expect(intro.cache == .last)
        #expect(await send(form).status == 200)
        #expect(trial.store.responses.count == 1)
    }
}
