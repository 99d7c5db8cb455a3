import SurveyCore
import Testing

@Suite struct SessionTests {
    @Test func everySlipInACodeIsFound() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            let code = SessionCode.random(using: &generator)
            #expect(SessionCode(code.rawValue) == code)
            #expect(SessionCode(code.rawValue.lowercased()) == code)
            let letters = Array(code.rawValue)
            for place in 0..<6 {
                for other in SessionCode.alphabet where other != letters[place] {
                    var wrong = letters
                    wrong[place] = other
                    #expect(SessionCode(String(wrong)) == nil)
                }
                if place < 5, letters[place] != letters[place + 1] {
                    var swapped = letters
                    swapped.swapAt(place, place + 1)
                    #expect(SessionCode(String(swapped)) == nil)
                }
            }
        }
        #expect(SessionCode.alphabet.count == 32)
        #expect(SessionCode.alphabet.allSatisfy { !"0O1I".contains($0) })
    }

    @Test(arguments: ["", "ABC", "ABCDEFG", "AB0DEF", "ÀBCDEF", "ß2345A"]) func otherTextsAreNoCode(text: String) {
        #expect(SessionCode(text) == nil)
    }

    @Test(arguments: [
        // Winter: 12:59:59 and 13:00 in Brussels are 11:59:59 and 12:00 UTC.
        (1_768_996_799, "2026-01-21-am"), (1_768_996_800, "2026-01-21-pm"),
        // Summer: 10:59:59 and 11:00 UTC.
        (1_784_631_599, "2026-07-21-am"), (1_784_631_600, "2026-07-21-pm"),
        // Midnight in Brussels, in summer, is 22:00 UTC of the day before.
        (1_784_671_199, "2026-07-21-pm"), (1_784_671_200, "2026-07-22-am"),
        (0, "1970-01-01-am"), (951_782_400, "2000-02-29-am"),
    ])
    func halfDays(seconds: Int, expected: String) {
        #expect(HalfDay(secondsSince1970: seconds).description == expected)
        #expect(HalfDay(expected)?.description == expected)
    }

    @Test func aHalfDayBeginsWhereItSays() {
        for text in [
            "2026-01-21-am", "2026-07-21-pm", "2026-03-29-am", "2026-03-29-pm", "2026-10-25-am", "2026-10-25-pm",
        ] {
            let start = HalfDay(text)!.startSecondsSince1970
            #expect(HalfDay(secondsSince1970: start).description == text)
            #expect(HalfDay(secondsSince1970: start - 1).description != text)
        }
    }

    @Test func daysAreAddedOverMonthsAndYears() {
        #expect(HalfDay("2026-12-31-pm")!.adding(days: 1).description == "2027-01-01-pm")
        #expect(HalfDay("2028-02-28-am")!.adding(days: 1).description == "2028-02-29-am")
        #expect(HalfDay("2026-03-01-am")!.adding(days: -1).description == "2026-02-28-am")
    }

    @Test(arguments: ["2026-02-29-am", "2026-13-01-am", "2026-1-01-am", "2026-01-01", "2026-01-01-xm", "+026-01-01-am"])
    func otherTextsAreNoHalfDay(text: String) {
        #expect(HalfDay(text) == nil)
    }

    @Test func mergingDoesNotDependOnTheOrder() {
        let halfDay = HalfDay("2026-11-21-am")!
        var a = Session(code: sampleCode, site: "ravels", survey: "proef", halfDay: halfDay, state: .closed)
        a.invited = 12
        a.notes = "regen\nprinter stuk"
        var b = Session(code: sampleCode, site: "ravels", survey: "proef", halfDay: halfDay, state: .open)
        b.invited = 9
        b.notes = "regen\nveel kinderen"
        b.end = halfDay.adding(days: 20)
        let merged = a.merged(with: b)
        #expect(merged == b.merged(with: a))
        #expect(merged.merged(with: a) == merged)
        #expect(merged.state == .closed)
        #expect(merged.invited == 12)
        #expect(merged.notes == "printer stuk\nregen\nveel kinderen")
        #expect(merged.end == b.end)
    }

    @Test func aServerTakesACodeFromItsHalfDayToItsEnd() {
        let halfDay = HalfDay("2026-11-21-am")!
        var session = Session(code: sampleCode, site: "ravels", survey: "proef", halfDay: halfDay)
        #expect(!session.accepts(online: HalfDay("2026-11-20-pm")!))
        #expect(session.accepts(online: halfDay))
        #expect(session.accepts(online: HalfDay("2026-12-05-am")!))
        #expect(!session.accepts(online: HalfDay("2026-12-05-pm")!))
        session.isLocal = true
        #expect(!session.accepts(online: halfDay))
    }
}
